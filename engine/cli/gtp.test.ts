/** `move37 gtp` and `move37 analyze` as other programs start them: the built command, a worker and a network. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GtpEngine } from '../gtp-client/gtp-engine.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { BLACK, WHITE } from '../rules/color.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';

const COMMAND = fileURLToPath(new URL('bin.mjs', import.meta.url));
let network: string;

beforeAll(() => {
  network = mkdtempSync(join(tmpdir(), 'move37-gtp-'));
  const about = { name: 'net', shape: SMALL_SHAPE, sizes: [5], training: {} };
  saveNetwork(network, { ...about, rules: ['chinese'] }, randomWeights(SMALL_SHAPE, 1));
});
afterAll(() => {
  rmSync(network, { recursive: true });
});

async function run(args: string[], input: string) {
  const child = spawn(process.execPath, [COMMAND, ...args]);
  let out = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { out, complaint, code };
}

describe('move37 gtp', () => {
  it('plays with our own GTP client', async () => {
    const line = `"${process.execPath}" "${COMMAND}" gtp --network "${network}" --visits 5 --threads 1`;
    const engine = await GtpEngine.start(line);
    expect(engine.name).toMatch(/^Move 37 \d+\.\d+/);
    expect(engine.knows('kata-analyze')).toBe(true);
    await engine.newGame({ size: 5, komi: 7 });
    await engine.follow([{ color: BLACK, move: 12 }]);
    const move = await engine.genmove(WHITE);
    expect(move).not.toBe(12);
    await engine.finalScore();
    await engine.close();
  }, 60_000);

  it('answers everything before the end of its input, and ends by itself', async () => {
    const { out, code } = await run(
      ['gtp', '--network', network, '--time', '0.2'],
      '1 boardsize 5\n2 genmove b\nlz-genmove_analyze w 1\n3 kata-analyze 1',
    );
    expect(out).toMatch(/^=1\n\n=2 \w+\n\n=\n(info move .*\n)+play \w+\n\n=3\n/);
    expect(code).toBe(0);
  }, 60_000);

  it('begins with the rules that it is given', async () => {
    const options = ['gtp', '--network', network, '--threads', '1'];
    for (const [more, scoring] of [
      [[], 'AREA'],
      [['--rules', 'japanese'], 'TERRITORY'],
    ] as const) {
      const { out, code } = await run([...options, ...more], 'kata-get-rules\n');
      expect(out).toContain(`"scoring":"${scoring}"`);
      expect(code).toBe(0);
    }
    expect(await run([...options, '--rules', 'chess'], '')).toMatchObject({ code: 2, out: '' });
  }, 60_000);

  it('says where a network has to be when there is none', async () => {
    const { out, complaint, code } = await run(['gtp', '--network', join(network, 'no')], '');
    expect(out).toBe('');
    expect(complaint).toMatch(/no network in .*--network/);
    expect(code).toBe(1);
    const wrong = await run(['gtp', '--time', 'soon'], '');
    expect(wrong).toMatchObject({ code: 2, out: '' });
  }, 60_000);
});

describe('the visits of a search', () => {
  it.each(['gtp', 'analyze'])(
    'are no more than the memory holds in move37 %s',
    async (command) => {
      const { complaint, code } = await run([command, '--visits', '200001'], '');
      expect(complaint).toContain('--visits takes a whole number from 1 to 200000, not "200001"');
      expect(code).toBe(2);
    },
    60_000,
  );
});

describe('move37 analyze', () => {
  it('answers queries with a network in a worker', async () => {
    const query = {
      id: 'q',
      rules: 'japanese',
      boardXSize: 5,
      boardYSize: 5,
      moves: [['B', 'C3']],
    };
    const { out, code } = await run(
      ['analyze', '--network', network, '--visits', '9'],
      `${JSON.stringify({ ...query, analyzeTurns: [0, 1] })}\nnonsense\n`,
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toHaveProperty('error');
    expect(answers[1]).toMatchObject({ id: 'q', turnNumber: 0, rootInfo: { visits: 9 } });
    expect(answers[2]).toMatchObject({ turnNumber: 1, rootInfo: { currentPlayer: 'W' } });
    expect(code).toBe(0);
  }, 60_000);
});
