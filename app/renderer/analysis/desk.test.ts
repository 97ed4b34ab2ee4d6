import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../engine/protocol/client.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import { fakeEngine, type FakeEngineOptions } from '../../../engine/testkit/fake-engine.ts';
import { HostError } from '../../shared/host-error.ts';
import { memoryJournal, type MemoryJournal } from '../testkit/memory-journal.ts';
import { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import type { AnalysisEngine } from './live-analysis.ts';

const at = (name: string): number => parseMove(name, 9) ?? -1;
const SGF = '(;SZ[9]KM[7];B[cg];W[gc];B[ee];W[eg])';
const text = (sgf: string): Uint8Array => new TextEncoder().encode(sgf);

interface Setting {
  readonly desk: Desk;
  readonly journal: MemoryJournal;
  readonly engine: ReturnType<typeof fakeEngine>;
}

function setUp(options: FakeEngineOptions = {}, journal = memoryJournal()): Setting {
  const engine = fakeEngine(options);
  const client = new EngineClient(engine.connect());
  return { desk: deskOf(client, journal), journal, engine };
}

function deskOf(
  engine: AnalysisEngine,
  journal: MemoryJournal,
  publish: (state: DeskState) => void = () => undefined,
): Desk {
  return new Desk({ engine, journal, publish, language: () => 'en' });
}

const onlyRecord = ({ records }: MemoryJournal): string => [...records.values()].join('\n');

afterEach(() => {
  vi.useRealTimers();
});

describe('the desk', () => {
  it('journals each change, so that a desk set up anew goes on at the same place', async () => {
    const { desk, journal } = setUp();
    desk.open('some game.sgf', text(SGF));
    desk.step(2);
    desk.play(at('C7'));
    desk.comment('a ] good move');
    desk.setTool('triangle');
    desk.use(at('C7'));
    await vi.waitFor(() => {
      expect(onlyRecord(journal)).toMatch(/TR\[cc\]/);
    });
    const next = setUp({}, journal).desk;
    await next.restore();
    const { study } = next.state;
    expect(study.name).toBe('some game');
    expect(study.tree.node(study.at).properties).toEqual({
      B: ['cc'],
      C: ['a \\] good move'],
      TR: ['cc'],
    });
    expect(study.tree.nodeCount).toBe(6);
  });

  it('keeps the record that was worked on when another is opened, and only that', async () => {
    const { desk, journal } = setUp();
    desk.open('one.sgf', text(SGF));
    desk.open('two.sgf', text('(;SZ[9];B[aa])'));
    desk.play(at('C7'));
    desk.open('three.sgf', text('(;SZ[9];B[bb])'));
    await vi.waitFor(() => {
      expect([...journal.records.values()].map((sgf) => /NAME\[(\w+)\]/.exec(sgf)?.[1])).toEqual([
        'two',
        'three',
      ]);
    });
  });

  it('sets a damaged study aside and takes the one before', async () => {
    const journal = memoryJournal({ 'study-1': SGF, 'study-2': '(;SZ[9', '2026-game': 'not ours' });
    const { desk } = setUp({}, journal);
    await desk.restore();
    expect(desk.state.study.tree.nodeCount).toBe(5);
    expect(desk.state.notice).toEqual({ kind: 'damaged-journal' });
    expect([...journal.records.keys()]).toEqual(['study-1', '2026-game', 'damaged-study-2']);
  });

  it('says why a study is not saved, and saves it when asked again', async () => {
    const { desk, journal } = setUp();
    journal.problem = new HostError('disk-full', 'ENOSPC: no space left on device, write');
    desk.open('one.sgf', text(SGF));
    await vi.waitFor(() => {
      expect(desk.state.unsaved?.code).toBe('disk-full');
    });
    journal.problem = undefined;
    desk.saveAgain();
    await vi.waitFor(() => {
      expect(desk.state.unsaved).toBeUndefined();
    });
    expect(onlyRecord(journal)).toMatch(/B\[cg\]/);
  });

  it('loses nothing to a file that cannot be opened', () => {
    const { desk } = setUp();
    desk.open('one.sgf', text(SGF));
    const { study } = desk.state;
    desk.open('two.sgf', text('(;SZ[9];B[aa'));
    expect(desk.state.notice).toMatchObject({ problem: { kind: 'damaged', line: 1 } });
    desk.openText('  ');
    expect(desk.state.notice).toMatchObject({ problem: { kind: 'nothing-to-paste' } });
    expect(desk.state.study).toBe(study);
  });

  it('asks which game of a collection is meant', () => {
    const { desk } = setUp();
    const { study } = desk.state;
    desk.open('many.sgf', text('(;SZ[9];B[aa])(;SZ[9];B[bb];W[cc])'));
    expect(desk.state.study).toBe(study);
    desk.choose(undefined);
    expect(desk.state.study).toBe(study);
    desk.open('many.sgf', text('(;SZ[9];B[aa])(;SZ[9];B[bb];W[cc])'));
    desk.choose(1);
    expect(desk.state.study.tree.nodeCount).toBe(3);
    // Another record comes meanwhile, dropped on the window.
    desk.open('many.sgf', text('(;SZ[9];B[aa])(;SZ[9];B[bb];W[cc])'));
    desk.open('one.sgf', text(SGF));
    expect(desk.state.choosing).toBeUndefined();
    expect(desk.state.study.tree.nodeCount).toBeGreaterThan(3);
  });

  it('explains what the rules refuse, and forgets it with the next step', () => {
    const { desk } = setUp();
    desk.open('one.sgf', text(SGF));
    desk.step(1);
    desk.play(at('C3'));
    expect(desk.state.refusal).toEqual({ point: at('C3'), reason: 'occupied' });
    desk.step(1);
    expect(desk.state.refusal).toBeUndefined();
  });
});

describe('analysis', () => {
  it('begins when asked, follows the board, and stops', async () => {
    const { desk, engine } = setUp();
    desk.open('one.sgf', text(SGF));
    expect(engine.frames.some((frame) => JSON.stringify(frame).includes('analyze'))).toBe(false);
    desk.setAnalysing(true);
    await vi.waitFor(() => {
      expect(desk.state.analysis.found?.report.visits).toBe(10_000);
    });
    expect(desk.state.analysis.found?.trail[0]?.visits).toBe(1);
    desk.step(1);
    expect(desk.state.analysis.found).toBeUndefined();
    expect(desk.state.study.results.get(0)?.visits).toBe(10_000);
    await vi.waitFor(() => {
      expect(desk.state.analysis.found?.report.toPlay).toBe('white');
    });
    desk.setAnalysing(false);
    desk.step(1);
    expect(desk.state.analysis).toMatchObject({ wanted: false, found: undefined });
    desk.step(-1);
    expect(desk.state.analysis.found).toBeDefined();
  });

  it('asks nothing where the game is over', async () => {
    const { desk, engine } = setUp();
    desk.open('one.sgf', text('(;SZ[9];B[];W[])'));
    desk.step(2);
    desk.setAnalysing(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(desk.state.analysis.trouble).toBeUndefined();
    expect(engine.frames.some((frame) => JSON.stringify(frame).includes('analyze'))).toBe(false);
  });

  it('says why the engine did not answer, and can be asked again', async () => {
    const analyze = vi.fn(() => Promise.reject(new Error('no network')));
    const desk = deskOf({ analyze }, memoryJournal());
    desk.setAnalysing(true);
    await vi.waitFor(() => {
      expect(desk.state.analysis).toMatchObject({
        wanted: false,
        trouble: { message: 'no network' },
      });
    });
    desk.setAnalysing(true);
    expect(analyze).toHaveBeenCalledTimes(2);
  });

  it('asks another program where one is chosen, and writes nothing of what it finds', async () => {
    const client = new EngineClient(fakeEngine().connect());
    const programs: (string | undefined)[] = [];
    const engine: AnalysisEngine = {
      analyze: ({ program, ...params }, options) => {
        programs.push(program);
        return client.analyze(params, options);
      },
    };
    const desk = deskOf(engine, memoryJournal());
    const other = { kind: 'gtp', command: 'katago gtp', name: 'KataGo' } as const;
    desk.setAnalyst(other);
    expect(desk.state.analysis.analyst).toEqual(other);
    desk.setAnalysing(true);
    await vi.waitFor(() => {
      expect(desk.state.analysis.found?.report.visits).toBe(10_000);
    });
    expect(new Set(programs)).toEqual(new Set(['katago gtp']));
    // Another analyst begins anew; the first one's findings come back with it.
    desk.setAnalysing(false);
    desk.setAnalyst(undefined);
    expect(desk.state.study.results.size).toBe(0);
    expect(desk.state.analysis).toMatchObject({ analyst: undefined, found: undefined });
    desk.setAnalyst(other);
    expect(desk.state.analysis.found?.report.visits).toBe(10_000);
    desk.setAnalyst(undefined);
    desk.setAnalysing(true);
    await vi.waitFor(() => {
      expect(programs.at(-1)).toBeUndefined();
    });
  });

  it('goes on by itself with an engine that comes back', async () => {
    const engine = fakeEngine({ delayMs: 20 });
    const client = new EngineClient(engine.connect());
    const desk = deskOf(client, memoryJournal());
    desk.setAnalysing(true);
    await vi.waitFor(() => {
      expect(desk.state.analysis.found).toBeDefined();
    });
    engine.die();
    client.connect(engine.connect());
    await vi.waitFor(() => {
      expect(desk.state.analysis.found?.report.visits).toBe(10_000);
    });
    expect(desk.state.analysis.trouble).toBeUndefined();
  });
});

describe('the review of a game', () => {
  it('looks at every position once, and at none again that the record already knows', async () => {
    const { desk, engine, journal } = setUp();
    desk.open('one.sgf', text(SGF));
    await desk.startReview(25, undefined);
    expect(desk.state.study.results.size).toBe(5);
    const asked = engine.frames.length;
    await desk.startReview(25, undefined);
    expect(engine.frames.length).toBe(asked);
    await vi.waitFor(() => {
      expect(onlyRecord(journal).match(/MXXXVIIRESULT/g)).toHaveLength(5);
    });
    // From the file, in another session.
    const later = setUp();
    later.desk.open('one.sgf', text(onlyRecord(journal)));
    await later.desk.startReview(25, undefined);
    expect(later.engine.frames.some((frame) => JSON.stringify(frame).includes('analyze'))).toBe(
      false,
    );
    // More visits, or another network, are something new.
    await later.desk.startReview(50, undefined);
    expect(later.desk.state.study.results.get(0)?.visits).toBe(50);
  });

  it('shows its progress and is cancelled without losing what it found', async () => {
    const progress: (number | undefined)[] = [];
    const desk = deskOf(
      new EngineClient(fakeEngine({ delayMs: 15 }).connect()),
      memoryJournal(),
      ({ review }) => {
        if (review?.done === progress.at(-1)) return;
        progress.push(review?.done);
        if (review?.done === 2) desk.cancelReview();
      },
    );
    desk.open('one.sgf', text(SGF));
    await desk.startReview(25, undefined);
    expect(progress).toEqual([0, 1, 2, undefined]);
    expect(desk.state.review).toBeUndefined();
    expect(desk.state.study.results.size).toBe(2);
    expect(desk.state.notice).toBeUndefined();
  });

  it('ends with a reason where the engine fails', async () => {
    const desk = deskOf({ analyze: () => Promise.reject(new Error('gone')) }, memoryJournal());
    await desk.startReview(25, undefined);
    expect(desk.state.notice).toMatchObject({ kind: 'review', fault: { message: 'gone' } });
    expect(desk.state.review).toBeUndefined();
  });

  it('is not undone with the changes of the record', async () => {
    const { desk } = setUp();
    desk.open('one.sgf', text(SGF));
    desk.comment('hello');
    await desk.startReview(25, undefined);
    desk.undo();
    expect(desk.state.study.results.size).toBe(5);
  });
});
