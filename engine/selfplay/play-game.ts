/** Plays one game of a network against itself and returns what there is to learn from it. */

import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { GameEnding, GameRecord, SearchedTurn } from '../dataset/game-record.ts';
import { BLACK } from '../rules/color.ts';
import { isDecided } from '../rules/decided.ts';
import { finalArea } from '../rules/final-area.ts';
import type { Move } from '../rules/point.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import { drawMessyOpening } from './messy-opening.ts';
import { drawFromPolicy, drawKomi, drawOpeningLength } from './opening.ts';
import { searchTurn } from './searched-turn.ts';
import type { SelfPlaySettings } from './settings.ts';
import { SettledWatch } from './settled.ts';

/** What the search for a move expected, for the side to play: -1..1, and points. */
export interface Expected {
  readonly rootValue: number;
  readonly scoreLead: number;
}

/** Told before each move is put on the board, so that somebody can watch; nothing is expected of moves that are drawn. */
export type MoveListener = (position: Position, move: Move, expected: Expected | undefined) => void;

/** Self-play is under Chinese rules: area scoring, positional superko, no suicide. The seed decides every random choice. */
export async function playSelfPlayGame(
  evaluator: Evaluator,
  settings: SelfPlaySettings,
  seed: number,
  onMove?: MoveListener,
): Promise<GameRecord> {
  const random = createRandom(seed);
  const position = new Position(settings.size, RULE_SETS.chinese, drawKomi(settings, random));
  const networkHash = evaluator.networkHash;
  const moves: Move[] = [];
  const turns: SearchedTurn[] = [];
  const rootValues: number[] = [];
  const settled = new SettledWatch(settings, random);
  const alive = new Uint8Array(position.area);

  const advance = (move: Move, expected?: Expected): void => {
    onMove?.(position, move, expected);
    moves.push(move);
    rootValues.push(expected?.rootValue ?? Number.NaN);
    position.play(move);
  };

  const messy = random.next() < settings.messyShare;
  if (messy) {
    const opening = await drawMessyOpening(position, evaluator, settings, random);
    position.komi = opening.komi;
    for (const move of opening.moves) advance(move);
  }
  const openingLength = messy ? 0 : drawOpeningLength(settings, random);
  while (moves.length < openingLength) {
    const { policy } = await evaluateOne(evaluator, position);
    advance(drawFromPolicy(policy, position.pass, random));
  }

  let ending: GameEnding = 'move-limit';
  while (moves.length < settings.maxMoves) {
    const full = random.next() < settings.fullShare;
    const noise = noiseAt(settings, moves.length);
    const result = await searchTurn(position, evaluator, settings, { full, noise, random });
    if (full) turns.push(searchedTurn(result.policy, moves.length));
    const black = position.toPlay === BLACK;
    advance(result.move, result);
    if (position.gameOver || isDecided(position, alive)) {
      ending = 'passes';
      break;
    }
    if (settled.sees(black, result.rootValue)) {
      ending = 'settled';
      break;
    }
  }

  const ownership = new Int8Array(position.area);
  let score = finalArea(position.board, ownership, position.rules.suicide) - position.komi;
  if (ending === 'settled') {
    ownership.fill(0);
    score = settled.winnerIsBlack ? 1 : -1;
  }
  return {
    networkHash,
    seed,
    size: settings.size,
    komi: position.komi,
    ending,
    moves,
    turns,
    rootValues: Float32Array.from(rootValues),
    score,
    ownership,
  };
}

function noiseAt(settings: SelfPlaySettings, moveNumber: number): number {
  const calm = Math.min(1, moveNumber / settings.calmAfter);
  return settings.noiseStart + (settings.noiseEnd - settings.noiseStart) * calm;
}

function searchedTurn(policy: Float32Array, turn: number): SearchedTurn {
  const moves: number[] = [];
  policy.forEach((probability, move) => {
    if (probability > 0) moves.push(move);
  });
  return {
    turn,
    moves: Int16Array.from(moves),
    probabilities: Float32Array.from(moves, (move) => policy[move]!),
  };
}
