/**
 * Every sentence of every move of the shipped records, and of games that the network plays against itself, held
 * against the position and the searches. Takes hours in full:
 *
 *     MOVE37_SLOW=1 MOVE37_GAMES=20 npx vitest run engine/testkit/explanation-check/games.slow.test.ts
 *
 * Two passes: all moves with few visits, then some moves of each game with as many as a verdict needs.
 *
 * MOVE37_GAMES is the number of games of each kind (default 1), MOVE37_ONLY a part of the names of the records,
 * MOVE37_EVERY explains every so many moves only (default 1), MOVE37_VISITS is the root's visits (default 50),
 * MOVE37_DEEP the moves of a game in the second pass (default 4), MOVE37_DEEP_VISITS their root's visits (default
 * 400), MOVE37_DEEP_SECONDS how long the second passes may take together (default 600), MOVE37_NETWORK the
 * network's folder (default models/self-taught). People are those of models/human, on the boards that they speak of.
 */

import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { BUNDLED_HUMAN, BUNDLED_SELF_TAUGHT } from '../../cli/bundled-networks.ts';
import { OpenVoices } from '../../cli/explaining.ts';
import { STRENGTHS, type Strength } from '../../explain/explanation.ts';
import { LANGUAGES } from '../../explain/words/catalogue.ts';
import { newPosition } from '../../rules/replay.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';
import { seededRandom } from '../seeded-random.ts';
import { explainAndCheck, type Voices } from './explain-and-check.ts';
import { movesOfMatch, type MovePlayed } from './game-moves.ts';

const network = process.env['MOVE37_NETWORK'] ?? BUNDLED_SELF_TAUGHT;
const only = process.env['MOVE37_ONLY'] ?? '';
const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const games = number('MOVE37_GAMES', 1);
const every = number('MOVE37_EVERY', 1);
const visits = number('MOVE37_VISITS', 50);
const deep = number('MOVE37_DEEP', 4);
const deepVisits = number('MOVE37_DEEP_VISITS', 400);
let deepMs = 1000 * number('MOVE37_DEEP_SECONDS', 600);

const open = new Map<number, Promise<OpenVoices>>();
afterAll(async () => {
  for (const voices of open.values()) await (await voices).close();
});

async function voicesOn(size: number): Promise<Voices> {
  let voices = open.get(size);
  if (!voices) {
    voices = OpenVoices.load({ network, human: BUNDLED_HUMAN, rank: undefined, size }, 2);
    open.set(size, voices);
  }
  return (await voices).sources();
}

async function checkGame(name: string, moves: readonly MovePlayed[]): Promise<void> {
  const wrong: string[] = [];
  const verdicts = new Map<string, number>();
  let [claims, unread] = [0, 0];
  const check = async (played: MovePlayed, most: number, strength: Strength): Promise<void> => {
    const { position, move } = played;
    const answer = await explainAndCheck(position, move, {
      voices: await voicesOn(position.size),
      visits: most,
      strength,
      language: LANGUAGES[played.number % 2 === 0 ? 0 : played.number % LANGUAGES.length]!,
    });
    claims += answer.claims;
    unread += answer.unread;
    const { kind, reason } = answer.told.verdict;
    const verdict = reason ?? kind;
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    wrong.push(...answer.wrong.map((what) => `${name}, move ${played.number}: ${what}`));
  };
  for (const played of moves.filter((one) => one.number % every === 0)) {
    await check(played, visits, STRENGTHS[played.number % STRENGTHS.length]!);
  }
  for (const played of spread(moves, deep)) {
    if (deepMs <= 0) break;
    const started = performance.now();
    // Every class of verdict is open to the stronger one.
    await check(played, deepVisits, 'stronger');
    deepMs -= performance.now() - started;
  }
  const kinds = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  process.stderr.write(`${name}: ${claims} claims, ${wrong.length} false, ${unread} unread\n`);
  process.stderr.write(`${name}: ${kinds}\n`);
  expect(wrong).toEqual([]);
}

/** So many of them, from the first third of each even part. */
function spread(moves: readonly MovePlayed[], count: number): MovePlayed[] {
  const part = moves.length / count;
  return Array.from({ length: count }, (_, i) => moves[Math.floor((i + 1 / 3) * part)]!);
}

/** A game from the network's policy, at temperature 1 at first and its favourite afterwards. */
async function selfPlay(seed: number): Promise<MovePlayed[]> {
  const { selfTaught } = await voicesOn(9);
  const random = seededRandom(seed);
  const position = newPosition({ size: 9, rules: RULE_SETS.chinese, komi: 7 });
  const moves: MovePlayed[] = [];
  while (!position.gameOver && moves.length < 120) {
    const policy = await selfTaught(position);
    let left = moves.length < 20 ? random() : -1;
    const drawn = policy.findIndex((probability) => (left -= probability) < 0);
    const favourite = policy.indexOf(Math.max(...policy));
    const move = moves.length < 20 && drawn >= 0 && position.isLegal(drawn) ? drawn : favourite;
    moves.push({ number: moves.length + 1, position: position.clone(), move });
    position.play(move);
  }
  return moves;
}

describe('explanations', () => {
  const records = readdirSync(new URL('../../../assets/matches/', import.meta.url))
    .filter((file) => file.endsWith('.sgf') && file.includes(only))
    .slice(0, games);
  it.each(records)('of %s hold what they say', (file) => checkGame(file, movesOfMatch(file)), 0);

  const seeds = Array.from({ length: games }, (_, i) => i + 1);
  it.each(seeds)(
    'of game %i of the network against itself hold what they say',
    async (seed) => {
      await checkGame(`self-play ${seed}`, await selfPlay(seed));
    },
    0,
  );
});
