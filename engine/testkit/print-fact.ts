/** Facts as lines of text, points by their names on the board: how the suites of positions write them down. */

import { formatMove, type Point } from '../rules/point.ts';
import type { Fact } from '../tactics/fact.ts';

export function printFact(fact: Fact, size: number): string {
  const name = (point: Point): string => formatMove(point, size);
  const list = (points: readonly Point[]): string => points.map(name).join(' ');
  switch (fact.kind) {
    case 'pass':
      return 'pass';
    case 'capture':
    case 'net':
    case 'ladder-breaker':
      return `${fact.kind} ${list(fact.stones)}`;
    case 'atari':
    case 'self-atari':
      return `${fact.kind} ${list(fact.stones)}, liberty ${name(fact.liberty)}`;
    case 'escape':
      return `escape ${list(fact.stones)}, ${fact.liberties} liberties`;
    case 'liberties':
      return `liberties ${list(fact.stones)}, ${fact.before} to ${fact.after}`;
    case 'connect':
    case 'cut':
      return `${fact.kind} ${fact.chains.map(list).sort().join(' / ')}`;
    case 'ladder':
      return `ladder ${fact.side} ${list(fact.stones)}, ${fact.caught ? 'caught' : 'free'}`;
    case 'snapback':
      return `snapback ${list(fact.stones)}, bait ${list(fact.bait)}, at ${name(fact.at)}`;
    case 'ko':
      return `ko ${fact.act} ${name(fact.stone)}`;
    case 'eye':
      return `eye ${fact.act} ${name(fact.eye)}`;
    case 'shape':
      return `${fact.shape} ${list(fact.from)}`;
    case 'place':
      return `place ${fact.line} ${fact.area}`;
    case 'distance':
    case 'tenuki':
      return `${fact.kind} ${fact.lines} from ${name(fact.from)}`;
  }
}
