import { describe, expect, it } from 'vitest';
import { cancelled, EngineError } from '../../../engine/protocol/errors.ts';
import type { WireInstinct } from '../../../engine/protocol/instincts.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import { bundledVoices } from './bundled-voices.ts';
import { ExpectationStore, type Expectations, type ExpectingEngine } from './expectations.ts';

const GAME: PositionQuery = {
  size: 9,
  rules: 'chinese',
  komi: 7,
  moves: [
    { color: 'black', move: 40 },
    { color: 'white', move: 20 },
  ],
};

const network = (id: string, hash: string) => ({
  id,
  name: id,
  hash,
  sizes: [9],
  rules: [],
  shape: '6x64',
  isDefault: id === 'self-taught',
});

const HELLO = {
  networks: [network('human', 'h1'), network('runs/mine', 'r'), network('self-taught', 's1')],
};
const VOICES = bundledVoices(HELLO, 9);

const instinct = (probability: number): WireInstinct => ({
  probability,
  favourite: 30,
  favouriteProbability: 0.5,
  outsideHabit: null,
});

const SAID: Partial<Record<string, WireInstinct[]>> = {
  'self-taught': [instinct(0.1), instinct(0.2)],
  human: [instinct(0.3), instinct(0.4)],
};

/** Tells each voice's first move as a part, then all. */
function fakeEngine(
  failing?: string,
): ExpectingEngine & { asked: string[]; years: (number | undefined)[] } {
  const asked: string[] = [];
  const years: (number | undefined)[] = [];
  return {
    asked,
    years,
    instincts: ({ network: id = '', year }, options) => {
      const { onMoves, signal } = options ?? {};
      asked.push(id);
      years.push(year);
      if (signal?.aborted) return Promise.reject(cancelled());
      if (id === failing) return Promise.reject(new EngineError('engine-failed', 'no'));
      const moves = SAID[id] ?? [];
      onMoves?.({ networkHash: id, moves: moves.slice(0, 1) });
      return Promise.resolve({ networkHash: id, moves });
    },
  };
}

const { signal } = new AbortController();
const nothing = (): void => undefined;

describe('what the voices expected', () => {
  it('is asked of the bundled networks alone, the self-taught one first, and told in parts', async () => {
    const engine = fakeEngine();
    const parts: Expectations[] = [];
    const store = new ExpectationStore();
    const known = await store.ask(engine, GAME, VOICES, {
      signal,
      onPart: (part) => parts.push(part),
    });
    expect(engine.asked).toEqual(['self-taught', 'human']);
    expect(known).toEqual(SAID);
    const counts = parts.map((part) => [part['self-taught']?.length, part.human?.length]);
    expect(counts).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 1],
      [2, 2],
    ]);
  });

  it('is not asked again for the same game and networks, but is for others', async () => {
    const engine = fakeEngine();
    const store = new ExpectationStore();
    await store.ask(engine, GAME, VOICES, { signal, onPart: nothing });
    await store.ask(engine, { ...GAME }, VOICES, { signal, onPart: nothing });
    expect(engine.asked).toHaveLength(2);
    await store.ask(engine, { ...GAME, komi: 6.5 }, VOICES, { signal, onPart: nothing });
    expect(engine.asked).toHaveLength(4);
    await store.ask(engine, GAME, VOICES, { year: 1968, signal, onPart: nothing });
    expect(engine.asked).toHaveLength(6);
    expect(engine.years).toEqual([undefined, undefined, undefined, undefined, 1968, 1968]);
    expect(store.known(GAME, VOICES, 1968)).toEqual(SAID);
    expect(store.known(GAME, VOICES, 1970)).toEqual({});
    const learned = VOICES.map((voice) => ({ ...voice, hash: `${voice.hash}+` }));
    expect(store.known(GAME, learned)).toEqual({});
  });

  it('keeps the voice that has spoken where another fails or the asker leaves', async () => {
    const store = new ExpectationStore();
    const asked = store.ask(fakeEngine('human'), GAME, VOICES, { signal, onPart: nothing });
    await expect(asked).rejects.toThrow('no');
    expect(store.known(GAME, VOICES)).toEqual({ 'self-taught': SAID['self-taught'] });
    const gone = store.ask(fakeEngine(), GAME, VOICES, {
      signal: AbortSignal.abort(),
      onPart: nothing,
    });
    await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    const engine = fakeEngine();
    await store.ask(engine, GAME, VOICES, { signal, onPart: nothing });
    expect(engine.asked).toEqual(['human']);
  });
});

describe('bundledVoices', () => {
  it('lets the imitator of people speak on boards that it has learned, and the self-taught one everywhere', () => {
    const idsOn = (size: number | undefined) => bundledVoices(HELLO, size).map(({ id }) => id);
    expect(idsOn(9)).toEqual(['self-taught', 'human']);
    expect(idsOn(19)).toEqual(['self-taught']);
    expect(idsOn(undefined)).toEqual(['self-taught', 'human']);
    expect(bundledVoices({ networks: [] }, 9)).toEqual([]);
  });
});
