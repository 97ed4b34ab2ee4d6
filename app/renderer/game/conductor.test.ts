import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../engine/protocol/client.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import { fakeEngine, type FakeEngineOptions } from '../../../engine/testkit/fake-engine.ts';
import { HostError } from '../../shared/host-error.ts';
import { memoryJournal, type MemoryJournal } from '../testkit/memory-journal.ts';
import { scriptedEngine, type ScriptedEngine } from '../testkit/scripted-engine.ts';
import { Conductor } from './conductor.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import { makeRecord } from './game-record.ts';
import { movesOf, startGame, withDead, withMove, type Game } from './game.ts';
import type { GameEngine } from './opponent.ts';
import { HUMAN } from './player.ts';
import type { TableState } from './table-state.ts';

const PASS = 81;
const TWO_PEOPLE: GameSettings = { ...FIRST_GAME, white: HUMAN };
const at = (name: string): number => parseMove(name, 9) ?? -1;

interface Setting {
  readonly conductor: Conductor;
  readonly journal: MemoryJournal;
  readonly states: TableState[];
}

function setUp(engine: GameEngine, journal = memoryJournal()): Setting {
  const states: TableState[] = [];
  const publish = (state: TableState): number => states.push(state);
  return {
    conductor: new Conductor({ engine, journal, publish, leastAnswerMs: 0 }),
    journal,
    states,
  };
}

const scripted = (journal?: MemoryJournal): Setting & { engine: ScriptedEngine } => {
  const engine = scriptedEngine();
  return { engine, ...setUp(engine, journal) };
};

/** A client of a whole engine in memory, and the engine. */
function faked(options: FakeEngineOptions): Setting & {
  client: EngineClient;
  engine: ReturnType<typeof fakeEngine>;
} {
  const engine = fakeEngine(options);
  const client = new EngineClient(engine.connect());
  return { client, engine, ...setUp(client) };
}

const gameOf = ({ conductor }: Setting): Game => conductor.state.game;
const movesPlayed = (setting: Setting): number[] =>
  movesOf(gameOf(setting)).map(({ move }) => move);

async function until(setting: Setting, check: (state: TableState) => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!check(setting.conductor.state)) throw new Error('not yet');
    },
    { interval: 2 },
  );
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => {
  vi.useRealTimers();
});

describe('a game against the engine', () => {
  it('is played to the count and its result', async () => {
    const setting = faked({ moves: [at('G7'), PASS] });
    const { conductor, journal } = setting;
    conductor.play(at('C3'));
    expect(conductor.state.asking).toBe('move');
    await until(setting, ({ game }) => movesOf(game).length === 2);
    conductor.pass();
    await until(setting, ({ game, asking }) => game.phase === 'counting' && !asking);
    expect(gameOf(setting).dead).toEqual(new Set());
    conductor.toggleDead(at('G7'));
    conductor.acceptCount();
    expect(gameOf(setting).result).toEqual({ kind: 'win', winner: BLACK, by: 74 });
    await until(setting, ({ game }) => journal.records.get(game.id)?.includes('RE[B+74]') === true);
    conductor.rematch();
    expect(gameOf(setting).settings).toMatchObject({ black: FIRST_GAME.white, white: HUMAN });
    expect(conductor.state.asking).toBe('move');
  });

  it('lets a chain that is toggled change the result', async () => {
    const { engine, ...setting } = scripted();
    const { conductor } = setting;
    conductor.play(at('C3'));
    engine.last.move(at('G7'));
    await until(setting, ({ asking }) => !asking);
    conductor.pass();
    engine.last.move(PASS);
    await until(setting, ({ asking }) => asking === 'count');
    engine.last.dead([at('C3')]);
    await until(setting, ({ asking }) => !asking);
    conductor.acceptCount();
    expect(gameOf(setting).result).toEqual({ kind: 'win', winner: WHITE, by: 88 });

    conductor.rematch();
    conductor.newGame(TWO_PEOPLE);
    for (const name of ['C3', 'G7', 'pass', 'pass']) conductor.play(at(name));
    engine.last.dead([at('C3')]);
    await until(setting, ({ asking }) => !asking);
    conductor.toggleDead(at('C3'));
    conductor.toggleDead(at('G7'));
    conductor.acceptCount();
    expect(gameOf(setting).result).toEqual({ kind: 'win', winner: BLACK, by: 74 });
  });

  it('does not ask the people to wait for the dead stones', async () => {
    const { engine, ...setting } = scripted();
    const { conductor } = setting;
    conductor.newGame(TWO_PEOPLE);
    for (const name of ['C3', 'pass', 'pass']) conductor.play(at(name));
    conductor.toggleDead(at('C3'));
    engine.last.dead([]);
    await settle();
    expect(gameOf(setting).dead).toEqual(new Set([at('C3')]));
    expect(conductor.state.asking).toBeUndefined();
  });

  it('is never answered in under 0.7 seconds where nothing else is set', async () => {
    vi.useFakeTimers();
    const engine = scriptedEngine();
    const journal = memoryJournal();
    const conductor = new Conductor({ engine, journal, publish: () => undefined });
    conductor.play(40);
    engine.last.move(41);
    await vi.advanceTimersByTimeAsync(690);
    expect(movesOf(conductor.state.game)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(movesOf(conductor.state.game)).toHaveLength(2);
  });

  it('ends when either side resigns', async () => {
    const { engine, ...setting } = scripted();
    setting.conductor.play(40);
    engine.last.move('resign');
    await until(setting, ({ game }) => game.phase === 'finished');
    expect(gameOf(setting).result).toEqual({ kind: 'win', winner: BLACK, by: 'resignation' });
    setting.conductor.newGame(FIRST_GAME);
    setting.conductor.play(40);
    setting.conductor.resign();
    expect(gameOf(setting).result).toEqual({ kind: 'win', winner: WHITE, by: 'resignation' });
    expect(engine.last.signal?.aborted).toBe(true);
  });

  it('goes on after a disputed count', async () => {
    const { engine, ...setting } = scripted();
    const { conductor } = setting;
    conductor.play(40);
    engine.last.move(PASS);
    await until(setting, ({ asking }) => !asking);
    conductor.pass();
    conductor.resumePlay();
    expect(gameOf(setting).phase).toBe('playing');
    expect(movesPlayed(setting)).toEqual([40]);
    expect(engine.last.method).toBe('genmove');
  });
});

describe('undo while the engine thinks', () => {
  it('cancels the engine and goes back to the person’s turn', async () => {
    const { engine, ...setting } = scripted();
    setting.conductor.play(40);
    const { signal } = engine.last;
    setting.conductor.takeBack();
    expect(signal?.aborted).toBe(true);
    expect(movesPlayed(setting)).toEqual([]);
    await settle();
    expect(setting.conductor.state).toMatchObject({ asking: undefined, trouble: undefined });
  });

  it('drops the answer that comes all the same', async () => {
    const engine = scriptedEngine(false);
    const setting = setUp(engine);
    setting.conductor.play(40);
    const stale = engine.last;
    setting.conductor.takeBack();
    setting.conductor.play(50);
    stale.move(41);
    await settle();
    expect(movesPlayed(setting)).toEqual([50]);
    engine.last.move(42);
    await until(setting, ({ asking }) => !asking);
    expect(movesPlayed(setting)).toEqual([50, 42]);
  });
});

describe('an engine in trouble', () => {
  it('is asked again by the client when it dies, and the game goes on', async () => {
    const setting = faked({ delayMs: 20, moves: [at('G7')] });
    setting.conductor.play(at('C3'));
    await settle();
    setting.engine.die();
    await settle();
    expect(setting.conductor.state.asking).toBe('move');
    setting.client.connect(setting.engine.connect());
    await until(setting, ({ asking }) => !asking);
    expect(movesPlayed(setting)).toHaveLength(2);
    expect(setting.conductor.state.trouble).toBeUndefined();
  });

  it('is reported, may be asked once more, and stops nobody', async () => {
    const { engine, ...setting } = scripted();
    setting.conductor.play(40);
    engine.last.fail('out of memory');
    await until(setting, ({ trouble }) => trouble?.fault.message === 'out of memory');
    setting.conductor.retry();
    expect(setting.conductor.state.trouble).toBeUndefined();
    engine.last.move(40); // occupied
    await until(setting, ({ trouble }) => trouble?.about === 'move');
    expect(movesPlayed(setting)).toEqual([40]);
    setting.conductor.takeBack();
    expect(setting.conductor.state.trouble).toBeUndefined();
  });
});

describe('a refused move', () => {
  it('is named with its reason until the next move', () => {
    const setting = scripted();
    const { conductor } = setting;
    conductor.newGame(TWO_PEOPLE);
    for (const name of ['D5', 'E5', 'C4', 'F4', 'D3', 'E3', 'E4', 'D4']) conductor.play(at(name));
    conductor.play(at('E4'));
    expect(conductor.state.refusal).toEqual({ move: at('E4'), reason: 'ko' });
    conductor.play(at('D5'));
    expect(conductor.state.refusal?.reason).toBe('occupied');
    expect(movesOf(gameOf(setting))).toHaveLength(8);
    conductor.play(at('A1'));
    expect(conductor.state.refusal).toBeUndefined();
  });

  it('is named until a hint or an estimate is asked for: what those say stands in its place', () => {
    for (const ask of ['hint', 'estimate'] as const) {
      const { conductor } = scripted();
      conductor.newGame(TWO_PEOPLE);
      conductor.play(at('E5'));
      conductor.play(at('E5'));
      expect(conductor.state.refusal?.reason).toBe('occupied');
      conductor[ask]();
      expect(conductor.state.refusal).toBeUndefined();
    }
  });

  it('is not even tried while it is not the person’s turn', () => {
    const setting = scripted();
    setting.conductor.play(40);
    setting.conductor.play(41);
    setting.conductor.pass();
    expect(movesPlayed(setting)).toEqual([40]);
    expect(setting.conductor.state.refusal).toBeUndefined();
  });
});

describe('a hint', () => {
  it('asks once at the opponent’s visits, and is counted', async () => {
    const { engine, ...setting } = scripted();
    setting.conductor.newGame({ ...FIRST_GAME, white: { kind: 'network', visits: 50 } });
    setting.conductor.hint();
    setting.conductor.hint();
    expect(engine.questions).toHaveLength(1);
    expect(engine.last.params).toMatchObject({ visits: 50 });
    engine.last.best(40);
    await until(setting, ({ hint }) => hint !== undefined);
    expect(setting.conductor.state.hint).toEqual({ move: 40, searched: true });
    setting.conductor.hint();
    expect(engine.questions).toHaveLength(1);
    expect(gameOf(setting).hints).toEqual({ 1: 1, 2: 0 });
    setting.conductor.play(40);
    expect(setting.conductor.state.hint).toBeUndefined();
  });

  it('is the network’s favourite where the opponent does not search', async () => {
    const { engine, ...setting } = scripted();
    setting.conductor.hint();
    engine.last.best(33);
    await until(setting, ({ hint }) => hint !== undefined);
    expect(setting.conductor.state.hint).toEqual({ move: 33, searched: false });
  });
});

describe('an estimate', () => {
  it('is counted beside hints, shown until the next move, and asked of the whole network', async () => {
    const { engine, ...setting } = scripted();
    setting.conductor.estimate();
    setting.conductor.estimate();
    expect(engine.questions).toHaveLength(1);
    expect(engine.last.params).toMatchObject({ ownership: true });
    engine.last.best(40);
    await until(setting, ({ estimate }) => estimate !== undefined);
    expect(gameOf(setting).estimates).toEqual({ 1: 1, 2: 0 });
    expect(gameOf(setting).hints).toEqual({ 1: 0, 2: 0 });
    setting.conductor.play(40);
    expect(setting.conductor.state.estimate).toBeUndefined();
  });
});

describe('two machines', () => {
  const network = { kind: 'network', visits: 10 } as const;
  const watched: GameSettings = { ...FIRST_GAME, black: network, white: network };

  it('play each other, wait where they are stopped, and go on', async () => {
    const { engine, ...setting } = scripted();
    const { conductor } = setting;
    conductor.newGame(watched);
    engine.last.move(40);
    await until(setting, ({ game }) => movesOf(game).length === 1);
    const { signal } = engine.last;
    conductor.halt();
    expect(signal?.aborted).toBe(true);
    expect(conductor.state).toMatchObject({ halted: true, asking: undefined });
    const asked = engine.questions.length;
    await settle();
    expect(engine.questions).toHaveLength(asked);
    conductor.goOn();
    engine.last.move(41);
    await until(setting, ({ game }) => movesOf(game).length === 2);
    conductor.resign();
    expect(gameOf(setting).phase).toBe('playing');
  });

  it('wait when they come back from the journal', async () => {
    const record = makeRecord(withMove(startGame('before', watched, '2026-11-24'), 40));
    const { engine, ...setting } = scripted(memoryJournal({ before: record }));
    await setting.conductor.restore();
    expect(setting.conductor.state.halted).toBe(true);
    expect(engine.questions).toEqual([]);
  });
});

describe('the gentlest grade', () => {
  const gentlest = { kind: 'network', network: 'self-taught/hour-1', visits: 1 } as const;

  it('waits at the first board, and takes nobody’s place', () => {
    const first = scripted();
    first.conductor.meetGentlest(gentlest);
    expect(gameOf(first).settings.white).toEqual(gentlest);
    const begun = scripted();
    begun.conductor.play(40);
    begun.conductor.meetGentlest(gentlest);
    expect(gameOf(begun).settings).toBe(FIRST_GAME);
    const chosen = scripted();
    chosen.conductor.newGame(TWO_PEOPLE);
    chosen.conductor.meetGentlest(gentlest);
    expect(gameOf(chosen).settings).toBe(TWO_PEOPLE);
  });
});

describe('the journal', () => {
  it('holds the whole game after every change', async () => {
    const { engine, ...setting } = scripted();
    const { conductor, journal } = setting;
    conductor.play(40);
    const { id } = gameOf(setting);
    await vi.waitFor(() => {
      expect(journal.records.get(id)).toContain(';B[ee]');
    });
    engine.last.move(41);
    await vi.waitFor(() => {
      expect(journal.records.get(id)).toContain(';B[ee];W[fe]');
    });
    conductor.takeBack();
    await vi.waitFor(() => {
      expect(journal.records.get(id)).not.toContain(';B[ee]');
    });
  });

  it('says why a change is not saved, and the game goes on', async () => {
    const setting = scripted();
    setting.journal.problem = new HostError('disk-full', 'ENOSPC: no space left on device, write');
    setting.conductor.play(40);
    await until(setting, ({ unsaved }) => unsaved?.code === 'disk-full');
    setting.journal.problem = undefined;
    setting.conductor.saveAgain();
    await until(setting, ({ unsaved }) => unsaved === undefined);
    expect(setting.journal.records.size).toBe(1);
  });

  it('brings the unfinished game back, with the engine asked where it was its turn', async () => {
    const game = withMove(startGame('before', FIRST_GAME, '2026-11-24'), 40);
    const { engine, ...setting } = scripted(memoryJournal({ before: makeRecord(game) }));
    await setting.conductor.restore();
    expect(gameOf(setting).id).toBe('before');
    expect(engine.last.method).toBe('genmove');
    engine.last.move(41);
    await until(setting, ({ asking }) => !asking);
    expect(movesPlayed(setting)).toEqual([40, 41]);
  });

  it('brings a count back with its dead stones', async () => {
    let game = startGame('before', TWO_PEOPLE, '2026-11-24');
    for (const move of [40, PASS, PASS]) game = withMove(game, move);
    const record = makeRecord(withDead(game, [40]));
    const { engine, ...setting } = scripted(memoryJournal({ before: record }));
    await setting.conductor.restore();
    expect(gameOf(setting)).toMatchObject({ phase: 'counting', dead: new Set([40]) });
    expect(engine.questions).toEqual([]);
  });

  it('begins a new game between the same players after a finished one', async () => {
    const first = scripted();
    first.conductor.newGame({ ...TWO_PEOPLE, size: 13, komi: 7.5 });
    first.conductor.play(40);
    first.conductor.resign();
    await settle();
    const next = scripted(first.journal);
    await next.conductor.restore();
    expect(gameOf(next).settings).toMatchObject({ size: 13, komi: 7.5, white: HUMAN });
    expect(movesOf(gameOf(next))).toEqual([]);
    expect(gameOf(next).id).not.toBe(gameOf(first).id);
  });

  it('leaves alone who has begun to play before it was read', async () => {
    const game = withMove(startGame('before', FIRST_GAME, '2026-11-24'), 40);
    const setting = scripted(memoryJournal({ before: makeRecord(game) }));
    const restoring = setting.conductor.restore();
    setting.conductor.play(30);
    await restoring;
    expect(movesPlayed(setting)).toEqual([30]);
    expect(setting.journal.records.get('before')).toBe(makeRecord(game));
  });

  it('does not keep games in which nothing was played', async () => {
    const setting = scripted();
    setting.conductor.newGame(TWO_PEOPLE);
    const empty = gameOf(setting).id;
    setting.conductor.newGame(TWO_PEOPLE);
    await settle();
    expect([...setting.journal.records.keys()]).toEqual([gameOf(setting).id]);
    expect(gameOf(setting).id).not.toBe(empty);
  });

  it('tells of damaged records, once', async () => {
    const setting = scripted(memoryJournal({ broken: '(;SZ[9];B[' }));
    await setting.conductor.restore();
    expect(setting.conductor.state.setAside).toEqual(['broken']);
    setting.conductor.dismissNotices();
    expect(setting.conductor.state.setAside).toEqual([]);
  });
});
