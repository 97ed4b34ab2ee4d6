/** Counts when players pass and resign. */

import type { HumanGame } from '../../dataset/human/human-game.ts';
import { ranksAt } from '../../dataset/human/human-game.ts';
import { BLACK } from '../../rules/color.ts';
import { RANK_GROUPS, rankGroup, type RankGroup } from '../../rules/rank.ts';
import type { RankHabits } from './rank-table.ts';

/** Games, or passes met, below which a group's own numbers say too little. */
const ENOUGH = 50;
/** Share of the resignations that came earlier than `resignFrom`. */
const EARLY = 0.1;

class Counts {
  counted = 0;
  readonly resignedAt: number[] = [];
  passesMet = 0;
  passesAnswered = 0;
}

/** Of one board size. */
export class HabitCounter {
  private readonly all = new Counts();
  private readonly groups = new Map<RankGroup, Counts>();

  add(game: HumanGame): void {
    this.addEnding(game);
    const pass = game.size * game.size;
    const { moves } = game;
    for (let turn = 1; turn < moves.length; turn++) {
      if (moves[turn - 1] !== pass || moves[turn - 2] === pass) continue;
      for (const counts of this.countsOf(ranksAt(game, turn).own)) {
        counts.passesMet++;
        if (moves[turn] === pass) counts.passesAnswered++;
      }
    }
  }

  result(): Record<RankGroup, RankHabits> {
    const entries = RANK_GROUPS.map((group): [RankGroup, RankHabits] => {
      return [group, habitsOf(this.groups.get(group) ?? new Counts(), this.all)];
    });
    return Object.fromEntries(entries) as Record<RankGroup, RankHabits>;
  }

  private addEnding({ result, blackRank, whiteRank, moves }: HumanGame): void {
    if (result?.kind !== 'win') return;
    const loser = result.winner === BLACK ? whiteRank : blackRank;
    for (const counts of this.countsOf(loser)) {
      if (result.by === 'resignation') counts.resignedAt.push(moves.length);
      else if (typeof result.by === 'number') counts.counted++;
    }
  }

  private countsOf(level: number | undefined): [Counts, Counts] {
    const group = rankGroup(level);
    let counts = this.groups.get(group);
    if (!counts) this.groups.set(group, (counts = new Counts()));
    return [counts, this.all];
  }
}

function habitsOf(own: Counts, all: Counts): RankHabits {
  const ended = own.resignedAt.length + own.counted >= ENOUGH ? own : all;
  const passed = own.passesMet >= ENOUGH ? own : all;
  const resigned = ended.resignedAt.length;
  const early = own.resignedAt.length >= ENOUGH ? own.resignedAt : all.resignedAt;
  return {
    resigned: own.resignedAt.length,
    counted: own.counted,
    resignShare: shareOf(resigned, resigned + ended.counted),
    resignFrom: early.sort((a, b) => a - b)[Math.floor(early.length * EARLY)] ?? 0,
    passesMet: own.passesMet,
    passAnswer: shareOf(passed.passesAnswered, passed.passesMet),
  };
}

/** Rounded, for files that people read. */
function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((1000 * part) / whole) / 1000 : 0;
}
