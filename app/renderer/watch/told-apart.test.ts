import { expect, it } from 'vitest';
import { toldApart } from './told-apart.ts';

const gnugo = (options: string, name = 'GNU Go 3.8') => {
  return { kind: 'gtp', name, command: `/usr/games/gnugo --mode gtp${options}` } as const;
};

it.each([
  [gnugo(''), gnugo(' --level 1', 'Other'), ['GNU Go 3.8', 'Other']],
  [gnugo(' --level 1'), gnugo(' --level 1'), ['GNU Go 3.8']],
  [gnugo(' --level 1'), gnugo(' --level 10'), ['--level 1', '--level 10']],
  [gnugo(''), gnugo(' --level 10'), ['--mode gtp', '--mode gtp --level 10']],
  [
    { kind: 'gtp', name: 'A', command: 'a 1' } as const,
    { kind: 'gtp', name: 'A', command: 'b 1' } as const,
    ['a 1', 'b 1'],
  ],
])('%o and %o', (one, other, words) => {
  expect(toldApart(one, other)).toEqual(words);
});
