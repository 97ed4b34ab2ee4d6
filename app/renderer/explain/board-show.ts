/** What an explanation shows on a board: the voices' marks, the points of a part, or the expected sequence. */

import type { WireExplanation, WireFact } from '../../../engine/protocol/explanation.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import type { Move, Point } from '../../../engine/rules/point.ts';
import type { Mark } from '../board/Board.tsx';
import { replayQuery } from './question.ts';

/** A part of an explanation, as sentences name where they are from: `facts.0`, `lives.1`, `regions.0`. */
export type Pointed = string;

export interface Numbered {
  readonly point: Point;
  readonly text: string;
  readonly color: 'black' | 'white';
}

export interface Drawn {
  /** Points that the reader is pointed to. */
  readonly points: readonly Point[];
  /** From the favourite of instinct to that of the search. */
  readonly arrow?: readonly [from: Point, to: Point] | undefined;
  /** Round a stone outside human habit, and to what people would have played. */
  readonly outside?: { readonly point: Point; readonly habit: Point | undefined } | undefined;
  /** Stones of the expected sequence. */
  readonly numbers: readonly Numbered[];
}

export interface BoardShow {
  /** In place of the room's stones while a sequence is stepped through: numbers then say which was the last. */
  readonly stones?: Uint8Array | undefined;
  readonly marks: readonly Mark[];
  readonly drawn: Drawn;
}

const NOTHING_DRAWN: Drawn = { points: [], numbers: [] };
export const NOTHING_SHOWN: BoardShow = { marks: [], drawn: NOTHING_DRAWN };

export function boardShow(
  position: PositionQuery,
  told: WireExplanation,
  pointed: Pointed | undefined,
  step: number,
): BoardShow {
  if (step > 0) return sequenceShow(position, told, step);
  if (pointed !== undefined) {
    return { marks: [], drawn: { ...NOTHING_DRAWN, points: pointsOf(told, pointed) } };
  }
  return told.visits.root > 0 ? voicesShow(told) : NOTHING_SHOWN;
}

function sequenceShow(query: PositionQuery, told: WireExplanation, step: number): BoardShow {
  const position = replayQuery(query);
  const numbers = new Map<Point, Numbered>();
  told.sequence.slice(0, step).forEach((move, i) => {
    if (position.gameOver || !position.isLegal(move)) return;
    const color = position.toPlay === 1 ? 'black' : 'white';
    position.play(move);
    if (move < position.area) numbers.set(move, { point: move, text: String(i + 1), color });
  });
  const { stones } = position.board;
  return {
    stones: stones.slice(),
    marks: [],
    drawn: { points: [], numbers: [...numbers.values()].filter(({ point }) => stones[point]) },
  };
}

function voicesShow(told: WireExplanation): BoardShow {
  const { human, selfTaught, move, size, verdict, habit } = told;
  const onBoard = (at: Move): boolean => at < size * size;
  const outside = verdict.kind === 'outside-human-habit';
  const marks: Mark[] = [
    ...selfTaught.searched.map((one) => markOf(one, 'diamond', true)),
    ...selfTaught.likely.map((one) => markOf(one, 'diamond', false)),
    ...(human?.likely ?? []).map((one) => markOf(one, 'circle', false)),
  ];
  const shown = marks
    .filter(({ point }) => onBoard(point))
    .sort((one, two) => (two.weight ?? 0) - (one.weight ?? 0))
    .map((mark) => (outside && mark.point !== move ? { ...mark, dimmed: true } : mark));
  const { instinct, favourite } = selfTaught;
  const isMarked = (at: Move): boolean => marks.some(({ point }) => point === at) && onBoard(at);
  const changed = instinct !== favourite && isMarked(instinct) && isMarked(favourite);
  const against = habit?.against;
  return {
    marks: shown,
    drawn: {
      ...NOTHING_DRAWN,
      arrow: changed ? [instinct, favourite] : undefined,
      outside:
        outside && onBoard(move)
          ? { point: move, habit: against !== undefined && onBoard(against) ? against : undefined }
          : undefined,
    },
  };
}

function markOf(
  { move, probability }: { readonly move: Move; readonly probability: number },
  shape: 'circle' | 'diamond',
  filled: boolean,
): Mark {
  return { point: move, shape, filled, weight: probability };
}

/** Points of a part; none for parts that are about the whole board. */
export function pointsOf(told: WireExplanation, pointed: Pointed): readonly Point[] {
  const [part, number] = pointed.split('.');
  const at = Number(number);
  if (part === 'lives') return told.lives[at]?.stones ?? [];
  if (part === 'regions') return told.regions[at]?.region ?? [];
  const fact = part === 'facts' ? told.facts[at] : undefined;
  return fact ? factPoints(fact, told) : [];
}

function factPoints(fact: WireFact, { move, size }: WireExplanation): readonly Point[] {
  switch (fact.kind) {
    case 'pass':
      return [];
    case 'atari':
    case 'self-atari':
      return [...fact.stones, fact.liberty];
    case 'snapback':
      return [...fact.stones, ...fact.bait, fact.at];
    case 'connect':
    case 'cut':
      return fact.chains.flat();
    case 'shape':
      return [...fact.from, move];
    case 'ko':
      return [fact.stone];
    case 'eye':
      return [fact.eye];
    case 'place':
      return move < size * size ? [move] : [];
    case 'distance':
    case 'tenuki':
      return [fact.from, move];
    case 'capture':
    case 'escape':
    case 'liberties':
    case 'ladder':
    case 'ladder-breaker':
    case 'net':
      return fact.stones;
  }
}
