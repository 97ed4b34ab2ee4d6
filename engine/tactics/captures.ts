/** Stones taken, stones put in atari, stones saved from it. */

import { opponent } from '../rules/color.ts';
import type { Fact } from './fact.ts';
import { ascending } from './geometry.ts';
import { chainOf, chainsBeside, type Turn } from './turn.ts';

export function captureFacts({ captured }: Turn): Fact[] {
  return captured.length > 0 ? [{ kind: 'capture', stones: captured }] : [];
}

export function atariFacts({ point, color, before, after }: Turn): Fact[] {
  return chainsBeside(after, point, opponent(color))
    .filter((chain) => after.libertyCount(chain) === 1 && before.libertyCount(chain) > 1)
    .map((chain) => ({
      kind: 'atari',
      stones: chainOf(after, chain),
      liberty: after.liberties(chain)[0]!,
    }));
}

/** Own stones in atari anywhere that the move joined, or whose attackers it took. */
export function escapeFacts({ color, before, after }: Turn): Fact[] {
  const facts: Fact[] = [];
  before.stones.forEach((stone, at) => {
    if (stone !== color || before.chainHead(at) !== at || before.libertyCount(at) !== 1) return;
    const liberties = after.libertyCount(at);
    if (after.stones[at] === color && liberties > 1) {
      facts.push({ kind: 'escape', stones: chainOf(before, at), liberties });
    }
  });
  return facts;
}

export function selfAtariFacts({ point, color, after }: Turn): Fact[] {
  if (after.stones[point] !== color || after.libertyCount(point) !== 1) return [];
  return [
    {
      kind: 'self-atari',
      stones: ascending(after.chainStones(point)),
      liberty: after.liberties(point)[0]!,
    },
  ];
}
