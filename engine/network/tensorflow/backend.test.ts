import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the TensorFlow.js of these tests says of itself. */
const core = vi.hoisted(() => ({ starts: true, running: '', nativeLoads: true }));

vi.mock('@tensorflow/tfjs-core', () => ({
  setBackend: (name: string) => {
    core.running ||= name;
    return Promise.resolve(core.starts);
  },
  ready: () => Promise.resolve(),
  getBackend: () => core.running,
  getGradient: () => ({}),
  registerGradient: () => undefined,
}));
vi.mock('@tensorflow/tfjs-backend-wasm', () => ({}));

/** As a program that has just begun: nothing is loaded, the native library is tried anew. */
async function freshStart() {
  vi.resetModules();
  // A stand-in that was loaded once outlives the reset: each start needs one of its own.
  vi.doMock('@tensorflow/tfjs-node', () => {
    if (!core.nativeLoads) throw new Error('no libtensorflow here');
    return {};
  });
  return (await import('./backend.ts')).startBackend;
}

beforeEach(() => {
  Object.assign(core, { starts: true, running: '', nativeLoads: true });
});

describe('startBackend', () => {
  it('prefers the native library', async () => {
    expect(await (await freshStart())()).toBe('tensorflow');
  });

  it('takes WebAssembly where the native library does not load', async () => {
    core.nativeLoads = false;
    const startBackend = await freshStart();
    expect(await startBackend()).toBe('wasm');
    await expect(startBackend('tensorflow')).rejects.toThrow(
      /native library could not be loaded .*wasm backend/,
    );
  });

  it('takes WebAssembly where that is asked for', async () => {
    expect(await (await freshStart())('wasm')).toBe('wasm');
  });

  it('refuses to go on when the backend does not start', async () => {
    core.starts = false;
    await expect((await freshStart())('wasm')).rejects.toThrow(/did not start its wasm backend/);
  });

  it('refuses the pure-JavaScript backend in the place of the one that was asked for', async () => {
    core.running = 'cpu';
    await expect((await freshStart())()).rejects.toThrow(
      /did not start its tensorflow backend \(it is on cpu\)/,
    );
  });
});
