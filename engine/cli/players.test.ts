import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playMatch, type MatchSettings } from '../arena/match.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { symmetryTable } from '../rules/symmetry.ts';
import { createRandom } from '../search/random.ts';
import { saveImitator } from '../testkit/imitating-network.ts';
import { SMALL_SHAPE, randomWeights } from '../testkit/networks.ts';
import { command } from './commands/match.ts';
import { parsePlayerName, type PlayerName } from './player-name.ts';
import { Players } from './players.ts';

const SETTINGS: MatchSettings = {
  games: 4,
  size: 7,
  rules: 'chinese',
  komi: 7,
  maxMoves: 100,
  seed: 1,
  parallel: 4,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move37-players-'));
  const about = { shape: SMALL_SHAPE, rules: ['chinese'] as const, sizes: [7], training: {} };
  for (const [name, seed] of [
    ['one', 1],
    ['two', 2],
  ] as const) {
    saveNetwork(
      join(folder, name),
      { ...about, name, rules: ['chinese'] },
      randomWeights(SMALL_SHAPE, seed),
    );
  }
});
/** A network that imitates people of 12k and 15k on 7×7, and nobody else. */
function saveHuman(): string {
  const human = join(folder, 'human');
  saveImitator(human, 7);
  return human;
}

afterAll(() => rm(folder, { recursive: true }));

/** `judge` is none by default, whether or not one is bundled. */
async function play(a: string, b: string, out: string, judge = join(folder, 'no-judge')) {
  const players = new Players({ judge, threads: 1 });
  const open = (name: string) => {
    const parsed = parsePlayerName(name);
    if (typeof parsed === 'string') throw new Error(parsed);
    return players.open(name, parsed);
  };
  try {
    const options = { folder: join(folder, out), random: createRandom(1) };
    return await playMatch(await open(a), await open(b), SETTINGS, options);
  } finally {
    await players.close();
  }
}

describe('players by name', () => {
  it('play whole legal games: networks with search, without, and random play', async () => {
    const one = `self-taught@${join(folder, 'one')}`;
    const two = `self-taught@${join(folder, 'two')}`;
    for (const [a, b] of [
      [`${one}:8v`, `${two}:1v`],
      [`${one}:1v`, 'random'],
    ] as const) {
      const { games } = await play(a, b, `${a.slice(-2)}-${b.slice(-2)}`);
      expect(games).toHaveLength(4);
      for (const game of games) {
        expect(['passes', 'decided', 'move-limit']).toContain(game.end);
        expect(game.moves).toBeGreaterThan(1);
      }
    }
    const file = JSON.parse(await readFile(join(folder, '8v-1v', 'match.json'), 'utf8')) as {
      a: { identity: string };
      b: { identity: string };
    };
    expect(file.a.identity).toMatch(/[0-9a-f]{16}/);
    expect(file.a.identity).not.toBe(file.b.identity);
  });

  it('play the same again from the same seed', async () => {
    const name = `self-taught@${join(folder, 'one')}:4v`;
    const one = await play(name, 'random', 'first');
    const two = await play(name, 'random', 'second');
    expect(two.games).toEqual(one.games);
  });

  it('think the same of a position however it is turned, where all symmetries are asked for', async () => {
    const players = new Players({ threads: 1 });
    const policyOf = async (name: string): Promise<Float32Array> => {
      const contestant = await players.open(name, parsePlayerName(name) as PlayerName);
      const player = await contestant.sitDown({ size: 7, rules: 'chinese', komi: 7, seed: 1 });
      const { report } = await player.genmove(new Position(7, RULE_SETS.chinese, 7));
      return report!.policy;
    };
    const turned = symmetryTable(7, 3);
    const unevenness = (policy: Float32Array): number =>
      Math.max(...policy.map((p, move) => Math.abs(p - policy[turned[move]!]!)));
    const name = `self-taught@${join(folder, 'one')}:1v`;
    expect(unevenness(await policyOf(name))).toBeGreaterThan(1e-4);
    expect(unevenness(await policyOf(`${name},symmetries=all`))).toBeLessThan(1e-6);
    await players.close();
  });

  it('play as people of the ranks that the data supports, judged by the board or by a network', async () => {
    const human = saveHuman();
    const name = `human@${human}:15k`;
    const one = await play(name, 'random', 'human');
    const two = await play(name, 'random', 'human-again');
    expect(one.games).toHaveLength(4);
    expect(two.games).toEqual(one.games);
    for (const { end } of one.games) expect(end).not.toBe('illegal-move');
    await play(name, 'random', 'human-judged', join(folder, 'one'));
    const identities = await Promise.all(
      ['human', 'human-judged'].map(async (out) => {
        const match = JSON.parse(await readFile(join(folder, out, 'match.json'), 'utf8')) as {
          a: { identity: string };
        };
        return match.a.identity;
      }),
    );
    expect(identities[0]).toContain('the count on the board');
    expect(identities[1]).toMatch(/judged by [0-9a-f]{16}/);
    await expect(play(`human@${human}:3d`, 'random', 'y')).rejects.toThrow('there are 15k, 12k');
  });

  it('search with the opinions of a network that imitates people of a rank', async () => {
    const human = saveHuman();
    const name = `human@${human}:15k:4v`;
    const one = await play(name, 'random', 'searching-human');
    expect(one.games).toHaveLength(4);
    for (const { end } of one.games) expect(end).not.toBe('illegal-move');
    await expect(play(`human@${human}:3d:4v`, 'random', 'y')).rejects.toThrow('there are 15k, 12k');
  });

  it('say which table of ranks is missing', async () => {
    const plain = join(folder, 'one');
    await expect(play(`human@${plain}:3d`, 'random', 'z')).rejects.toThrow('ranks.json');
  });

  it('say which network is missing', async () => {
    await expect(play(`self-taught@${join(folder, 'none')}:1v`, 'random', 'x')).rejects.toThrow(
      join(folder, 'none'),
    );
  });
});

describe('move37 match', () => {
  const refuse = (args: string[]) => expect(command.run(args)).rejects;

  it('refuses arguments that make no sense, and says what would', async () => {
    await refuse(['random']).toThrow('two players');
    await refuse(['random', 'random', 'random']).toThrow('two players');
    await refuse(['random', 'nobody']).toThrow(/no player "nobody"[\s\S]*self-taught:100v/);
    await refuse(['random', 'random', '--games', 'many']).toThrow('--games takes a whole number');
    await refuse(['random', 'random', '--size', '21']).toThrow('5 to 19');
    await refuse(['random', 'random', '--rules', 'japanese']).toThrow('chinese, aga');
    await refuse(['random', 'random', '--komi', '6.3']).toThrow('half points');
    await refuse(['random', 'random', '--human-judge', 'none']).toThrow('folder of a network');
    await refuse(['random', 'random', '--resign', '0.5']).toThrow('less than 0.5');
  });

  it.each(['5,1', '5', '1,2,3', ',5', '-5,', '-Infinity,Infinity', '-9999,9999'])(
    'refuses --sprt=%s and shows how it is written',
    async (differences) => {
      const told = 'from -3000 to 3000, the lower one first, as --sprt=-30,0; not ';
      await refuse(['random', 'random', `--sprt=${differences}`]).toThrow(told);
    },
  );
});
