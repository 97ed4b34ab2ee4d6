import { describe, expect, it } from 'vitest';
import { splitCommandLine } from './command-line.ts';

describe('splitCommandLine', () => {
  it('cuts at spaces, not in quotes', () => {
    expect(splitCommandLine('gnugo --mode gtp')).toEqual(['gnugo', '--mode', 'gtp']);
    expect(splitCommandLine('  "/my games/gnugo"\t-x \'a "b"\' c""d ""')).toEqual([
      '/my games/gnugo',
      '-x',
      'a "b"',
      'cd',
      '',
    ]);
    expect(splitCommandLine('a\\ b "c\\"d" e\\f')).toEqual(['a b', 'c"d', 'e\\f']);
    expect(splitCommandLine('   ')).toEqual([]);
  });

  it('hands nothing to a shell', () => {
    expect(splitCommandLine('go; rm -rf $HOME | x')).toEqual([
      'go;',
      'rm',
      '-rf',
      '$HOME',
      '|',
      'x',
    ]);
  });

  it('refuses an open quote', () => {
    expect(() => splitCommandLine('gnugo "--mode gtp')).toThrow('open quote');
  });
});
