import { describe, expect, it } from 'vitest';
import { VISITS_MAX } from '../protocol/limits.ts';
import { parsePlayerName } from './player-name.ts';

describe('parsePlayerName', () => {
  it.each([
    ['random', { kind: 'random' }],
    ['self-taught:100v', { kind: 'network', folder: undefined, visits: 100 }],
    ['self-taught@runs/a:b/net:1v', { kind: 'network', folder: 'runs/a:b/net', visits: 1 }],
    ['self-taught@C:\\nets\\new:16v', { kind: 'network', folder: 'C:\\nets\\new', visits: 16 }],
    ['self-taught:50ms', { kind: 'network', folder: undefined, visits: VISITS_MAX, timeMs: 50 }],
    ['self-taught@a/b:9ms', { kind: 'network', folder: 'a/b', visits: VISITS_MAX, timeMs: 9 }],
    [
      'self-taught:9v,cpuct=0.7,lcb-errors=1,in-flight=2,root=halving,best=lcb,precision=fp32,symmetries=all',
      {
        kind: 'network',
        folder: undefined,
        visits: 9,
        options: {
          search: {
            cpuct: 0.7,
            lcbErrors: 1,
            inFlight: 2,
            root: 'halving',
            bestBy: 'lcb',
          },
          precision: 'fp32',
          symmetries: 'all',
        },
      },
    ],
    ['plain:1000v', { kind: 'plain', visits: 1000 }],
    [
      'plain:20ms,cpuct=2',
      { kind: 'plain', visits: VISITS_MAX, timeMs: 20, options: { search: { cpuct: 2 } } },
    ],
    ['human:15k', { kind: 'human', folder: undefined, rank: 15 }],
    ['human@runs/h/net:3d', { kind: 'human', folder: 'runs/h/net', rank: 32 }],
    ['human:3d:32v', { kind: 'human', folder: undefined, rank: 32, visits: 32 }],
    ['human@C:\\h\\net:9k:1v', { kind: 'human', folder: 'C:\\h\\net', rank: 21, visits: 1 }],
    ['gtp:gnugo --mode gtp', { kind: 'gtp', commandLine: 'gnugo --mode gtp' }],
    ['gtp:"gnugo --mode gtp"', { kind: 'gtp', commandLine: 'gnugo --mode gtp' }],
    ['gtp:"/my games/go" -x', { kind: 'gtp', commandLine: '"/my games/go" -x' }],
    ['gtp:"/my games/go" "-x"', { kind: 'gtp', commandLine: '"/my games/go" "-x"' }],
    [`gtp:"'/my games/go' -x"`, { kind: 'gtp', commandLine: `'/my games/go' -x` }],
    [`gtp:'"/my games/go" -x'`, { kind: 'gtp', commandLine: '"/my games/go" -x' }],
    ['gtp:"\\"/my games/go\\" -x"', { kind: 'gtp', commandLine: '"/my games/go" -x' }],
    ['gtp:"C:\\go\\gnugo.exe -x"', { kind: 'gtp', commandLine: 'C:\\go\\gnugo.exe -x' }],
  ])('reads %s', (name, player) => {
    expect(parsePlayerName(name)).toEqual(player);
  });

  it.each([
    ['human', 'as human:15k'],
    ['human:3d:0v', 'takes 1 to 200000 visits'],
    ['human@folder', 'needs a rank'],
    ['human:strong', 'no rank'],
    ['humanoid:3d', 'no player'],
    ['self-taught', 'as self-taught:100v'],
    ['self-taught:0v', '1 to 200000'],
    ['self-taught:200001v', '1 to 200000'],
    ['self-taught@:5v', 'visits'],
    ['plain', 'as plain:100v'],
    ['plain@folder:5v', 'no player'],
    ['plain:0v', '1 to 200000'],
    ['self-taught:0ms', '1 to 3600000 ms'],
    ['self-taught:9v,', 'cannot be set'],
    ['self-taught:9v,cpuct', 'cannot be set'],
    ['self-taught:9v,cpuct=-1', '0 to 100'],
    ['self-taught:9v,cpuct=', '0 to 100'],
    ['self-taught:9v,in-flight=1.5', 'whole number from 1 to 32'],
    ['self-taught:9v,in-flight=0', 'whole number from 1 to 32'],
    ['self-taught:9v,root=best', '"root" cannot be set to "best"'],
    ['self-taught:9v,noise=1', 'cannot be set'],
    ['self-taught:9v,toString=1', '"toString" cannot be set'],
    ['self-taught:9v,__proto__=1', '"__proto__" cannot be set'],
    ['gtp:', 'command line'],
    ['gtp:""', 'command line'],
  ])('says what is wrong with %s', (name, words) => {
    expect(parsePlayerName(name)).toContain(words);
  });
});
