import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../rules/color.ts';
import { parseMove } from '../rules/point.ts';
import { GtpEngine } from './gtp-engine.ts';
import { GtpError } from './gtp-error.ts';

/** A GTP program that misbehaves as its argument says. */
const FAKE = `
const mode = process.argv[2];
if (mode === 'dies-at-once') { process.stderr.write('no licence'); process.exit(3); }
if (mode === 'greets') process.stdout.write('Welcome!\\n\\n');
const answers = {
  protocol_version: mode === 'old' ? '1' : '2', name: 'Fake', version: '1.0',
  list_commands: 'play\\ngenmove\\nset_random_seed\\nfinal_score' + (mode.startsWith('analyses') ? '\\nkata-analyze' : ''), final_score: 'W+3.5', genmove: 'c3',
};
let rest = '';
let analysing;
process.stdin.on('data', (data) => {
  rest += data;
  for (let end; (end = rest.indexOf('\\n')) >= 0; rest = rest.slice(end + 1)) {
    const [id, name, ...args] = rest.slice(0, end).split(' ');
    if (analysing && mode === 'analyses-for-ever') continue;
    if (analysing) { clearInterval(analysing); analysing = undefined; process.stdout.write('\\n'); }
    if (name === 'kata-analyze') {
      if (mode === 'analyses-not') { process.stdout.write('?' + id + ' no board\\n\\n'); continue; }
      process.stdout.write('=' + id + '\\n');
      let visits = 0;
      analysing = setInterval(() => {
        const line = 'info move ' + (args[0] === 'B' ? 'C3' : 'D4') + ' visits ' + ++visits + ' winrate 0.5 scoreLead 1 order 0 pv C3\\n';
        process.stdout.write(line.slice(0, 20));
        process.stdout.write(line.slice(20));
      }, 2);
      continue;
    }
    if (mode === 'logs') require('fs').appendFileSync(__dirname + '/log.txt', [name, ...args].join(' ') + '\\n');
    if (name === 'quit' && mode !== 'stays') process.exit(0);
    if (name === 'genmove' && mode === 'dies') { process.stderr.write('segfault'); process.exit(1); }
    if (name === 'genmove' && mode === 'hangs') continue;
    if (name === 'genmove' && mode === 'wrong-id') { process.stdout.write('=999 c3\\n\\n'); continue; }
    if (name === 'genmove' && mode === 'garbles') { process.stdout.write('c3 I think\\n\\n'); continue; }
    if (name === 'genmove' && mode === 'floods') { process.stdout.write('='.repeat(3000000)); continue; }
    if (name === 'genmove' && mode === 'nonsense') { process.stdout.write('=' + id + ' Z99\\n\\n'); continue; }
    if (name === 'play' && args[1] === 'A1') { process.stdout.write('?' + id + ' illegal move\\n\\n'); continue; }
    const answer = '=' + id + ' ' + (answers[name] ?? '') + (mode === 'crlf' ? '\\r\\n\\r\\n' : '\\n\\n');
    process.stdout.write(answer.slice(0, 3));
    setTimeout(() => process.stdout.write(answer.slice(3)), 1);
  }
});
if (mode === 'stays') setInterval(() => {}, 1000);
`;

const TIMEOUTS = { commandMs: 1500, thinkMs: 300 };
let folder: string;
const open: GtpEngine[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move37 gtp-'));
  await writeFile(join(folder, 'fake.cjs'), FAKE);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(mode: string): Promise<GtpEngine> {
  const engine = await GtpEngine.start(
    `"${process.execPath}" "${join(folder, 'fake.cjs')}" ${mode}`,
    TIMEOUTS,
  );
  open.push(engine);
  await engine.newGame({ size: 9, komi: 7, seed: 5 });
  return engine;
}

async function failureOf(promise: Promise<unknown>): Promise<GtpError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GtpError)) throw new Error(`No GtpError: ${String(error)}`);
  return error;
}

function move(name: string): number {
  return parseMove(name, 9) ?? -1;
}

describe('GtpEngine', () => {
  it('shakes hands, plays and asks for moves and scores', async () => {
    for (const mode of ['good', 'crlf', 'greets']) {
      const engine = await start(mode);
      expect(engine.name).toBe('Fake 1.0');
      expect(engine.knows('genmove')).toBe(true);
      await engine.follow([{ color: BLACK, move: move('E5') }]);
      expect(await engine.genmove(WHITE)).toBe(move('C3'));
      expect(await engine.finalScore()).toBe(-3.5);
    }
  });

  it('sends only the moves that the program does not know yet', async () => {
    const engine = await start('logs');
    await engine.follow([{ color: BLACK, move: move('E5') }]);
    await engine.genmove(WHITE);
    const line = [
      { color: BLACK, move: move('E5') },
      { color: WHITE, move: move('C3') },
      { color: BLACK, move: 81 },
    ];
    await engine.follow(line);
    await engine.follow([{ color: BLACK, move: move('D4') }]);
    const log = await readFile(join(folder, 'log.txt'), 'utf8');
    expect(log.trim().split('\n').slice(4)).toEqual([
      'set_random_seed 5',
      'boardsize 9',
      'clear_board',
      'komi 7',
      'play B E5',
      'genmove W',
      'play B pass',
      'clear_board',
      'play B D4',
    ]);
  });

  it('ends by itself when it is asked to, and is ended when it stays', async () => {
    for (const [mode, how] of [
      ['good', 'ended with status 0'],
      ['stays', 'was ended by SIGKILL'],
    ] as const) {
      const engine = await start(mode);
      await engine.close();
      const error = await failureOf(engine.genmove(BLACK));
      expect(error.failure).toBe('died');
      expect(error.message).toContain(how);
    }
  });

  it('tells a program that is missing, too old, or dies at once', async () => {
    const missing = await failureOf(GtpEngine.start('no-such-go-program --mode gtp'));
    expect(missing.failure).toBe('not-found');
    expect(missing.message).toContain('Install it');
    expect((await failureOf(start('old'))).message).toContain('version 2 is needed');
    const dead = await failureOf(start('dies-at-once'));
    expect(dead.failure).toBe('died');
    expect(dead.message).toMatch(/status 3; it said: no licence/);
  });

  it.each([
    ['dies', 'died', 'segfault'],
    ['hangs', 'timeout', '0.3 s'],
    ['wrong-id', 'garbled', 'instead of'],
    ['garbles', 'garbled', 'no GTP'],
    ['floods', 'garbled', 'without end'],
    ['nonsense', 'garbled', 'Z99'],
  ])('gives up on a program that %s in mid-game', async (mode, failure, words) => {
    const engine = await start(mode);
    const error = await failureOf(engine.genmove(BLACK));
    expect(error.failure).toBe(failure);
    expect(error.message).toContain(words);
  });

  it('listens to an analysis until it is told to stop, and then plays on', async () => {
    const engine = await start('analyses');
    expect(engine.analyses).toBe(true);
    for (const [color, best] of [
      [BLACK, 'C3'],
      [WHITE, 'D4'],
    ] as const) {
      const abort = new AbortController();
      const seen: number[] = [];
      await engine.analyze(color, {
        signal: abort.signal,
        everyMs: 20,
        onAnalysis: ({ moves: [first] }) => {
          expect(first?.move).toBe(move(best));
          seen.push(first?.visits ?? 0);
          if (seen.length === 3) abort.abort();
        },
      });
      expect(seen.slice(0, 3)).toEqual([1, 2, 3]);
    }
    expect(await engine.genmove(WHITE)).toBe(move('C3'));
  });

  it('ends a program that does not stop analysing, and tells one that refuses or cannot', async () => {
    const analyze = async (mode: string) => {
      const engine = await start(mode);
      const abort = new AbortController();
      return failureOf(
        engine.analyze(BLACK, {
          signal: abort.signal,
          everyMs: 20,
          onAnalysis: () => {
            abort.abort();
          },
        }),
      );
    };
    expect((await analyze('analyses-for-ever')).failure).toBe('timeout');
    expect((await analyze('analyses-not')).message).toContain('no board');
    const cannot = await analyze('good');
    expect(cannot.failure).toBe('refused');
    expect(cannot.message).toContain('kata-analyze');
  });

  it('passes on what the program refuses, and goes on', async () => {
    const engine = await start('good');
    const error = await failureOf(engine.follow([{ color: BLACK, move: move('A1') }]));
    expect(error.failure).toBe('refused');
    expect(error.message).toContain('illegal move');
    expect(await engine.genmove(WHITE)).toBe(move('C3'));
  });
});
