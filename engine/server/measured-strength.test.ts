import { describe, expect, it } from 'vitest';
import type { LadderBoard, LadderPlayer } from '../arena/ladder-file.ts';
import { strengthBeside, type Judged } from './measured-strength.ts';

const NETWORK = { hash: 'abc', visits: 400 };
const SOMEBODY: Judged = { kind: 'person' };

/** With an interval of 100 Elo round `elo`. */
function player(name: string, elo: number, identity = 'abc'): LadderPlayer {
  return { name, identity, elo, low: elo - 50, high: elo + 50, games: 100 };
}

function board(...players: LadderPlayer[]): LadderBoard {
  return { size: 9, rules: 'chinese', komi: 7, anchor: 'random', players, pairs: [] };
}

const searching = player('self-taught:100v', 1000);
const beaten = [player('human:15k', 300), player('human:3d', 850)];

describe('the strength of a network beside people', () => {
  it('is not known where nobody was measured', () => {
    expect(strengthBeside(SOMEBODY, NETWORK, undefined)).toBe('unknown');
    expect(strengthBeside(SOMEBODY, NETWORK, board(searching))).toBe('unknown');
    expect(strengthBeside(SOMEBODY, NETWORK, board(...beaten))).toBe('unknown');
  });

  it('is above somebody where it is clearly above the strongest people measured', () => {
    expect(strengthBeside(SOMEBODY, NETWORK, board(searching, ...beaten))).toBe('stronger');
    const near = player('human:pro', 900);
    expect(strengthBeside(SOMEBODY, NETWORK, board(searching, ...beaten, near))).toBe('unknown');
  });

  it('is not known where only weak people were measured', () => {
    const weak = board(searching, player('human:15k', 300), player('human:1k', 500));
    expect(strengthBeside(SOMEBODY, NETWORK, weak)).toBe('unknown');
  });

  it('does not take a search with people’s opinions for people', () => {
    const imitator = player('human:9d:100v', 990);
    expect(strengthBeside(SOMEBODY, NETWORK, board(searching, ...beaten, imitator))).toBe(
      'stronger',
    );
  });

  it('rests on the same network, with no more visits than the search has', () => {
    const measured = board(searching, ...beaten);
    expect(strengthBeside(SOMEBODY, { hash: 'abc', visits: 100 }, measured)).toBe('stronger');
    expect(strengthBeside(SOMEBODY, { hash: 'abc', visits: 99 }, measured)).toBe('unknown');
    expect(strengthBeside(SOMEBODY, { hash: 'other', visits: 400 }, measured)).toBe('unknown');
  });

  it('is below people of seven dan and more, whatever imitations of them are worth', () => {
    const measured = board(searching, ...beaten, player('human:pro', 500));
    const told = (rank: string) => strengthBeside({ kind: 'person', rank }, NETWORK, measured);
    expect(['7d', '9d', 'pro'].map(told)).toEqual(['weaker', 'weaker', 'weaker']);
    expect(['6d', '5k'].map(told)).toEqual(['stronger', 'stronger']);
  });

  it('has no bounds where no games join a player to the others', () => {
    const apart: LadderPlayer = { name: 'human:3d', identity: 'h', games: 0 };
    expect(strengthBeside(SOMEBODY, NETWORK, board(searching, apart))).toBe('unknown');
  });
});

describe('the strength of a network beside a machine', () => {
  const measured = board(
    searching,
    player('self-taught:1v', 400),
    player('human:15k', 300, 'h'),
    player('plain:1000v', 960),
    player('gtp:gnugo --mode gtp', 500),
  );

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
