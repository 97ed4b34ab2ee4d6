/**
 * Every sentence of every move of the shipped records, and of games that the network plays against itself, held
 * against the position and the searches. Takes hours in full:
 *
 *     MOVE37_SLOW=1 MOVE37_GAMES=20 npx vitest run engine/testkit/explanation-check/games.slow.test.ts
 *
 * MOVE37_GAMES is the number of games of each kind (default 1), MOVE37_EVERY explains every so many moves only
 * (default 1), MOVE37_VISITS is the root's visits (default 50), MOVE37_NETWORK the network's folder (default
 * models/self-taught).
 */

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import { STRENGTHS } from '../../explain/explanation.ts';
import { LANGUAGES } from '../../explain/words/catalogue.ts';
import { loadEvaluator } from '../../network/onnx/onnx-evaluator.ts';
import { newPosition } from '../../rules/replay.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';
import { seededRandom } from '../seeded-random.ts';
import { explainAndCheck } from './explain-and-check.ts';
import { movesOfMatch, type MovePlayed } from './game-moves.ts';

const MODELS = fileURLToPath(new URL('../../../models/self-taught', import.meta.url));
const folder = process.env['MOVE37_NETWORK'] ?? MODELS;
const games = Number(process.env['MOVE37_GAMES'] ?? 1);
const every = Number(process.env['MOVE37_EVERY'] ?? 1);
const visits = Number(process.env['MOVE37_VISITS'] ?? 50);

let network: Evaluator;
beforeAll(async () => {
  network = await loadEvaluator(folder, { intraOpThreads: 2 });
});
afterAll(() => network.dispose());

async function checkMoves(name: string, moves: readonly MovePlayed[]): Promise<void> {
  const wrong: string[] = [];
  let [claims, unread] = [0, 0];
  for (const { number, position, move } of moves) {
    if (number % every !== 0) continue;
    const answer = await explainAndCheck(position, move, {
      selfTaught: network,
      // A second opinion in the place of people: every class of verdict is open then.
      human: number % 2 === 0 ? network : undefined,
      visits,
      strength: STRENGTHS[number % STRENGTHS.length]!,
      language: LANGUAGES[number % 2 === 0 ? 0 : number % LANGUAGES.length]!,
    });
    claims += answer.claims;
    unread += answer.unread;
    wrong.push(...answer.wrong.map((what) => `${name}, move ${number}: ${what}`));
  }
  process.stderr.write(`${name}: ${claims} claims, ${wrong.length} false, ${unread} unread\n`);
  expect(wrong).toEqual([]);
}

/** A game from the network's policy, at temperature 1 at first and its favourite afterwards. */
async function selfPlay(seed: number): Promise<MovePlayed[]> {
  const random = seededRandom(seed);
  const position = newPosition({ size: 9, rules: RULE_SETS.chinese, komi: 7 });
  const moves: MovePlayed[] = [];
  while (!position.gameOver && moves.length < 120) {
    const { policy } = (await network.evaluate([position]))[0]!;
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
    .filter((file) => file.endsWith('.sgf'))
    .slice(0, games);
  it.each(records)('of %s hold what they say', (file) => checkMoves(file, movesOfMatch(file)), 0);

  const seeds = Array.from({ length: games }, (_, i) => i + 1);
  it.each(seeds)(
    'of game %i of the network against itself hold what they say',
    async (seed) => {
      await checkMoves(`self-play ${seed}`, await selfPlay(seed));
    },
    0,
  );
});
