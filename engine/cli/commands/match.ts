/** `move37 match`: plays two players against each other and says how far apart they are. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playMatch, type MatchOptions, type MatchSettings } from '../../arena/match.ts';
import { sprtState, type SprtSettings } from '../../arena/sprt.ts';
import { RULES_NAMES, RULE_SETS, defaultKomi, type RulesName } from '../../rules/rule-set.ts';
import { createRandom } from '../../search/random.ts';
import { chooseJudge, GNUGO_JUDGE } from '../match-judge.ts';
import { MatchDisplay, resultText } from '../match-display.ts';
import { matchFolderName, playerOf } from '../match-names.ts';
import { PLAYER_NAMES_HELP, type PlayerName } from '../player-name.ts';
import { Players } from '../players.ts';
import { wholeNumber } from '../whole-number.ts';
import { onStopSignal } from '../stop-signals.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 match A B [options]

Plays A against B, colours in turn, each opening from both sides, and reports A's wins and the Elo difference
with its 95 % interval. Games and results are kept in a folder; the same command goes on where it stopped. Another
program that does not start, dies or hangs is begun again once in a game; the next time it loses that game by
forfeit. One with which not even the first game can be begun ends the match.

${PLAYER_NAMES_HELP}
  --games N       games in all (default 100)
  --size N        board size, 5 to 19 (default 9)
  --komi X        points for White (default: what is usual for rules and size; 7 on 9×9)
  --rules NAME    ${RULES_NAMES.filter(isAreaRules).join(', ')} (default chinese); programs that
                  know kata-set-rules are told
  --seed N        chooses the openings and every other random choice (default 1)
  --out DIR       folder of the match (default runs/matches/A-B-…)
  --parallel K    games at the same time (default 8)
  --threads N     threads that each network runs in (default: all cores)
  --max-moves N   a game is counted as it stands after so many moves (default 4 times the board's points)
  --resign W      networks give up after three turns with a winrate below W (default 0: never)
  --sprt=E0,E1    stops as soon as a test between these two Elo differences has decided (5 % errors), as
                  --sprt=-30,0
  --human-judge FOLDER  the network that says when a game of a human player is over or lost
                  (default the bundled self-taught one; the count on the board where there is none)
  --judge COMMAND the GTP program whose final_score counts games in which other programs play
                  (default ${GNUGO_JUDGE};
                  where it is not installed, games are counted with all stones alive)
  --json          prints the result as JSON
`;

interface MatchPlan {
  readonly a: PlayerName;
  readonly b: PlayerName;
  readonly names: readonly [string, string];
  readonly settings: MatchSettings;
  readonly folder: string;
  readonly resignWinrate: number;
  readonly judge: string | undefined;
  /** Whether one plays that passes before everything is captured. */
  readonly otherProgram: boolean;
  readonly humanJudge: string | undefined;
  readonly threads: number | undefined;
  readonly sprt: SprtSettings | undefined;
  readonly json: boolean;
}

async function run(args: string[]): Promise<number> {
  const plan = planOf(args);
  const { settings, sprt } = plan;
  const display = new MatchDisplay(process.stderr);
  const stop = new AbortController();
  const release = onStopSignal(() => {
    stop.abort(new Error(`stopped; the same command goes on with the games in ${plan.folder}`));
  });
  const players = new Players({
    resignWinrate: plan.resignWinrate,
    judge: plan.humanJudge,
    threads: plan.threads,
    signal: stop.signal,
  });
  try {
    const a = await players.open(plan.names[0], plan.a);
    const b = await players.open(plan.names[1], plan.b);
    const { judge, note } = await chooseJudge(
      plan.judge,
      plan.otherProgram,
      settings.rules,
      stop.signal,
    );
    if (note !== undefined) display.note(note);
    const options: MatchOptions = {
      folder: plan.folder,
      random: createRandom(settings.seed),
      signal: stop.signal,
      onProgress: (progress) => {
        display.progress(progress);
      },
      ...(judge && { counting: judge }),
      ...(sprt ? { stopWhen: (tally) => sprtState(tally, sprt).accepted !== undefined } : {}),
    };
    const result = await playMatch(a, b, settings, options);
    display.note(`Games and results are in ${plan.folder}`);
    const test = sprt && sprtState(result, sprt);
    const text = plan.json
      ? JSON.stringify({ settings, ...result, ...(test ? { sprt: test } : {}) })
      : resultText(result, test);
    process.stdout.write(`${text}\n`);
    return 0;
  } finally {
    display.end();
    release();
    await players.close();
  }
}

function planOf(args: string[]): MatchPlan {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      games: { type: 'string', default: '100' },
      size: { type: 'string', default: '9' },
      komi: { type: 'string' },
      rules: { type: 'string', default: 'chinese' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      parallel: { type: 'string', default: '8' },
      threads: { type: 'string' },
      'max-moves': { type: 'string' },
      resign: { type: 'string', default: '0' },
      sprt: { type: 'string' },
      judge: { type: 'string' },
      'human-judge': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [nameA, nameB, more] = positionals;
  if (nameA === undefined || nameB === undefined || more !== undefined) {
    throw new UsageError(`match needs two players, not ${positionals.length}`);
  }
  const a = playerOf(nameA);
  const b = playerOf(nameB);
  const size = wholeNumber(values.size, 'size', 5, 19);
  const rules = rulesOf(values.rules);
  const seed = wholeNumber(values.seed, 'seed', 0, 0x7fffffff);
  const komi = values.komi === undefined ? defaultKomi(rules, size) : komiOf(values.komi);
  const maxMoves = values['max-moves'] ?? String(4 * size * size);
  const otherProgram = a.kind === 'gtp' || b.kind === 'gtp';
  return {
    a,
    b,
    names: [nameA, nameB],
    settings: {
      games: wholeNumber(values.games, 'games', 1, 100_000),
      size,
      rules,
      komi,
      maxMoves: wholeNumber(maxMoves, 'max-moves', 10, 10_000),
      seed,
      parallel: wholeNumber(values.parallel, 'parallel', 1, 256),
    },
    folder: values.out ?? join('runs', 'matches', matchFolderName(nameA, nameB, size, seed)),
    resignWinrate: resignOf(values.resign),
    humanJudge: judgeFolder(values['human-judge']),
    threads: wholeNumber(values.threads, 'threads', 1, 256),
    judge: values.judge,
    otherProgram,
    sprt: values.sprt === undefined ? undefined : sprtOf(values.sprt),
    json: values.json,
  };
}

function isAreaRules(name: RulesName): boolean {
  return RULE_SETS[name].scoring === 'area';
}

function rulesOf(text: string): RulesName {
  const rules = RULES_NAMES.find((name) => name === text);
  if (rules === undefined || !isAreaRules(rules)) {
    const known = RULES_NAMES.filter(isAreaRules).join(', ');
    throw new UsageError(`--rules takes one of ${known}, not ${JSON.stringify(text)}`);
  }
  return rules;
}

function komiOf(text: string): number {
  const komi = Number(text);
  if (text.trim() === '' || !Number.isInteger(komi * 2) || Math.abs(komi) > 150) {
    throw new UsageError(`--komi takes points and half points, not ${JSON.stringify(text)}`);
  }
  return komi;
}

function judgeFolder(text: string | undefined): string | undefined {
  if (text === undefined || existsSync(text)) return text;
  throw new UsageError(`--human-judge takes the folder of a network; there is none at ${text}`);
}

function resignOf(text: string): number {
  const winrate = Number(text);
  if (text.trim() === '' || !(winrate >= 0 && winrate < 0.5)) {
    throw new UsageError(
      `--resign takes a winrate from 0 to less than 0.5, not ${JSON.stringify(text)}`,
    );
  }
  return winrate;
}

/** Far beyond it a share of the points is rounded to all of them, and there is no likelihood. */
const MOST_ELO = 3000;

function sprtOf(text: string): SprtSettings {
  const [elo0 = NaN, elo1 = NaN, ...more] = text
    .split(',')
    .map((part) => (part.trim() === '' ? NaN : Number(part)));
  const fit = elo0 >= -MOST_ELO && elo0 < elo1 && elo1 <= MOST_ELO;
  if (!fit || more.length > 0) {
    throw new UsageError(
      `--sprt takes two Elo differences from -${MOST_ELO} to ${MOST_ELO}, the lower one first, ` +
        `as --sprt=-30,0; not ${JSON.stringify(text)}`,
    );
  }
  return { elo0, elo1, alpha: 0.05, beta: 0.05 };
}

export const command: Command = { name: 'match', usage, run };
