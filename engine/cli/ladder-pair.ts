/** A match between two players of a ladder, gone on with where it was stopped. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Contestant } from '../arena/contestant.ts';
import type { LadderBoard } from '../arena/ladder-file.ts';
import { playMatch, type MatchSettings } from '../arena/match.ts';
import { defaultKomi, type RulesName } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import type { MatchDisplay } from './match-display.ts';
import { chooseJudge } from './match-judge.ts';
import { matchFolderName } from './match-names.ts';
import { parsePlayerName } from './player-name.ts';
import { wholeNumber } from './whole-number.ts';

const RULES: RulesName = 'chinese';

export interface PairPlan {
  /** That the two have to play. */
  readonly games: number;
  /** Games at the same time. */
  readonly parallel: number;
  readonly seed: number;
  /** That each network runs in; as many as there are cores when left out. */
  readonly threads: number | undefined;
  /** Folder of the matches. */
  readonly matches: string;
  /** Command line of the program that counts games in which other programs play. */
  readonly judge: string | undefined;
}

/** The options of commands that play pairs, for `parseArgs`, beside `--matches` and `--judge`. */
export const PAIR_OPTIONS = {
  games: { type: 'string' },
  parallel: { type: 'string' },
  threads: { type: 'string' },
  seed: { type: 'string' },
} as const;

interface PairValues extends Partial<Record<keyof typeof PAIR_OPTIONS, string>> {
  readonly matches: string;
  readonly judge?: string;
}

/** What the options ask for; `games` where they do not say how many. */
export function pairPlan(values: PairValues, games: number): PairPlan {
  return {
    games: wholeNumber(values.games, 'games', 1, 100_000) ?? games,
    parallel: wholeNumber(values.parallel, 'parallel', 1, 256) ?? 8,
    seed: wholeNumber(values.seed, 'seed', 0, 0x7fffffff) ?? 1,
    matches: values.matches,
    threads: wholeNumber(values.threads, 'threads', 1, 256),
    judge: values.judge,
  };
}

export function newBoard(size: number, anchor: string): LadderBoard {
  const komi = defaultKomi(RULES, size);
  return { size, rules: RULES, komi, anchor, players: [], pairs: [] };
}

export async function playPair(
  a: Contestant,
  b: Contestant,
  { size, komi }: LadderBoard,
  plan: PairPlan,
  display: MatchDisplay,
  signal: AbortSignal,
): Promise<LadderBoard['pairs'][number]> {
  const { games, parallel, seed } = plan;
  const otherProgram = [a, b].some(({ name }) => isOtherProgram(name));
  const { judge, note } = await chooseJudge(plan.judge, otherProgram, RULES, signal);
  if (note !== undefined) display.note(note);
  display.note(`${a.name} against ${b.name}`);
  const settings: MatchSettings = {
    games,
    size,
    rules: RULES,
    komi,
    maxMoves: 4 * size * size,
    seed,
    parallel,
  };
  const { wins, draws, losses } = await playMatch(a, b, settings, {
    folder: folderOf(a, b, size, plan),
    random: createRandom(seed),
    signal,
    onProgress: (progress) => {
      display.progress(progress);
    },
    ...(judge && { counting: judge }),
  });
  return { a: a.name, b: b.name, wins, draws, losses };
}

/** Another one as soon as another network or program goes by the same name. */
function folderOf(a: Contestant, b: Contestant, size: number, plan: PairPlan): string {
  const both = createHash('sha256').update(`${a.identity}\n${b.identity}`).digest('hex');
  const name = matchFolderName(a.name, b.name, size, plan.seed);
  return join(plan.matches, `${name}-${both.slice(0, 8)}`);
}

function isOtherProgram(name: string): boolean {
  const player = parsePlayerName(name);
  return typeof player !== 'string' && player.kind === 'gtp';
}
