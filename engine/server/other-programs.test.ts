/** Other Go programs as opponents: a scripted one that fails on demand, and GNU Go where it is installed. */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WireClock } from '../protocol/clock.ts';
import { EngineError } from '../protocol/errors.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { OtherPrograms, type ProgramPatience } from './other-programs.ts';

/** Writes down what it is told; dies, hangs, plays on a stone or talks nonsense at `genmove` as its argument says. */
const SCRIPTED = `
const [, , mode, log] = process.argv;
const commands = 'play genmove time_settings time_left kgs-time_settings kata-set-rules set_random_seed' +
  (mode === 'analyses' ? ' kata-analyze' : '');
const answers = { protocol_version: '2', name: 'Scripted', version: '1',
  list_commands: commands.replaceAll(' ', '\\n') };
let rest = '';
let analysing;
process.stdin.on('data', (data) => {
  rest += data;
  for (let end; (end = rest.indexOf('\\n')) >= 0; rest = rest.slice(end + 1)) {
    const [id, name, ...args] = rest.slice(0, end).split(' ');
    require('fs').appendFileSync(log, [name, ...args].join(' ') + '\\n');
    if (analysing) { clearInterval(analysing); analysing = undefined; process.stdout.write('\\n'); }
    if (id === 'quit') process.exit(0);
    if (name === 'kata-analyze') {
      process.stdout.write('=' + id + '\\n');
      let visits = 0;
      analysing = setInterval(() => {
        visits += 10;
        process.stdout.write('info move C3 visits ' + visits + ' winrate 0.75 scoreLead 2 prior 0.5 lcb 0.7 order 0 pv C3 ' +
          'info move Q1 visits 5 winrate 0.1 scoreLead 0 order 1 pv Q1 ownership ' + '0.5 '.repeat(81) + '\\n');
      }, 2);
      continue;
    }
    if (name === 'genmove' && mode === 'dies') process.exit(1);
    if (name === 'genmove' && mode === 'hangs') continue;
    if (name === 'genmove' && mode === 'slow') {
      setTimeout(() => process.stdout.write('=' + id + ' C3\\n\\n'), 600);
      continue;
    }
    if (name === 'clear_board') answers.genmove = mode === 'cheats' ? 'E5' : 'C3';
    if (mode === 'no-gtp') process.stdout.write('usage: draughts\\n\\n');
    else process.stdout.write('=' + id + ' ' + (answers[name] ?? '') + '\\n\\n');
    if (name === 'genmove') answers.genmove = 'D3';
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

function scripted(mode: string, patience: Partial<ProgramPatience> = {}): string {
  programs = new OtherPrograms({ commandMs: 2000, thinkMs: 5000, ...patience });
  log = join(folder, `log-${++count}`);
  return `"${process.execPath}" "${join(folder, 'scripted.cjs')}" ${mode} "${log}"`;
}

const told = async (): Promise<string[]> => (await readFile(log, 'utf8')).trim().split('\n');

function ask(command: string, position = EMPTY, clock?: WireClock, signal?: AbortSignal) {
  const task = { owner: 'me', command, position, clock, watched: false };
  return programs.genmove(task, signal ?? new AbortController().signal);
}

function watch(command: string, moves: readonly number[] = [], signal?: AbortSignal) {
  const played = moves.map((move, index) => {
    return { color: index % 2 === 0 ? ('black' as const) : ('white' as const), move };
  });
  const position = { ...EMPTY, moves: played };
  const task = { owner: 'me', command, position, clock: undefined, watched: true };
  return programs.genmove(task, signal ?? new AbortController().signal);
}

const countOf = (lines: readonly string[], command: string): number =>
  lines.filter((line) => line.split(' ')[0] === command).length;

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

  it('analyses one position after the other, each from Black’s side, and stays ready', async () => {
    const command = scripted('analyses');
    const analysis = (
      position: PositionQuery,
      visits: number,
      signal: AbortSignal,
      seen: number[],
    ) =>
      programs.analyze(
        { owner: 'me', command, position, visits, timeMs: undefined, reportEveryMs: 20 },
        { signal, onReport: (report) => seen.push(report.visits) },
      );
    const seen: number[] = [];
    const { signal } = new AbortController();
    const black = await analysis(EMPTY, 40, signal, seen);
    expect(seen).toEqual([10, 20, 30]);
    expect(black).toMatchObject({ toPlay: 'black', visits: 40, winrate: 0.75, scoreLead: 2 });
    expect(black.moves).toHaveLength(1);
    expect(black.moves[0]).toMatchObject({ move: 6 * 9 + 2, prior: 0.5, lcb: 0.7 });
    expect(black.ownership?.[0]).toBe(0.5);
    expect(black.policy[6 * 9 + 2]).toBe(0.5);

    // Two at once, the first of them given up: the moves reach the program in turn.
    const moves: PositionQuery['moves'] = [{ color: 'black', move: 40 }];
    const abort = new AbortController();
    const given = codeOf(analysis(EMPTY, 1e6, abort.signal, []));
    const white = analysis({ ...EMPTY, moves }, 10, signal, []);
    abort.abort();
    expect(await given).toBe('cancelled');
    expect(await white).toMatchObject({ toPlay: 'white', winrate: 0.25, scoreLead: -2 });
    expect((await white).ownership?.[0]).toBe(-0.5);
    const lines = await told();
    expect(lines.filter((line) => line === 'name ' || line === 'name')).toHaveLength(1);
    expect(lines.at(-3)).toBe('play B E5');
    expect(lines.at(-2)).toBe('kata-analyze W 2 ownership true');
  });

  it('says so where it cannot analyse, or never answers', async () => {
    const { signal } = new AbortController();
    for (const [mode, code] of [
      ['plays', 'gtp-refused'],
      ['no-gtp', 'gtp-timeout'],
    ] as const) {
      const command = scripted(mode);
      const task = {
        owner: 'me',
        command,
        position: EMPTY,
        visits: 5,
        timeMs: undefined,
        reportEveryMs: 20,
      };
      expect(await codeOf(programs.analyze(task, { signal, onReport: () => undefined }))).toBe(
        code,
      );
      await programs.close();
    }
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

  it('is told of one watched game after the other, however many ask at once', async () => {
    const command = scripted('plays');
    const games = [
      [40, 41],
      [42, 43],
      [44, 45],
      [40, 41, 46, 47],
    ];
    expect(await Promise.all(games.map((moves) => watch(command, moves)))).toEqual(
      games.map(() => 6 * 9 + 2),
    );
    const lines = await told();
    expect(countOf(lines, 'name')).toBe(1);
    // A seed of its own for each move: else programs play the same game on every board.
    const seeds = lines.filter((line) => line.startsWith('set_random_seed'));
    expect(new Set(seeds).size).toBe(games.length);
    const known: string[][] = [];
    let board: string[] = [];
    for (const line of lines) {
      if (line === 'clear_board ' || line === 'clear_board') board = [];
      else if (line.startsWith('play ')) board.push(line.slice('play '.length));
      else if (line.startsWith('genmove')) {
        known.push([...board]);
        board.push('B C3');
      }
    }
    expect(known).toEqual([
      ['B E5', 'W F5'],
      ['B G5', 'W H5'],
      ['B J5', 'W A4'],
      ['B E5', 'W F5', 'B B4', 'W C4'],
    ]);
  });

  it('plays watched games beside another one, and beside the game at the table', async () => {
    const command = scripted('plays');
    const other = command.replace(' plays ', ' plays-otherwise ');
    for (let move = 0; move < 2; move++) {
      await watch(command);
      await watch(other);
      await ask(command);
    }
    expect(countOf(await told(), 'name')).toBe(3);
  });

  it('finishes a watched move that is not wanted any more, and is ended where that takes long', async () => {
    const slow = scripted('slow');
    const abort = new AbortController();
    const given = codeOf(watch(slow, [], abort.signal));
    const waiting = codeOf(watch(slow, [40, 41], abort.signal));
    await expect.poll(told).toContain('genmove B');
    abort.abort();
    expect(await watch(slow, [42, 43])).toBe(6 * 9 + 2);
    expect([await given, await waiting]).toEqual(['cancelled', 'cancelled']);
    expect([countOf(await told(), 'name'), countOf(await told(), 'genmove')]).toEqual([1, 2]);
    await programs.close();

    const hangs = scripted('hangs', { finishMs: 100 });
    const stop = new AbortController();
    const hanging = codeOf(watch(hangs, [], stop.signal));
    await expect.poll(told).toContain('genmove B');
    stop.abort();
    expect(await hanging).toBe('cancelled');
    const anew = codeOf(watch(hangs));
    await expect.poll(async () => countOf(await told(), 'genmove')).toBe(2);
    expect(countOf(await told(), 'name')).toBe(2);
    await programs.close();
    expect(await anew).toBe('gtp-died');
  });

  it('is ended where no watched game asks it any more', async () => {
    const command = scripted('plays', { idleMs: 50 });
    await watch(command);
    await watch(command);
    expect(countOf(await told(), 'name')).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await watch(command);
    expect(countOf(await told(), 'name')).toBe(2);
  });

  it('that plays where it may not is told of', async () => {
    const command = scripted('cheats');
    expect(await codeOf(watch(command, [40, 41]))).toBe('gtp-illegal');
    expect(await watch(command)).toBe(40);
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
