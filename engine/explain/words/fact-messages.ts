/** The sentence of each fact. */

import { opponent, type Color } from '../../rules/color.ts';
import type { Fact } from '../../tactics/fact.ts';
import type { Message, Value } from './message.ts';

type Part = Omit<Message, 'from'>;

const stones = (points: readonly number[]): Value => ({ type: 'stones', points });
const move = (point: number): Value => ({ type: 'move', move: point });
const number = (value: number): Value => ({ type: 'number', value });

/** `own` is the side that plays the move. */
export function factMessage(fact: Fact, own: Color): Part {
  const other: Value = { type: 'color', color: opponent(own) };
  switch (fact.kind) {
    case 'pass':
      return { key: 'fact.pass', values: { player: { type: 'player', color: own } } };
    case 'capture':
    case 'atari':
    case 'self-atari':
      return { key: `fact.${fact.kind}`, values: { ...counted(fact.stones), other } };
    case 'escape':
      return {
        key: 'fact.escape',
        values: { ...counted(fact.stones), liberties: number(fact.liberties) },
      };
    case 'liberties':
      return {
        key: 'fact.liberties',
        values: { before: number(fact.before), after: number(fact.after) },
      };
    case 'connect':
    case 'cut':
      return { key: `fact.${fact.kind}`, values: { count: number(fact.chains.length), other } };
    case 'ladder':
      return {
        key: `fact.ladder.${fact.side}.${fact.caught ? 'caught' : 'free'}`,
        values: { stones: stones(fact.stones) },
      };
    case 'ladder-breaker':
    case 'net':
      return { key: `fact.${fact.kind}`, values: { stones: stones(fact.stones) } };
    case 'snapback':
      return { key: 'fact.snapback', values: { ...counted(fact.stones), at: move(fact.at) } };
    case 'ko':
      return { key: `fact.ko.${fact.act}`, values: { stone: move(fact.stone) } };
    case 'eye':
      return {
        key: `fact.eye.${fact.act}`,
        values: { eye: move(fact.eye), player: { type: 'player', color: opponent(own) } },
      };
    case 'shape':
      return { key: `fact.shape.${fact.shape}`, values: { from: stones(fact.from) } };
    case 'place':
      return {
        key: `fact.place.${fact.area}`,
        values: { line: { type: 'line', line: fact.line } },
      };
    case 'distance':
      return { key: 'fact.distance', values: { count: number(fact.lines), from: move(fact.from) } };
    case 'tenuki':
      return { key: 'fact.tenuki', values: { from: move(fact.from) } };
  }
}

function counted(points: readonly number[]): { count: Value; stones: Value } {
  return { count: number(points.length), stones: stones(points) };
}
