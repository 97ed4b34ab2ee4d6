/** Whose points are expected to be: in whose view analyses tell it, and what the commands about the end make of it. */

import { describe, expect, it } from 'vitest';
import { OwningEvaluator } from '../testkit/fake-evaluators.ts';
import { gtpConversation } from '../testkit/gtp-conversation.ts';

/** `[area]` rows from the top: 1 Black's, -1 White's, 0 nobody's. */
const OWNERS = [
  [1, -1, 0, -1, -1],
  [1, 1, 0, -1, -1],
  [0, 1, 0, -1, -1],
  [1, 1, 0, -1, -1],
  [1, 1, 0, -1, -1],
].flat();

async function answersTo(...lines: string[]): Promise<string[]> {
  const gtp = gtpConversation({ evaluator: new OwningEvaluator(OWNERS) });
  gtp.tell(['boardsize 5', ...lines, ''].join('\n'));
  const said = await gtp.end();
  expect(gtp.complaints).toEqual([]);
  return said
    .split('\n\n')
    .slice(1, -1)
    .map((answer) => answer.replace(/^= ?/, ''));
}

const told = (sign: 1 | -1): string =>
  OWNERS.map((owner) => (sign * owner).toFixed(4).replace('-0.0000', '0.0000')).join(' ');

describe('the ownership of an analysis', () => {
  it.each([
    ['b', 1],
    ['w', -1],
  ] as const)('is the view of the side to move: %s', async (color, sign) => {
    const gtp = gtpConversation({ evaluator: new OwningEvaluator(OWNERS) });
    gtp.tell(`boardsize 5\nkata-analyze ${color} 1 ownership true\n`);
    while (!gtp.said().includes('ownership')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await gtp.end();
    const found = /ownership ([-\d. ]+)/.exec(gtp.said())?.[1];
    expect(found?.trim().replaceAll('-0.0000', '0.0000')).toBe(told(sign));
  });
});

describe('the end of a game', () => {
  // A stone on a point of its own side, one of each side on nobody's, and one on the other side's.
  const stones = ['play b A5', 'play w E1', 'play b E5', 'play w A3', 'play b C3'];
  const lists = ['alive', 'dead', 'seki'].map((status) => `final_status_list ${status}`);

  it.each([
    ['White', stones],
    ['Black', [...stones].reverse().concat('play w E2')],
  ])('is judged the same with %s to play', async (toPlay, played) => {
    const answers = await answersTo(...played, ...lists);
    const white = toPlay === 'White' ? 'E1' : 'E2 E1';
    expect(answers.slice(-3)).toEqual([`A5\n${white}`, 'E5', 'A3\nC3']);
  });
});
