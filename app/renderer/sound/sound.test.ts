// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as ClockSound from './clock-sound.ts';
import type * as StoneSound from './use-stone-sound.ts';
import type * as SettingsStore from '../settings/store.ts';

/** What was made and started, as the fakes of Web Audio saw it. */
let gains: number[];
let started: string[];
let tones: number[];
let contexts: number;

class FakeNode {
  connect<Node>(to: Node): Node {
    return to;
  }
}
const param = () => ({
  setValueAtTime: () => undefined,
  exponentialRampToValueAtTime: () => undefined,
});
class FakeContext {
  readonly state = 'running';
  readonly currentTime = 0;
  readonly sampleRate = 1000;
  readonly destination = new FakeNode();
  constructor() {
    contexts++;
  }
  createBuffer = (_channels: number, length: number) => ({
    getChannelData: () => new Float32Array(length),
  });
}
class FakeGain extends FakeNode {
  readonly gain = param();
  constructor(_context: unknown, { gain }: { readonly gain: number }) {
    super();
    gains.push(gain);
  }
}
class FakeTone extends FakeNode {
  readonly frequency = param();
  constructor(_context: unknown, { frequency }: { readonly frequency: number }) {
    super();
    tones.push(frequency);
  }
  start = () => started.push('tone');
  stop = () => undefined;
}
class FakeNoise extends FakeNode {
  start = () => started.push('noise');
}

let sounds: typeof ClockSound & typeof StoneSound & typeof SettingsStore;

beforeEach(async () => {
  [gains, started, tones, contexts] = [[], [], [], 0];
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('GainNode', FakeGain);
  vi.stubGlobal('OscillatorNode', FakeTone);
  vi.stubGlobal('AudioBufferSourceNode', FakeNoise);
  vi.stubGlobal('BiquadFilterNode', FakeNode);
  // The page has one context; each test begins without.
  vi.resetModules();
  sounds = {
    ...(await import('./clock-sound.ts')),
    ...(await import('./use-stone-sound.ts')),
    ...(await import('../settings/store.ts')),
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the sound of a stone', () => {
  const placeStones = (part: { readonly sound?: boolean; readonly volume?: number }): void => {
    sounds.useSettings.getState().change(part);
    const first: { readonly stone: string | undefined } = { stone: '40:1' };
    const { rerender } = renderHook(
      ({ stone }: typeof first) => {
        sounds.useStoneSound(stone);
      },
      { initialProps: first },
    );
    expect(started).toEqual([]);
    rerender({ stone: '41:2' });
    rerender({ stone: '41:2' });
    act(() => {
      rerender({ stone: undefined });
    });
  };

  it('is a click and a knock, once a stone, as loud as the settings say', () => {
    placeStones({ sound: true, volume: 0.4 });
    expect(started).toEqual(['noise', 'tone']);
    expect(gains[0]).toBe(0.4);
  });

  it('is not made where sounds are off, or the volume is 0', () => {
    placeStones({ sound: false, volume: 0.4 });
    cleanup();
    placeStones({ sound: true, volume: 0 });
    expect([started, contexts]).toEqual([[], 0]);
  });
});

it('the clock ticks higher when it is urgent, and not at all at volume 0', () => {
  sounds.playClockTick(0.5, false);
  sounds.playClockTick(0.5, true);
  sounds.playClockTick(0, true);
  const [usual = 0, urgent = 0] = tones;
  expect(tones).toHaveLength(2);
  expect(urgent).toBeGreaterThan(usual);
  expect(contexts).toBe(1);
});
