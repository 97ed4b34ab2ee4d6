import { describe, expect, it, vi } from 'vitest';
import { choosePort, readOptions } from './options.ts';

describe('options', () => {
  it('are the usual ones unless told otherwise', () => {
    expect(readOptions([])).toEqual({ port: undefined, open: true, notice: undefined });
    expect(readOptions(['--port', '0', '--no-open', '--notice', 'why'])).toEqual({
      port: 0,
      open: false,
      notice: 'why',
    });
    expect(readOptions(['--port=65535']).port).toBe(65535);
  });

  it.each(['', 'x', '-1', '1.5', '65536', '0x10', '1e3', ' 80', '99999999999999999999'])(
    'with no port in them are refused with what is wanted: %j',
    (port) => {
      expect(() => readOptions([`--port=${port}`])).toThrow(
        `--port takes a number from 0 to 65535, not ${JSON.stringify(port)}`,
      );
    },
  );

  it.each([[['--prot', '1']], [['--port']], [['file.sgf']], [['--no-open=1']], [['-x']]])(
    'that nobody knows are refused: %j',
    (args) => {
      expect(() => readOptions(args)).toThrow();
    },
  );
});

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('the port', () => {
  it('is the usual one, or any free one where that is taken', async () => {
    const start = vi.fn(async (port: number) => {
      if (port !== 0) throw failure('EADDRINUSE');
      return port;
    });
    await expect(choosePort(undefined, start)).resolves.toBe(0);
    expect(start.mock.calls).toEqual([[37037], [0]]);
  });

  it('is the one asked for, or none', async () => {
    await expect(choosePort(8080, async (port) => port)).resolves.toBe(8080);
    const taken = choosePort(8080, () => Promise.reject(failure('EADDRINUSE')));
    await expect(taken).rejects.toThrow('Port 8080 is in use by another program. Choose another');
    const forbidden = choosePort(80, () => Promise.reject(failure('EACCES')));
    await expect(forbidden).rejects.toThrow('Port 80 may not be used.');
  });

  it('is not blamed for other failures', async () => {
    const start = vi.fn(() => Promise.reject(failure('EMFILE')));
    await expect(choosePort(undefined, start)).rejects.toThrow('EMFILE');
    expect(start).toHaveBeenCalledOnce();
  });
});
