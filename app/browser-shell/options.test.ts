import { describe, expect, it, vi } from 'vitest';
import { choosePort, readOptions } from './options.ts';

const taken = (code: string) => Object.assign(new Error(code), { code });

describe('options', () => {
  it('open the browser on the usual port unless told otherwise', () => {
    expect(readOptions([])).toEqual({ port: undefined, open: true, notice: undefined });
    expect(readOptions(['--port', '8080', '--no-open', '--notice', 'why'])).toEqual({
      port: 8080,
      open: false,
      notice: 'why',
    });
    expect(readOptions(['--port=0']).port).toBe(0);
  });

  it.each(['-1', '65536', '80x', '', '1.5', ' 80'])('take no port %j', (port) => {
    expect(() => readOptions([`--port=${port}`])).toThrow('0 to 65535');
  });

  it('take nothing that they do not know', () => {
    expect(() => readOptions(['--host', '0.0.0.0'])).toThrow();
  });
});

describe('the port', () => {
  it('is the usual one, or a free one where that is taken', async () => {
    const start = vi.fn(async (port: number) => {
      if (port !== 0) throw taken('EADDRINUSE');
      return port;
    });
    expect(await choosePort(undefined, start)).toBe(0);
    expect(start.mock.calls.map(([port]) => port)).toEqual([37037, 0]);
  });

  it('that was asked for is not exchanged for another: it says why', async () => {
    const start = (code: string) => choosePort(8080, () => Promise.reject(taken(code)));
    await expect(start('EADDRINUSE')).rejects.toThrow('Port 8080 is in use');
    await expect(start('EACCES')).rejects.toThrow('Port 8080 may not be used');
    await expect(start('EOTHER')).rejects.toThrow('EOTHER');
  });
});
