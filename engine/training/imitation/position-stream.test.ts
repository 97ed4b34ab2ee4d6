import { describe, expect, it } from 'vitest';
import type { HumanGame } from '../../dataset/human/human-game.ts';
import { ranksAt } from '../../dataset/human/human-game.ts';
import { parseHumanLine } from '../../dataset/human/parse-line.ts';
import type { ReadGame } from '../../dataset/human/read-games.ts';
import { splitOf } from '../../dataset/human/split.ts';
import { humanLine, randomMoves } from '../../testkit/human-games.ts';
import { seededRandom } from '../../testkit/seeded-random.ts';
import { PositionStream, type StreamSource, type StreamState } from './position-stream.ts';
import { rankWeights } from './rank-weights.ts';
import type { HumanSample } from './samples.ts';

const games: HumanGame[] = Array.from({ length: 120 }, (_, i) => {
  const rank = i % 10 === 0 ? '3d' : '20k';
  const line = humanLine({
    moves: randomMoves(9, 20, i),
    black: rank,
    white: rank,
    year: String(1900 + i),
  });
  const game = parseHumanLine(line);
  if (typeof game === 'string') throw new Error(game);
  return game;
});
const training = games.filter((game) => splitOf(game) === 'train');

function source(all: readonly HumanGame[]): StreamSource {
  return {
    games: all.filter((game) => splitOf(game) === 'train').length,
    async *read(skip): AsyncGenerator<ReadGame> {
      for (let i = skip; i < all.length; i++)
        yield await Promise.resolve({ game: all[i]!, line: i + 1 });
    },
  };
}

const EVEN = rankWeights(new Map());

function open(
  state?: StreamState,
  weights = EVEN,
  sources = [source(games.slice(0, 90)), source(games.slice(90))],
) {
  const settings = {
    size: 9,
    blockGames: 32,
    positionsPerGame: 5,
    weights,
    random: (epoch: number, block: number) => seededRandom(1000 * epoch + block),
  };
  return new PositionStream(sources, settings, state);
}

const keyOf = ({ game, turn }: HumanSample): string => `${game.year ?? 0}/${turn}`;

describe('a stream of positions', () => {
  it('goes on exactly where it stopped, within blocks and across the end of the files', async () => {
    const whole = open();
    for (let batch = 0; batch < 40; batch++) {
      const state = JSON.parse(JSON.stringify(whole.state)) as StreamState;
      const wanted = (await whole.next(17)).map(keyOf);
      const resumed = open(state);
      expect((await resumed.next(17)).map(keyOf)).toEqual(wanted);
      await resumed.close();
    }
    expect(whole.state.epoch).toBeGreaterThan(0);
  });

  it('takes only games for training, all of them, from all files at the same pace', async () => {
    const stream = open();
    const years = new Set<number>();
    const early: number[] = [];
    while (stream.state.epoch === 0) {
      for (const { game } of await stream.next(10)) {
        expect(splitOf(game)).toBe('train');
        years.add(game.year ?? 0);
        if (stream.state.block === 0) early.push(game.year ?? 0);
      }
    }
    expect(years.size).toBeGreaterThan(0.95 * training.length);
    const second = early.filter((year) => year >= 1990).length / early.length;
    expect(second).toBeGreaterThan(0.12);
    expect(second).toBeLessThan(0.4);
  });

  it('draws rare ranks more often, and no position twice in a block', async () => {
    const dan = async (weights = EVEN): Promise<number> => {
      const samples = await open(undefined, weights).next(100);
      expect(new Set(samples.map(keyOf)).size).toBe(100);
      return samples.filter(({ game, turn }) => ranksAt(game, turn).own === 32).length;
    };
    const weights = rankWeights(
      new Map([
        ['20-24k', 9000],
        ['1-3d', 1000],
      ] as const),
    );
    expect(weights['1-3d']).toBeCloseTo(3);
    expect(await dan(weights)).toBeGreaterThan(1.5 * (await dan()));
  });

  it('says so where the files have fewer games than were counted', async () => {
    const empty: StreamSource = { ...source([]), games: 5 };
    await expect(open(undefined, EVEN, [empty]).next(1)).rejects.toThrow('changed while');
  });
});

describe('weights of ranks', () => {
  it('are capped, and 1 for the commonest and for the unknown', () => {
    const weights = rankWeights(
      new Map([
        ['25k+', 1_000_000],
        ['pro', 1],
        ['unknown', 10],
      ] as const),
    );
    expect(weights).toMatchObject({ '25k+': 1, pro: 6, unknown: 1, '4-6d': 1 });
  });
});
