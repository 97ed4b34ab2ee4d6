import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { historyOf } from '../run/history.ts';
import { parseMetrics, readMetrics } from '../run/metrics.ts';
import { generationLine } from '../testkit/generation-line.ts';
import { saveImitator } from '../testkit/imitating-network.ts';
import { SMALL_SHAPE, randomWeights } from '../testkit/networks.ts';
import { command } from './commands/headline.ts';
import { headlinePicture, inWords } from './headline/picture.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const lines = (...values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-headline-'));
  for (const number of [1, 2]) {
    saveNetwork(
      at(`generation-${number}`),
      {
        name: 'run',
        shape: SMALL_SHAPE,
        rules: ['chinese'],
        sizes: [9],
        training: { generation: number },
      },
      randomWeights(SMALL_SHAPE, number),
    );
  }
  saveImitator(at('human'), 9);
  writeFileSync(at('history.jsonl'), lines(generationLine(1, 0.25), generationLine(2, 0.5)));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function headline(...args: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const options = ['--history', at('history.jsonl'), '--human', at('human'), '--threads', '1'];
  const places = ['--picture', at('picture.svg'), '--matches', at('matches')];
  await command.run([...options, ...places, ...args]);
  vi.restoreAllMocks();
  return written.join('');
}

describe('move37 headline', () => {
  it('measures the imitator of the strongest people against the networks, and draws both', async () => {
    const networks = [at('generation-2'), at('generation-1')];
    const said = await headline(...networks, '--games', '2', '--visits', '2');
    const { people, strengths } = historyOf(readMetrics(at('history.jsonl')));
    expect(people?.name).toBe('OGS 12k');
    // Random play and two networks, and the other one.
    expect(people?.levels.map(({ visits, games }) => [visits, games])).toEqual([
      [1, 8],
      [2, 8],
    ]);
    // The imitator twice, and each other.
    expect(strengths.map(({ games }) => games)).toEqual([6, 6]);
    expect(said).toContain('The imitator without search is at 0');
    const picture = readFileSync(at('picture.svg'), 'utf8');
    expect(picture).toContain('Elo above the imitator of OGS 12k without search; 9×9, 2 visits');
    expect(picture.match(/class="level"/g)).toHaveLength(2);
    expect(picture.match(/class="dot"/g)).toHaveLength(2);
    // Nothing is played twice, and the same comes of it.
    const before = readMetrics(at('history.jsonl'));
    await headline(...networks, '--games', '2', '--visits', '2');
    expect(historyOf(readMetrics(at('history.jsonl')))).toEqual(historyOf(before));
    const json = await headline('--no-play', '--json', '--visits', '2');
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(people)));
  });

  it('refuses what it cannot draw or measure, and says why', async () => {
    const one = at('generation-1');
    await expect(headline(one, one)).rejects.toThrow('Two of the networks are of generation 1');
    await expect(headline(at('human'))).rejects.toThrow('does not say of which generation');
    await expect(headline(one, '--rank', '3d')).rejects.toThrow('there are: 15k, 12k');
    await expect(headline(one, '--visits', '200001')).rejects.toThrow('from 2 to 200000,');
    await expect(headline(at('nothing'))).rejects.toThrow('nothing');
    writeFileSync(at('empty.jsonl'), lines(generationLine(1, 0.25)));
    await expect(headline('--no-play', '--history', at('empty.jsonl'))).rejects.toThrow(
      'holds no measurement',
    );
  });
});

describe('headlinePicture', () => {
  const history = (people: string) =>
    historyOf(
      parseMetrics(
        lines(
          generationLine(1, 0.25),
          generationLine(2, 0.5),
          {
            kind: 'strength',
            generation: 2,
            pairs: [
              { a: 'generation-2:32v', b: 'generation-1:32v', wins: 30, draws: 0, losses: 10 },
            ],
          },
          {
            kind: 'people',
            network: 'h',
            people,
            pairs: [{ a: 'people:1v', b: 'generation-2:32v', wins: 12, draws: 0, losses: 28 }],
          },
        ),
      ),
    );

  it('says in words between which core-hours the level was passed', () => {
    expect(inWords(history('OGS 3d'), 32)).toContain('passed between 0.25 and 0.50 core-hours');
  });

  it('is well-formed whatever the people are called', () => {
    const picture = headlinePicture(history('<b>&"'), 32);
    expect(picture).toContain('imitator of &lt;b&gt;&amp;"');
    expect(picture).not.toContain('<b>');
  });
});
