import { describe, expect, it } from 'vitest';
import { GameTree } from '../../../engine/record/game-tree.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import { withComment } from './edit.ts';
import * as studies from './study.ts';
import type { Study } from './study.ts';

const at = (name: string): number => parseMove(name, 9) ?? -1;
const empty = studies.startStudy('s', '', GameTree.create({ SZ: ['9'] }));
const played = (study: Study, ...names: string[]): Study =>
  names.reduce((before, name) => studies.withMove(before, at(name)), study);
const result = { visits: 1, winrate: 0.5, scoreLead: 0, network: 'n', moves: [] };

describe('a study', () => {
  it('adds a variation where another move is played, and goes to one that is there', () => {
    const main = played(empty, 'C3', 'G7', 'E5');
    const back = studies.step(main, -2);
    const variation = played(back, 'C7');
    expect(variation.tree.node(1).children).toEqual([2, 4]);
    expect(variation.at).toBe(4);
    const again = played(studies.step(variation, -1), 'G7');
    expect(again.tree).toBe(variation.tree);
    expect(again.at).toBe(2);
  });

  it('keeps to the line that was followed when it goes back and on', () => {
    const main = played(empty, 'C3', 'G7', 'E5');
    const variation = played(studies.step(main, -2), 'C7', 'D7');
    const there = studies.step(studies.step(variation, -Infinity), Infinity);
    expect(there.at).toBe(variation.at);
    expect(studies.lineOf(there)).toEqual([0, 1, 4, 5]);
  });

  it('goes from variation to variation, also from further down', () => {
    const two = played(studies.step(played(empty, 'C3', 'G7'), -1), 'C7', 'D7');
    expect(studies.toSibling(two, -1).at).toBe(2);
    expect(studies.toSibling(studies.toSibling(two, -1), 1).at).toBe(3);
    expect(studies.toSibling(two, 1)).toBe(two);
  });

  it('undoes and redoes each change, typing in one comment as one', () => {
    const one = played(empty, 'C3');
    const typed = ['g', 'go', 'goo', 'good'].reduce(withComment, one);
    expect(typed.tree.node(1).properties.C).toEqual(['good']);
    const undone = studies.undone(typed);
    expect(undone.tree).toBe(one.tree);
    expect(studies.undone(undone).tree).toBe(empty.tree);
    expect(studies.redone(studies.redone(studies.undone(undone))).tree).toBe(typed.tree);
    expect(studies.undone(empty)).toBe(empty);
  });

  it('does not hand the results of an undone node to a new one of the same id', () => {
    const searched: Study = { ...played(empty, 'C3'), results: new Map([[1, result]]) };
    const undone = studies.undone(searched);
    expect(studies.redone(undone).results.get(1)).toBe(result);
    const other = played(undone, 'G7');
    expect(other.at).toBe(1);
    expect(other.results.size).toBe(0);
  });

  it('adds an expected sequence as one step, and stays where it was', () => {
    const grown = studies.withVariation(empty, [at('C3'), at('G7'), at('E5')]);
    expect(grown.at).toBe(0);
    expect(grown.tree.nodeCount).toBe(4);
    expect(studies.undone(grown).tree).toBe(empty.tree);
  });
});
