/** Regions that change owner and chains whose fate changes, worked out again from the owners that searches expect. */

import type { WireExplanation } from '../../protocol/explanation.ts';
import type { Evidence } from './evidence.ts';
import { beside, group, type Grid, type Side, other } from './grid.ts';
import { near, outcomeAfter } from './number-claims.ts';

type Wrong = (what: string) => void;

export function checkExpectations(
  told: WireExplanation,
  evidence: Evidence,
  after: Grid | undefined,
  side: Side,
  wrong: Wrong,
): void {
  const { size, move, regions, lives } = told;
  const now = outcomeAfter(evidence, [move])?.owner;
  const passed = outcomeAfter(evidence, [size * size])?.owner;
  if (!now || !passed || !after) {
    if (regions.length + lives.length > 0 && !(now && after)) wrong('nothing was expected');
    return;
  }
  const change = now.map((own, at) => own - passed[at]!);
  for (const { region, points, zone } of regions) {
    const sum = region.reduce((total, at) => total + change[at]!, 0);
    near(points, sum, 'region.points', wrong);
    const sign = Math.sign(sum);
    if (!region.every((at) => sign * change[at]! >= 0.3)) wrong('a region of points that stay');
    if (!isWhole(after, region)) wrong('a region in pieces');
    if (Math.abs(sum) < 1) wrong('a region of less than a point');
    const mean = (of: (at: number) => number): number =>
      region.reduce((total, at) => total + of(at), 0) / region.length;
    const third = (value: number): number =>
      value < (size - 1) / 3 ? -1 : value > (2 * (size - 1)) / 3 ? 1 : 0;
    if (zone.across !== third(mean((at) => at % size))) wrong('region.zone');
    if (zone.down !== third(mean((at) => Math.floor(at / size)))) wrong('region.zone');
  }
  for (const { side: whose, stones, lives: alive } of lives) {
    const owner = whose === 'own' ? side : other(side);
    const isChain = group(after, stones[0]!).join() === stones.join();
    if (!isChain || after.cells[stones[0]!] !== owner) wrong('lives of no chain');
    const fate = (owners: readonly number[]): number =>
      ((owner === side ? 1 : -1) * stones.reduce((total, at) => total + owners[at]!, 0)) /
      stones.length;
    const [here, there] = alive ? [now, passed] : [passed, now];
    if (fate(here) < 0.4999 || fate(there) > -0.4999) wrong('lives that do not change');
  }
}

function isWhole(grid: Grid, region: readonly number[]): boolean {
  const reached = new Set(region.slice(0, 1));
  for (const at of reached) {
    for (const point of beside(grid, at)) if (region.includes(point)) reached.add(point);
  }
  return reached.size === region.length;
}
