/** Other Go programs as opponents: a scripted one that fails on demand, and GNU Go where it is installed. */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WireClock } from '../protocol/clock.ts';
import { EngineError } from '../protocol/errors.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { OtherPrograms } from './other-programs.ts';

/** Writes down what it is told; dies, hangs or talks nonsense at `genmove` as its argument says. */
const SCRIPTED = `
const [, , mode, log] = process.argv;
const commands = 'play genmove time_settings time_left kgs-time_settings kata-set-rules';
const answers = { protocol_version: '2', name: 'Scripted', version: '1', genmove: 'C3',
  list_commands: commands.replaceAll(' ', '\\n') };
let rest = '';
process.stdin.on('data', (data) => {
  rest += data;
  for (let end; (end = rest.indexOf('\\n')) >= 0; rest = rest.slice(end + 1)) {
    const [id, name, ...args] = rest.slice(0, end).split(' ');
    require('fs').appendFileSync(log, [name, ...args].join(' ') + '\\n');
    if (id === 'quit') process.exit(0);
    if (name === 'genmove' && mode === 'dies') process.exit(1);
    if (name === 'genmove' && mode === 'hangs') continue;
    if (mode === 'no-gtp') process.stdout.write('usage: draughts\\n\\n');
    else process.stdout.write('=' + id + ' ' + (answers[name] ?? '') + '\\n\\n');
  }
});
`;

const EMPTY: PositionQuery = { size: 9, rules: 'japanese', komi: 6.5, moves: [] };
const GNU_GO = '/usr/games/gnugo';

let folder: string;
let programs: OtherPrograms;
let log: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move37 programs-'));
  await writeFile(join(folder, 'scripted.cjs'), SCRIPTED);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => programs.close());

function scripted(mode: string): string {
  programs = new OtherPrograms({ commandMs: 2000, thinkMs: 5000 });
  log = join(folder, `log-${++count}`);
  return `"${process.execPath}" "${join(folder, 'scripted.cjs')}" ${mode} "${log}"`;
}

const told = async (): Promise<string[]> => (await readFile(log, 'utf8')).trim().split('\n');

function ask(command: string, position = EMPTY, clock?: WireClock, signal?: AbortSignal) {
  const task = { owner: 'me', command, position, clock };
  return programs.genmove(task, signal ?? new AbortController().signal);
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => (error instanceof EngineError ? error.code : String(error)),
  );
}

describe('another program', () => {
  it('is told rules, handicap, moves and clock, and goes on in the same process', async () => {
    const command = scripted('plays');
    const clock: WireClock = {
      control: { kind: 'byo-yomi', mainMs: 60_000, periodMs: 30_000, periods: 5 },
      mainMs: 0,
      periodMs: 29_900,
      left: 4,
    };
    const setup = { black: [20, 60], white: [] };
    const first: PositionQuery = { ...EMPTY, komi: 0.5, setup };
    expect(await ask(command, first, clock)).toBe(6 * 9 + 2);
    const moves: PositionQuery['moves'] = [
      { color: 'white', move: 56 },
      { color: 'black', move: 40 },
    ];
    await ask(command, { ...first, moves }, clock);
    const lines = await told();
    expect(lines.filter((line) => line.startsWith('name'))).toHaveLength(1);
    expect(lines.slice(4)).toEqual([
      'boardsize 9',
      'clear_board',
      'komi 0.5',
      'kata-set-rules japanese',
      'kgs-time_settings byoyomi 60 30 5',
      'play B C7',
      'play B G3',
      'time_left W 29 4',
      'genmove W',
      'play B E5',
      'time_left W 29 4',
      'genmove W',
    ]);
  });

  it('says its name', async () => {
    const command = scripted('plays');
    expect(await programs.greet(command)).toBe('Scripted 1');
  });

  it('is started anew after it died', async () => {
    const command = scripted('dies');
    expect(await codeOf(ask(command))).toBe('gtp-died');
    expect(await codeOf(ask(command))).toBe('gtp-died');
    expect((await told()).filter((line) => line.startsWith('protocol_version'))).toHaveLength(2);
  });

  it('is ended when its move is not wanted any more', async () => {
    const command = scripted('hangs');
    const abort = new AbortController();
    const asked = codeOf(ask(command, EMPTY, undefined, abort.signal));
    await expect.poll(told).toContain('genmove B');
    abort.abort();
    await programs.close();
    expect(await Promise.race([asked, Promise.resolve('still waiting')])).toBeDefined();
    expect(await asked).toBe('cancelled');
  });

  it.each([
    ['is missing', 'no-such-program --gtp', 'gtp-not-found'],
    ['has an open quote', '"gnugo', 'gtp-garbled'],
    ['ends at once', `"${process.execPath}" -e "process.exit(3)"`, 'gtp-died'],
  ])('that %s is refused with the reason', async (_, command, code) => {
    programs = new OtherPrograms();
    expect(await codeOf(programs.greet(command))).toBe(code);
  });

  it('that speaks no GTP is given up', async () => {
    const command = scripted('no-gtp');
    expect(await codeOf(programs.greet(command))).toBe('gtp-timeout');
  });
});

describe.skipIf(!existsSync(GNU_GO))(`GNU Go (skipped where ${GNU_GO} is missing)`, () => {
  it('answers on a board with a handicap, for both sides', async () => {
    programs = new OtherPrograms();
    const command = `${GNU_GO} --mode gtp --level 1`;
    expect(await programs.greet(command)).toMatch(/^GNU Go 3/);
    const position: PositionQuery = { ...EMPTY, setup: { black: [20, 60], white: [] } };
    const move = await ask(command, position);
    expect(move).toBeTypeOf('number');
    const moves = [{ color: 'white' as const, move: move as number }];
    expect(await ask(command, { ...position, moves })).toBeTypeOf('number');
  });
});
