import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard, readDiagram } from '../testkit/diagrams.ts';
import { drawnGames, playDrawn } from '../testkit/random-games.ts';
import { BLACK, EMPTY, WHITE } from './color.ts';
import { finalArea, finalAreaLead } from './final-area.ts';
import { newPosition } from './replay.ts';
import { RULE_SETS, type RulesName } from './rule-set.ts';
import { areaOwners, areaScore, countScore } from './score.ts';

const NONE: ReadonlySet<number> = new Set();

/** Black has the left, White the right; a black stone is dead on the right, and `d` is dame. */
const BORDER = `
  . . X O .
  . . X O .
  . . X O X
  . . X O .
  . . X d O`;

const count = (rules: RulesName, text = BORDER, dead: ReadonlySet<number> = new Set([14])) =>
  countScore(readBoard(text, { rules: RULE_SETS[rules], komi: 6.5 }), dead);

describe('counting by area', () => {
  it('adds living stones and surrounded points, dead stones being points of the other side', () => {
    const { black, white, dame, lead, owner, scoring } = count('chinese');
    expect(scoring).toBe('area');
    expect(black).toMatchObject({ stones: 5, territory: 10, total: 15 });
    expect(white).toMatchObject({ stones: 5, territory: 4, dead: 1, komi: 6.5, total: 15.5 });
    expect([dame, lead]).toEqual([1, -0.5]);
    expect([owner[14], owner[23], owner[0], owner[3]]).toEqual([-1, 0, 1, -1]);
  });

  it('counts a stone that nobody calls dead as alive, and its surroundings as nobody’s', () => {
    const { black, white, dame } = count('chinese', BORDER, NONE);
    expect(black).toMatchObject({ stones: 6, territory: 10 });
    expect(white).toMatchObject({ stones: 5, territory: 0 });
    expect(dame).toBe(4);
  });

  it('counts pass stones and prisoners for nothing', () => {
    const position = readBoard(BORDER, { rules: RULE_SETS.aga, komi: 0 });
    const before = countScore(position, NONE).lead;
    position.play(position.pass);
    expect(countScore(position, NONE).lead).toBe(before);
    expect(countScore(position, NONE).white.passStones).toBe(0);
  });
});

describe('counting with pass stones', () => {
  it('comes to the same by territory as by area in every game played to its end', () => {
    fc.assert(
      fc.property(drawnGames(), fc.boolean(), (game, extraPass) => {
        const position = playDrawn({ ...game, rules: RULE_SETS.aga });
        const prepared = position.clone();
        if (extraPass && !prepared.gameOver) prepared.play(prepared.pass);
        while (!prepared.gameOver) prepared.play(prepared.pass);
        const counted = countScore(prepared, NONE);
        expect(counted.scoring).toBe('territory');
        expect(counted.lead).toBe(areaScore(prepared.board) - prepared.komi);
        expect(counted.black.passStones + counted.white.passStones).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('asks no compensation for a handicap that area scoring pays', () => {
    const start = { size: 9, rules: RULE_SETS.aga, komi: 0.5, black: [20, 24, 60, 56] };
    const position = newPosition(start);
    for (const move of [30, 31, 50, position.pass, position.pass]) position.play(move);
    const { scoring, lead, white, black } = countScore(position, NONE);
    expect([scoring, white.handicapBonus]).toEqual(['territory', 0]);
    expect(lead).toBe(areaScore(position.board) - 3 - 0.5);
    expect(white.passStones + black.passStones).toBe(2);
  });
});

describe('counting by territory', () => {
  it('adds surrounded points and prisoners, on the board and off it', () => {
    const { black, white, lead, scoring } = count('japanese');
    expect(scoring).toBe('territory');
    expect(black).toMatchObject({ territory: 10, prisoners: 0, dead: 0, total: 10 });
    // The dead stone counts twice: as a prisoner, and as the point under it.
    expect(white).toMatchObject({ territory: 4, dead: 1, komi: 6.5, total: 11.5 });
    expect(lead).toBe(-1.5);
  });

  it('counts stones that were captured in play', () => {
    const { position, at } = readDiagram('O a .\nX . .\n. . .', { rules: RULE_SETS.korean });
    position.play(at('a'));
    expect(countScore(position, NONE).black).toMatchObject({
      prisoners: 1,
      territory: 7,
      total: 8,
    });
  });

  it('hands a pass stone over with each pass where the rules say so', () => {
    const rules = { ...RULE_SETS.aga, scoring: 'territory' as const };
    const position = newPosition({ size: 5, rules, komi: 0 });
    for (const move of [12, position.pass, position.pass, position.pass]) position.play(move);
    const { black, white } = countScore(position, NONE);
    expect([black.passStones, white.passStones]).toEqual([2, 1]);
    expect(black.total - white.total).toBe(24 + 2 - 1);
  });

  it('with pass stones is counting by area, where both sides made as many moves', () => {
    fc.assert(
      fc.property(drawnGames([4, 5, 6]), (drawn) => {
        const rules = { ...RULE_SETS.aga, scoring: 'territory' as const };
        const position = playDrawn({ ...drawn, rules });
        if (position.toPlay === WHITE && !position.gameOver) position.play(position.pass);
        fc.pre(position.toPlay === BLACK);
        const byTerritory = countScore(position, NONE);
        fc.pre(byTerritory.seki === 0);
        expect(byTerritory.lead).toBe(areaScore(position.board) - position.komi);
      }),
    );
  });
});

describe('seki', () => {
  /** Two chains without eyes share two liberties; around them both sides live. */
  const NO_EYES = `
    . X X O O .
    X X O O O O
    a O O X X O
    b O X X . X
    X O X . X X
    . X X X X .`;
  /** Each side has one eye, and they share one liberty. */
  const ONE_EYE_EACH = `
    . X a O . O
    X X O O O O
    O O X X X X
    O . O X . X
    O O O X X .
    . O . O O X`;

  it('gives shared liberties to nobody under any rules', () => {
    const { position, at } = readDiagram(NO_EYES);
    const area = countScore(position, NONE);
    expect([area.owner[at('a')], area.owner[at('b')]]).toEqual([0, 0]);
  });

  it('eyes count by area and do not by territory', () => {
    const { position, at } = readDiagram(ONE_EYE_EACH);
    const corner = 0;
    const whiteEye = 4;
    const area = countScore(position, NONE);
    expect([area.owner[corner], area.owner[whiteEye]]).toEqual([1, -1]);
    expect(area.owner[at('a')]).toBe(0);
    const japanese = readBoard(ONE_EYE_EACH.replace('a', '.'), { rules: RULE_SETS.japanese });
    const territory = countScore(japanese, NONE);
    expect([territory.owner[corner], territory.owner[whiteEye]]).toEqual([0, 0]);
    expect([territory.seki, territory.dame]).toEqual([2, 1]);
    // The eyes of the groups that live are points.
    expect([territory.owner[22], territory.owner[19]]).toEqual([1, -1]);
  });
});

describe('handicap and komi', () => {
  it.each([
    ['chinese', 4],
    ['aga', 3],
    ['japanese', 0],
    ['korean', 0],
    ['new-zealand', 0],
    ['tromp-taylor', 0],
  ] as const)('%s: White gets %i points for four stones', (rules, bonus) => {
    const stones = [0, 6, 42, 48];
    const position = newPosition({ size: 7, rules: RULE_SETS[rules], komi: 0.5, black: stones });
    expect(position.toPlay).toBe(WHITE);
    const { white, black } = countScore(position, NONE);
    expect(white).toMatchObject({ handicapBonus: bonus, komi: 0.5, total: bonus + 0.5 });
    expect(black.handicapBonus).toBe(0);
    const even = newPosition({ size: 7, rules: RULE_SETS[rules], komi: 0.5, black: [3] });
    expect(countScore(even, NONE).white.handicapBonus).toBe(0);
  });
});

describe('areas', () => {
  it('are counted the same for the board, its owners and the whole count', () => {
    fc.assert(
      fc.property(drawnGames(), (drawn) => {
        const position = playDrawn(drawn);
        const owners = new Int8Array(position.area);
        areaOwners(position.board, owners);
        const sum = owners.reduce((total, owner) => total + owner, 0);
        expect(areaScore(position.board)).toBe(sum);
        if (position.rules.scoring === 'area') {
          const counted = countScore(position, NONE);
          expect(counted.lead).toBe(sum - position.komi);
          expect(counted.owner).toEqual(owners);
        }
      }),
    );
  });

  it('at the end of a played-out game hold dead stones for whoever lives around them', () => {
    const { board } = readBoard(`
      . X . . O
      X X X X .
      X O O X X
      X . O X .
      X X X X .`);
    const owners = new Int8Array(25);
    expect(areaScore(board)).toBe(14 + 3 - 4);
    expect(finalArea(board, owners)).toBe(25);
    expect(finalAreaLead(board)).toBe(25);
    expect(owners.every((owner) => owner === 1)).toBe(true);
    expect([board.stones[4], board.stones[16]]).toEqual([WHITE, EMPTY]);
  });
});
