import { describe, expect, it } from 'vitest';
import { rated } from '../arena/ladder.ts';
import type { LadderBoard } from '../arena/ladder-file.ts';
import { strengthBeside, type Judged } from './measured-strength.ts';

const NETWORK = { hash: 'abc', visits: 400 };
const SOMEBODY: Judged = { kind: 'person' };

/**
 * A ladder on which everybody played 40 games against `self-taught:100v`, which is 'abc', and won so many of them;
 * the others are 'h'.
 */
function board(won: Readonly<Record<string, number>>): LadderBoard {
  const names = Object.keys(won);
  const pairs = names.map((a) => ({ a, b: SELF, wins: won[a]!, draws: 0, losses: 40 - won[a]! }));
  const players = [SELF, ...names].map((name) => ({ name, identity: identityOf(name), games: 0 }));
  const empty = { size: 9, rules: 'chinese', komi: 7, anchor: SELF, players, pairs };
  return rated(empty);
}

const SELF = 'self-taught:100v';
const identityOf = (name: string): string => (name.startsWith('self-taught') ? 'abc' : 'h');
const BEATEN = { 'human:15k': 1, 'human:3d': 10 };

describe('the strength of a network beside people', () => {
  it('is not known where nobody was measured', () => {
    expect(strengthBeside(SOMEBODY, NETWORK, undefined)).toBe('unknown');
    expect(strengthBeside(SOMEBODY, NETWORK, board({}))).toBe('unknown');
  });

  it('is above somebody where it is clearly above the strongest people measured', () => {
    expect(strengthBeside(SOMEBODY, NETWORK, board(BEATEN))).toBe('stronger');
    const near = { ...BEATEN, 'human:pro': 16 };
    expect(strengthBeside(SOMEBODY, NETWORK, board(near))).toBe('unknown');
  });

  it('asks for their difference, not for that of both to the anchor', () => {
    const all = { ...BEATEN, random: 0 };
    const measured = rated({ ...board(all), anchor: 'random' });
    const [low, high] = [SELF, 'human:3d'].map(
      (one, i) => measured.players.find(({ name }) => name === one)?.[i === 0 ? 'low' : 'high'],
    );
    expect(low).toBeLessThan(high!);
    expect(strengthBeside(SOMEBODY, NETWORK, measured)).toBe('stronger');
  });

  it('is not known where only weak people were measured', () => {
    const weak = board({ 'human:15k': 1, 'human:1k': 5 });
    expect(strengthBeside(SOMEBODY, NETWORK, weak)).toBe('unknown');
  });

  it('does not take a search with people’s opinions for people', () => {
    const imitator = { ...BEATEN, 'human:9d:100v': 20 };
    expect(strengthBeside(SOMEBODY, NETWORK, board(imitator))).toBe('stronger');
  });

  it('rests on the same network, with no more visits than the search has', () => {
    const measured = board(BEATEN);
    expect(strengthBeside(SOMEBODY, { hash: 'abc', visits: 100 }, measured)).toBe('stronger');
    expect(strengthBeside(SOMEBODY, { hash: 'abc', visits: 99 }, measured)).toBe('unknown');
    expect(strengthBeside(SOMEBODY, { hash: 'other', visits: 400 }, measured)).toBe('unknown');
  });

  it('is below people of seven dan and more, whatever imitations of them are worth', () => {
    const measured = board({ ...BEATEN, 'human:pro': 5 });
    const told = (rank: string) => strengthBeside({ kind: 'person', rank }, NETWORK, measured);
    expect(['7d', '9d', 'pro'].map(told)).toEqual(['weaker', 'weaker', 'weaker']);
    expect(['6d', '5k'].map(told)).toEqual(['stronger', 'stronger']);
  });

  it('is not known where no games join the people to the others', () => {
    const { pairs, ...rest } = board(BEATEN);
    const apart = rated({ ...rest, pairs: pairs.filter(({ a }) => a !== 'human:3d') });
    expect(strengthBeside(SOMEBODY, NETWORK, apart)).toBe('unknown');
  });
});

describe('the strength of a network beside a machine', () => {
  const measured = board({
    'self-taught:1v': 3,
    'human:15k': 1,
    'plain:1000v': 17,
    'gtp:gnugo --mode gtp': 4,
  });

  it.each<[Judged, string]>([
    [{ kind: 'network', visits: 1 }, 'stronger'],
    [{ kind: 'network', visits: 100 }, 'unknown'],
    [{ kind: 'network', visits: 50 }, 'unknown'],
    [{ kind: 'network', network: 'self-taught/hour-1', visits: 1 }, 'unknown'],
    [{ kind: 'human', rank: '15k' }, 'stronger'],
    [{ kind: 'human', rank: '3d' }, 'unknown'],
    [{ kind: 'plain', visits: 1000 }, 'unknown'],
    [{ kind: 'gtp', command: 'gnugo --mode gtp' }, 'stronger'],
  ])('%j is what the ladder says of it', (judged, strength) => {
    expect(strengthBeside(judged, NETWORK, measured)).toBe(strength);
  });
});
