/** What the bundled networks expected along the line that is followed, once they were asked to look at it. */

import { useMemo } from 'react';
import { gameInfo } from '../../../engine/record/game-info.ts';
import type { NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { replayTo } from '../../../engine/record/position-at.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import type { PlayedMove } from '../../../engine/rules/replay.ts';
import { queryOf } from '../game/position-query.ts';
import { useBundledVoices } from '../surprise/bundled-voices.ts';
import { nextOf, unexpectedMoves } from '../surprise/unexpected.ts';
import { useExpectations, type ExpectedGame } from '../surprise/use-expectations.ts';
import { useDeskEngine, useDeskState } from './desk-context.ts';
import type { Desk } from './desk.ts';
import { lineOf } from './study.ts';

export interface ExpectedLine {
  readonly expected: ExpectedGame;
  /** Those that the networks look at: after the last stones that were set up. */
  readonly moves: readonly PlayedMove[];
  /** The node that plays each of them. */
  readonly nodes: readonly NodeId[];
  /** Its place along the line, whose root has 0. */
  readonly places: readonly number[];
  /** Numbers (from 1) of the moves that nobody expected, and their places. */
  readonly unexpected: readonly number[];
  readonly unexpectedPlaces: readonly number[];
}

export function useExpectedLine(asked: boolean): ExpectedLine {
  const study = useDeskState((state) => state.study);
  const { tree, end } = study;
  const line = lineOf(study);
  const engine = useDeskEngine();
  const voices = useBundledVoices(tree.size);
  const replay = useMemo(() => replayTo(tree, end), [tree, end]);
  const { year } = useMemo(() => gameInfo(tree), [tree]);
  const game = useMemo(() => (asked ? queryOf(replay) : undefined), [asked, replay]);
  const expected = useExpectations(engine, game, voices, year);
  const { moves } = replay;
  const { known } = expected;
  const unexpected = useMemo(() => unexpectedMoves(known, voices), [known, voices]);
  const nodes = useMemo(
    () =>
      moves.length === 0
        ? []
        : line.filter((id) => moveOf(tree.node(id), tree.size)).slice(-moves.length),
    [tree, line, moves],
  );
  const places = useMemo(() => nodes.map((id) => line.indexOf(id)), [nodes, line]);
  const unexpectedPlaces = unexpected.flatMap((number) => places[number - 1] ?? []);
  return { expected, moves, nodes, places, unexpected, unexpectedPlaces };
}

/** To the unexpected move before the present place, or after it. */
export function goToUnexpected(desk: Desk, { unexpectedPlaces }: ExpectedLine, by: 1 | -1): void {
  const { study } = desk.state;
  const line = lineOf(study);
  const place = nextOf(unexpectedPlaces, line.indexOf(study.at), by);
  const id = place === undefined ? undefined : line[place];
  if (id !== undefined) desk.goTo(id);
}

/** Names the point of a move, from 1: `P10`. */
export function pointNamer(
  moves: readonly PlayedMove[],
  size: number,
  pass: string,
): (number: number) => string {
  return (number) => {
    const played = moves[number - 1]?.move;
    if (played === undefined) return '';
    return played === passMove(size) ? pass : formatMove(played, size);
  };
}
