import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../rules/color.ts';
import type { Player } from '../player/player.ts';
import { parseMove } from '../rules/point.ts';
import { movesTo, newPosition, playGame, type PlayedMove } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import type { Contestant } from './contestant.ts';
import { gtpContestant, gtpJudge } from './gtp-contestant.ts';
import { playMatch } from './match.ts';

const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/games', '/usr/local/games'];
const missing = !FOLDERS.some((folder) => existsSync(join(folder, 'gnugo')));
const note = missing ? ' (left out: GNU Go is not installed; Debian: apt install gnugo)' : '';
const GNUGO = 'gnugo --mode gtp --chinese-rules --level 1';

describe.skipIf(missing)(`GNU Go in a match${note}`, () => {
  it('plays whole games and counts them itself', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'move37-gnugo-'));
    try {
      const gnugo = await gtpContestant('gnugo', GNUGO);
      expect(gnugo.identity).toMatch(/^GNU Go 3/);
      const result = await playMatch(
        gnugo,
        gnugo,
        { games: 2, size: 7, rules: 'chinese', komi: 7, maxMoves: 200, seed: 3, parallel: 2 },
        { folder, random: { next: () => 0.5 }, counting: gtpJudge(GNUGO, 'chinese') },
      );
      expect(result.finished).toBe(2);
      for (const game of result.games) {
        expect(game.end).toBe('passes');
        expect(game.moves).toBeGreaterThan(10);
        expect(game.result).toMatch(/^([BW]\+\d+|0)$/);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes dead stones off when it counts', { timeout: 30_000 }, async () => {
    const black = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];
    const white = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'];
    const moves: PlayedMove[] = [];
    const at = (name: string): number => parseMove(name, 7) ?? -1;
    black.forEach((name, i) => {
      moves.push({ color: BLACK, move: at(name) }, { color: WHITE, move: at(white[i] ?? '') });
    });
    // A white stone that is dead in Black's corner, answered by a pass.
    moves.push({ color: BLACK, move: 49 }, { color: WHITE, move: at('B2') });
    moves.push({ color: BLACK, move: 49 }, { color: WHITE, move: 49 });
    const position = newPosition({ size: 7, rules: RULE_SETS.chinese, komi: 6.5 });
    playGame(position, moves);
    expect(await gtpJudge(GNUGO, 'chinese').count(position, moves)).toBe(28 - 21 - 6.5);
  });
});

/**
 * A GTP program that plays A1, B1 and so on, writes down what it is told, and refuses 13×13. As its argument says it
 * dies at its game's third move or when it counts, once or each time, thinks for ever, hangs at a command, or fails to
 * start: at the starts whose numbers follow, of which the first is the trial.
 */
const FAKE = `
const { appendFileSync, existsSync, readFileSync } = require('fs');
const log = (line) => appendFileSync(__dirname + '/log.txt', line + '\\n');
log('pid ' + process.pid);
const mode = process.argv[2];
const starts = readFileSync(__dirname + '/log.txt', 'utf8').match(/^pid/gm).length;
if (mode === 'fails-start' && process.argv.slice(3).includes(String(starts))) {
  process.stderr.write('no memory for start ' + starts);
  process.exit(1);
}
const first = __dirname + '/died-once';
let moves = 0;
const answers = {
  protocol_version: () => '2', name: () => 'Fake', version: () => '1',
  list_commands: () => 'play\\ngenmove\\nkata-set-rules', final_score: () => 'B+4',
  genmove: () => 'ABCDEFGHJ'[moves++] + '1',
};
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const [id, name, ...args] = line.split(' ');
  log([name, ...args].join(' '));
  if (name === 'quit') process.exit(0);
  if (mode === 'hangs-at-' + name) return;
  if (name === 'play') moves++;
  const thinks = name === 'genmove' || name === 'final_score';
  if (thinks && mode === 'hangs') return;
  const late = name === 'final_score' || moves >= 2;
  if (thinks && late && (mode === 'dies' || (mode === 'dies-once' && !existsSync(first)))) {
    appendFileSync(first, '');
    process.stderr.write('out of memory');
    process.exit(1);
  }
  const refused = name === 'boardsize' && args[0] === '13';
  process.stdout.write((refused ? '?' + id + ' no' : '=' + id + ' ' + (answers[name]?.() ?? '')) + '\\n\\n');
});
`;

const GAME = { size: 9, rules: 'chinese', komi: 7, seed: 1 } as const;

const PASSING: Player = {
  name: 'passing',
  genmove: (position) => Promise.resolve({ move: position.pass }),
};

describe('a program in a match', () => {
  let folder: string;
  let command: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'move37-gtp-contestant-'));
    await writeFile(join(folder, 'fake.cjs'), FAKE);
    command = `"${process.execPath}" "${join(folder, 'fake.cjs')}"`;
  });
  afterEach(async () => {
    await rm(join(folder, 'log.txt'));
    await rm(join(folder, 'died-once'), { force: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const log = async (): Promise<string[]> =>
    (await readFile(join(folder, 'log.txt'), 'utf8')).trim().split('\n');
  const running = async (): Promise<number[]> =>
    (await log())
      .flatMap((line) => /^pid (\d+)$/.exec(line)?.[1] ?? [])
      .map(Number)
      .filter(isAlive);

  it('is told the rules, as player and as judge, where it knows them', async () => {
    const fake = await gtpContestant('fake', command);
    const player = await fake.sitDown({ ...GAME, rules: 'new-zealand' });
    await player.close?.();
    const position = newPosition({ size: 9, rules: RULE_SETS.aga, komi: 7 });
    expect(await gtpJudge(command, 'aga').count(position, [])).toBe(4);
    expect((await log()).filter((line) => line.includes('rules'))).toEqual([
      'kata-set-rules new-zealand',
      'kata-set-rules aga',
    ]);
  });

  const position = () => newPosition({ size: 9, rules: RULE_SETS.chinese, komi: 7 });

  it('that dies is begun again once, with the moves of its game', async () => {
    const fake = await gtpContestant('fake', `${command} dies-once`);
    const player = await fake.sitDown(GAME);
    const game = position();
    for (const name of ['A1', 'B1', 'C1']) {
      const { move } = await player.genmove(game);
      expect(move).toBe(parseMove(name, 9));
      game.play(parseMove(name, 9)!);
    }
    await player.close?.();
    const lines = await log();
    const again = lines.slice(lines.findLastIndex((line) => line.startsWith('pid')));
    expect(again.filter((line) => /^(komi|play|genmove)/.test(line))).toEqual([
      'komi 7',
      'play B A1',
      'play W B1',
      'genmove B',
    ]);
    expect(await running()).toEqual([]);
  });

  const against = (fake: Contestant, games: number, out: string) =>
    playMatch(
      fake,
      { name: 'passing', identity: '', sitDown: () => Promise.resolve(PASSING) },
      { games, size: 9, rules: 'chinese', komi: 7, maxMoves: 8, seed: 1, parallel: 1 },
      { folder: out, random: { next: () => 0.5 } },
    );

  it('that dies again loses this game by forfeit, the record says why, and the match goes on', async () => {
    const out = await mkdtemp(join(folder, 'match-'));
    const fake = await gtpContestant('fake', `${command} dies`);
    const result = await against(fake, 2, out);
    expect(result).toMatchObject({ wins: 0, losses: 2 });
    for (const { end, file } of result.games) {
      expect(end).toBe('forfeit');
      const sgf = await readFile(join(out, file), 'utf8');
      expect(sgf).toMatch(/RE\[[BW]\+F\]/);
      expect(sgf).toContain('out of memory');
    }
    expect(await running()).toEqual([]);
  });

  it('that does not start is begun again once, and loses that game alone when it fails again', async () => {
    const out = await mkdtemp(join(folder, 'match-'));
    // The first game takes the starts 2 and 3, the second one 4 and 5, the third one 6.
    const fake = await gtpContestant('fake', `${command} fails-start 2 4 5`);
    const { games } = await against(fake, 3, out);
    expect(games.map(({ end }) => end)).toEqual(['move-limit', 'forfeit', 'move-limit']);
    expect(games[1]?.result).toBe('B+F');
    expect(await readFile(join(out, games[1]!.file), 'utf8')).toContain('no memory for start 5');
    expect(await running()).toEqual([]);
  });

  it('with which not even the first game can be begun ends the match', async () => {
    const out = await mkdtemp(join(folder, 'match-'));
    const fake = await gtpContestant('fake', `${command} fails-start 2 3`);
    await expect(against(fake, 3, out)).rejects.toThrow('no memory for start 3');
    expect((await log()).filter((line) => line.startsWith('pid'))).toHaveLength(3);
  });

  it('is ended at once when the match is, while it thinks', async () => {
    const fake = await gtpContestant('fake', `${command} hangs`);
    const player = await fake.sitDown(GAME);
    const stop = new AbortController();
    const move = player.genmove(position(), { signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(move).rejects.toThrow('stopped');
    await player.close?.();
    expect(await running()).toEqual([]);
  });

  it.each([
    [
      'it is tried',
      'list_commands',
      (line: string, signal: AbortSignal) => gtpContestant('fake', line, signal),
    ],
    [
      'its game is begun',
      'boardsize 9',
      async (line: string, signal: AbortSignal) =>
        (await gtpContestant('fake', line)).sitDown(GAME, signal),
    ],
  ])('is ended at once when the match is, while %s', async (_, at, begin) => {
    const stop = new AbortController();
    const begun = begin(`${command} hangs-at-${at.split(' ')[0]}`, stop.signal);
    await expect.poll(log).toContain(at);
    stop.abort(new Error('stopped'));
    await expect(begun).rejects.toThrow('stopped');
    expect(await running()).toEqual([]);
  });

  it('that dies as the judge counts once more, and fails when it dies again', async () => {
    const game = position();
    game.play(parseMove('C3', 9)!);
    const moves = movesTo(game);
    expect(await gtpJudge(`${command} dies-once`, 'chinese').count(game, moves)).toBe(4);
    const told = (await log()).filter((line) => /^(pid|komi|play|final_score)/.test(line));
    const [first, second] = [told.slice(0, 4), told.slice(4)];
    expect(second.slice(1)).toEqual(['komi 7', 'play B C3', 'final_score']);
    expect(second.slice(1)).toEqual(first.slice(1));
    await expect(gtpJudge(`${command} dies`, 'chinese').count(game, moves)).rejects.toThrow(
      'out of memory',
    );
    expect((await log()).filter((line) => line.startsWith('pid'))).toHaveLength(4);
    expect(await running()).toEqual([]);
  });

  it('is ended at once when the match is, while it counts', async () => {
    const stop = new AbortController();
    const count = gtpJudge(`${command} hangs`, 'chinese').count(position(), [], stop.signal);
    await expect.poll(log).toContain('final_score');
    stop.abort(new Error('stopped'));
    await expect(count).rejects.toThrow('stopped');
    expect(await running()).toEqual([]);
  });

  it('is ended where it refuses the game', async () => {
    const fake = await gtpContestant('fake', command);
    await expect(fake.sitDown({ ...GAME, size: 13 })).rejects.toThrow('boardsize 13');
    expect(await running()).toEqual([]);
  });
});

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
