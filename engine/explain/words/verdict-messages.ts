/** The sentence of each verdict. */

import type { Explanation } from '../explanation.ts';
import type { Message, Value } from './message.ts';

type Part = Omit<Message, 'from'>;

const probability = (value: number): Value => ({ type: 'probability', value });
const move = (at: number): Value => ({ type: 'move', move: at });

/** Throws where an explanation lacks what its verdict rests on. */
export function verdictMessage(explanation: Explanation): Part {
  const { verdict, selfTaught, human, habit } = explanation;
  const prior = probability(selfTaught.prior);
  const share: Value = { type: 'share', value: selfTaught.searchShare ?? 0 };
  switch (verdict.kind) {
    case 'unsure':
      return unsureMessage(explanation);
    case 'forced': {
      const { points, against } = needed(explanation.secondBest);
      return {
        key: 'verdict.forced',
        values: {
          move: move(explanation.move),
          second: move(against),
          points: { type: 'points', points },
        },
      };
    }
    case 'slip':
    case 'mistake':
    case 'blunder':
      return { key: `verdict.${verdict.kind}`, values: lossValues(explanation) };
    case 'outside-human-habit': {
      const { points, against } = needed(habit);
      return {
        key: 'verdict.outside-human-habit',
        values: {
          human: probability(needed(human).strongest),
          points: { type: 'points', points },
          favourite: move(against),
        },
      };
    }
    case 'found-by-thinking':
      return { key: 'verdict.found-by-thinking', values: { prior, share } };
    case 'learned-not-taught':
    case 'intuition-confirmed':
    case 'both-agree':
      return {
        key: `verdict.${verdict.kind}`,
        values: { human: probability(needed(human).probability), prior },
      };
    case 'ordinary':
      return human
        ? {
            key: 'verdict.ordinary.human',
            values: { human: probability(human.probability), share },
          }
        : { key: 'verdict.ordinary', values: { prior, share } };
  }
}

function unsureMessage(explanation: Explanation): Part {
  const { reason } = explanation.verdict;
  if (reason === 'error' || reason === 'network' || reason === 'players') {
    return { key: `verdict.unsure.${reason}`, values: lossValues(explanation) };
  }
  const count: Value = { type: 'number', value: explanation.visits.root };
  return { key: 'verdict.unsure.visits', values: { count } };
}

function lossValues({ price }: Explanation): Record<string, Value> {
  const { points, error, against } = needed(price);
  return {
    points: { type: 'points', points },
    error: { type: 'error', points: error },
    best: move(against),
  };
}

function needed<T>(part: T | null): T {
  if (part === null) throw new Error('The verdict rests on something that the explanation lacks');
  return part;
}
