import { afterEach, expect, it, vi } from 'vitest';
import { MatchDisplay, type DisplayStream } from './match-display.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What is written to a file or a pipe, line by line. */
function display(): { display: MatchDisplay; lines: () => string[] } {
  let written = '';
  const stream: DisplayStream = {
    isTTY: false,
    write: (text: string) => {
      written += text;
      return true;
    },
  };
  return { display: new MatchDisplay(stream), lines: () => written.trimEnd().split('\n') };
}

const progress = (finished: number) => ({
  finished,
  total: 40,
  wins: finished,
  draws: 0,
  losses: 0,
  last: undefined,
});

it('tells how far a match is and how long it still takes, each of a row of matches by itself', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { display: shown, lines } = display();
  for (const start of [0, 20]) {
    shown.note('A against B');
    for (let finished = start; finished <= 40; finished += 10) {
      shown.progress(progress(finished));
      vi.advanceTimersByTime(20_000);
    }
  }
  const left = lines().map((line) => /(\S+ \S+) left/.exec(line)?.[1]);
  expect(left).toEqual([
    undefined, // the note
    undefined,
    '60 s',
    '40 s',
    '20 s',
    undefined,
    undefined, // the next one's
    undefined,
    '20 s',
    undefined,
  ]);
  expect(lines()[2]).toMatch(/^10\/40 games {2}10 won, 0 drawn, 0 lost/);
});
