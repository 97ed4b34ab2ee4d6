/** A game that another room shows, where it is also the one on the desk of the Analyse room, with what was found in it. */

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { GameTree } from '../../../engine/record/game-tree.ts';
import { windowDesk } from './store.ts';
import type { Study } from './study.ts';

/** What tells a game from another: its board, how it began, and who played it. */
const TELLING = ['SZ', 'KM', 'RU', 'HA', 'AB', 'AW', 'PL', 'PB', 'PW', 'DT'] as const;

/** Whether the main lines hold the same moves from the same start; comments and variations may differ. */
export function sameGame(one: GameTree, other: GameTree): boolean {
  const [line, otherLine] = [one.mainLine(), other.mainLine()];
  if (line.length !== otherLine.length) return false;
  return line.every((id, i) => {
    const otherId = otherLine[i];
    if (otherId === undefined) return false;
    const [node, otherNode] = [one.node(id).properties, other.node(otherId).properties];
    const told = i === 0 ? TELLING : (['B', 'W'] as const);
    return told.every((name) => node[name]?.join() === otherNode[name]?.join());
  });
}

/** The study of this game, where that is on the desk. */
export function useStudiedGame(tree: GameTree | undefined): Study | undefined {
  const study = useStore(windowDesk().store, (state) => state.study);
  const same = useMemo(() => tree && sameGame(tree, study.tree), [tree, study.tree]);
  return same ? study : undefined;
}
