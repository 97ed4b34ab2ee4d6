/** Conversations in which it matters when a line comes in; what is said is in the transcripts. */

import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import type { SearchService } from '../server/search-service.ts';
import { WatchingEvaluator } from '../testkit/fake-evaluators.ts';
import { gtpConversation, type GtpConversation } from '../testkit/gtp-conversation.ts';
import { LINE_MAX } from './line-splitter.ts';

const ENDLESS = { analysisVisits: 1_000_000, visits: 1_000_000 };

/** A search that never answers at once, so that other things happen meanwhile. */
function slowConversation(settings = {}): GtpConversation {
  return gtpConversation({ evaluator: new WatchingEvaluator(new UniformEvaluator()), ...settings });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe('an analysis', () => {
  it.each([
    ['lz-analyze b interval 1', 'name\n', '= Move 37\n\n'],
    ['kata-analyze 1 ownership true', '\n', ''],
    ['kata-analyze w 1', '# only a remark\n', ''],
    ['lz-analyze 1', '12 stop\n', '=12\n\n'],
  ])('%s tells until something comes in: %j', async (command, line, answer) => {
    const gtp = slowConversation(ENDLESS);
    gtp.tell(`boardsize 5\n4 ${command}\n`);
    await until(() => countOf(gtp.said(), 'info move') > 30);
    gtp.tell(line);
    await until(() => gtp.said().endsWith(`\n\n${answer}`));
    expect(gtp.said()).toMatch(/^=\n\n=4\n(info move .*\n)+\n/);
    const said = gtp.said();
    expect(await gtp.end()).toBe(said);
  });

  it('ends with the input', async () => {
    const gtp = slowConversation(ENDLESS);
    gtp.tell('boardsize 5\nlz-analyze 1\n');
    await until(() => gtp.said().includes('info move'));
    expect(await gtp.end()).toMatch(/info move .*\n\n$/);
  });

  it('keeps its answer open when all visits are made', async () => {
    const gtp = slowConversation({ analysisVisits: 10 });
    gtp.tell('boardsize 5\nlz-analyze 100000\n');
    await until(() => gtp.said().includes('info move'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gtp.said().endsWith('\n\n')).toBe(false);
    gtp.tell('quit\n');
    await gtp.finished;
    expect(gtp.said()).toMatch(/\n\n=\n\n$/);
  });
});

describe('a reader that does not read', () => {
  it('is spared what an analysis tells meanwhile, never an answer', async () => {
    let behind = true;
    let looks = 0;
    const gtp = slowConversation({ ...ENDLESS, isBehind: () => (looks++, behind) });
    gtp.tell('boardsize 5\nkata-analyze 1 ownership true\n');
    await until(() => looks > 3);
    expect(gtp.said()).toBe('=\n\n=\n');
    behind = false;
    await until(() => gtp.said().includes('info move'));
    behind = true;
    gtp.tell('1 name\n');
    await until(() => gtp.said().includes('=1'));
    expect(gtp.said()).toMatch(/\n\n=1 Move 37\n\n$/);
  });

  it('is told what an analysis found in the end', async () => {
    const gtp = slowConversation({ analysisVisits: 300, isBehind: () => true });
    gtp.tell('boardsize 5\nlz-analyze 1\n');
    await until(() => gtp.said().includes('info move'));
    expect(countOf(gtp.said(), '\ninfo move')).toBe(1);
    await gtp.end();
  });

  it('is told the move that was shown while it was looked for', async () => {
    const gtp = slowConversation({ visits: 300, isBehind: () => true });
    gtp.tell('boardsize 5\nkata-genmove_analyze b 1\n');
    expect(await gtp.end()).toMatch(/^=\n\n=\nplay \w+\n\n$/);
  });
});

describe('a move that is shown while it is looked for', () => {
  it('is cut short by a new line, and played', async () => {
    const gtp = slowConversation(ENDLESS);
    gtp.tell('boardsize 5\nkata-genmove_analyze b 1\n');
    await until(() => gtp.said().includes('info move'));
    gtp.tell('2 undo\n');
    await until(() => gtp.said().includes('=2'));
    expect(gtp.said()).toMatch(/info move .*\nplay \w+\n\n=2\n\n$/);
  });

  it('is played all the same when a line comes before the first thought', async () => {
    const uniform = new UniformEvaluator();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const gtp = gtpConversation({
      ...ENDLESS,
      evaluator: {
        name: 'late',
        networkHash: 'late',
        evaluate: async (positions) => {
          await released;
          return uniform.evaluate(positions);
        },
        dispose: () => uniform.dispose(),
      },
    });
    gtp.tell('boardsize 5\nlz-genmove_analyze b 1\n');
    await until(() => gtp.said() === '=\n\n=\n');
    gtp.tell('2 name\n');
    release();
    await until(() => gtp.said().includes('=2'));
    expect(gtp.said()).toMatch(/play \w+\n\n=2 Move 37/);
  });

  it('is not cut short by the end of the input', async () => {
    const gtp = slowConversation({ visits: 30 });
    gtp.tell('boardsize 5\nlz-genmove_analyze b 100000\n');
    expect(await gtp.end()).toMatch(/\nplay \w+\n\n$/);
  });
});

describe('a conversation', () => {
  it('answers in order although a move takes its time', async () => {
    const gtp = slowConversation({ visits: 30 });
    gtp.tell('1 boardsize 5\n2 genmove b\n');
    gtp.tell('3 name\n4 genmove w\n5 name\n');
    expect((await gtp.end()).match(/^[=?]\d/gm)).toEqual(['=1', '=2', '=3', '=4', '=5']);
  });

  it('refuses a line of over a million characters and goes on', async () => {
    const gtp = gtpConversation();
    gtp.tell(`play b ${'x'.repeat(LINE_MAX)}`);
    gtp.tell('y'.repeat(LINE_MAX));
    gtp.tell('\n1 name\n');
    expect(await gtp.end()).toMatch(/^\? line too long.*\n\n=1 Move 37\n\n$/);
  });

  it('says what is wrong with a search instead of dying of it', async () => {
    const search: SearchService = {
      run: () => Promise.reject(new Error('out of coffee')),
      forget: () => undefined,
      close: () => Promise.resolve(),
    };
    const gtp = gtpConversation({ search });
    gtp.tell('1 genmove b\n2 final_score\n3 lz-analyze\n4 showboard\n');
    const said = await gtp.end();
    expect(said).toMatch(
      /^\?1 internal error: out of coffee\n\n\?2 internal error: out of coffee\n\n=3\n\n=4/,
    );
    expect(gtp.complaints).toHaveLength(2);
  });

  it('answers nothing after quit', async () => {
    const gtp = gtpConversation();
    gtp.tell('1 quit\n2 name\n');
    await gtp.finished;
    expect(gtp.said()).toBe('=1\n\n');
  });
});

describe('clocks', () => {
  it('limit what a move may take, and run with each move', async () => {
    const gtp = slowConversation({ usualVisits: { untimed: 5, timed: 1_000_000 } });
    const started = performance.now();
    gtp.tell('boardsize 5\ntime_settings 4 0 0\ngenmove b\ntime_left w 0 0\ngenmove w\n');
    await gtp.end();
    const left = gtp.engine.clockOf(1).mainMs;
    expect(left).toBeLessThan(4000);
    expect(left).toBeGreaterThan(2000);
    expect(gtp.engine.clockOf(2).flagged).toBe(true);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('are set only when the network is open', async () => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const inner = new UniformEvaluator();
    const evaluator: Evaluator = {
      name: 'slow to open',
      networkHash: '0',
      evaluate: (positions) => opened.then(() => inner.evaluate(positions)),
      dispose: () => Promise.resolve(),
    };
    const gtp = gtpConversation({ evaluator });
    void gtp.engine.warmUp();
    gtp.tell('1 boardsize 5\n2 time_settings 4 0 0\n');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gtp.said()).toBe('=1\n\n');
    open();
    expect(await gtp.end()).toBe('=1\n\n=2\n\n');
  });

  it('leave more in hand once a move has come late, for a while', () => {
    const { engine } = gtpConversation();
    engine.setTime({ kind: 'absolute', mainMs: 1_000_000 });
    const before = engine.timeFor(1)!;
    engine.noteLate(1000);
    expect(engine.timeFor(1)).toBeCloseTo(before - 1300);
    for (let move = 0; move < 50; move++) engine.noteLate(0);
    expect(engine.timeFor(1)).toBeCloseTo(before);
  });

  it('give way to the time that a move may take at most', () => {
    const { engine } = gtpConversation({ timeMs: 700 });
    expect(engine.timeFor(1)).toBe(700);
    engine.setTime({ kind: 'absolute', mainMs: 1_000_000 });
    expect(engine.timeFor(1)).toBe(700);
    engine.setTime({ kind: 'absolute', mainMs: 300 });
    expect(engine.timeFor(1)).toBe(0);
    expect(engine.visitsFor(700)).toBe(40);
    expect(engine.visitsFor(undefined)).toBe(20);
  });
});
