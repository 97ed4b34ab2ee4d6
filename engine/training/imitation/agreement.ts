/** How well a network foretells people's moves: counted move by move, told by board size and by rank. */

import { RANK_GROUPS, rankGroup, type RankGroup } from '../../rules/rank.ts';
import { calibrationError } from './calibration.ts';

export interface AgreementFigures {
  readonly positions: number;
  /** Share of the positions whose move was the network's first choice, and among its first five. */
  readonly top1: number;
  readonly top5: number;
  /** Mean of -log(probability of the move played), in nats. */
  readonly crossEntropy: number;
  /** Share foretold by a player that picks at random among the legal points beside the last move. */
  readonly neighbourBaseline: number;
}

export interface CalibratedFigures extends AgreementFigures {
  /** Expected calibration error of the first choice, 15 bins of equal mass. */
  readonly calibrationError: number;
  /** Of the legal moves that were given less than 0.1 %: how many there were, and the share that was played. */
  readonly tail: { readonly moves: number; readonly played: number; readonly share: number };
}

export interface Agreement extends CalibratedFigures {
  readonly games: number;
  /** By the rank of the player to move. */
  readonly byRank: Readonly<Partial<Record<RankGroup, AgreementFigures>>>;
  readonly bySize: Readonly<Record<string, CalibratedFigures>>;
  /** Of the positions whose player has a known rank: what runs with different ranks are compared by. */
  readonly ranked: AgreementFigures;
}

/** One position as it was foretold and as it went on. */
export interface ForetoldMove {
  readonly size: number;
  readonly rank: number | undefined;
  /** `[area + 1]` probabilities, 0 for illegal moves. */
  readonly policy: Float32Array;
  /** `[area + 1]` 1 for legal moves. */
  readonly legal: Uint8Array;
  readonly played: number;
  /** The chance that the baseline gave the move played. */
  readonly baseline: number;
}

const TAIL = 0.001;
/** Keeps the cross-entropy finite where a move was given no chance at all. */
const LEAST_PROBABILITY = 1e-9;

interface Sums {
  positions: number;
  top1: number;
  top5: number;
  crossEntropy: number;
  baseline: number;
}

/** What calibration is read from. */
interface Confidences {
  readonly given: number[];
  readonly correct: boolean[];
  tailMoves: number;
  tailPlayed: number;
}

const newConfidences = (): Confidences => ({
  given: [],
  correct: [],
  tailMoves: 0,
  tailPlayed: 0,
});
const newSums = (): Sums => ({ positions: 0, top1: 0, top5: 0, crossEntropy: 0, baseline: 0 });

export class AgreementTally {
  private games = 0;
  private readonly all = newSums();
  private readonly ranked = newSums();
  private readonly ranks = new Map<RankGroup, Sums>();
  private readonly sizes = new Map<number, Sums>();
  private readonly confidences = new Map<number, Confidences>();

  addGame(): void {
    this.games++;
  }

  get positions(): number {
    return this.all.positions;
  }

  add(move: ForetoldMove): void {
    const { policy, played } = move;
    const probability = policy[played] ?? 0;
    const confidences = entryOf(this.confidences, move.size, newConfidences);
    let better = 0;
    let highest = 0;
    policy.forEach((other, i) => {
      // Among equals the lower move is the first choice.
      if (other > probability || (other === probability && i < played)) better++;
      if (other > highest) highest = other;
      if (other < TAIL && move.legal[i] === 1) {
        confidences.tailMoves++;
        if (i === played) confidences.tailPlayed++;
      }
    });
    confidences.given.push(highest);
    confidences.correct.push(better === 0);
    for (const sums of this.sumsOf(move)) {
      sums.positions++;
      if (better === 0) sums.top1++;
      if (better < 5) sums.top5++;
      sums.crossEntropy -= Math.log(Math.max(probability, LEAST_PROBABILITY));
      sums.baseline += move.baseline;
    }
  }

  result(): Agreement {
    const byRank = RANK_GROUPS.flatMap((group) => {
      const sums = this.ranks.get(group);
      return sums ? [[group, figures(sums)] as const] : [];
    });
    const bySize = [...this.sizes]
      .sort(([a], [b]) => a - b)
      .map(([size, sums]): [string, CalibratedFigures] => [
        String(size),
        { ...figures(sums), ...calibrationOf([entryOf(this.confidences, size, newConfidences)]) },
      ]);
    return {
      games: this.games,
      ...figures(this.all),
      ...calibrationOf([...this.confidences.values()]),
      byRank: Object.fromEntries(byRank),
      bySize: Object.fromEntries(bySize),
      ranked: figures(this.ranked),
    };
  }

  private sumsOf({ size, rank }: ForetoldMove): Sums[] {
    const groups = [
      this.all,
      entryOf(this.ranks, rankGroup(rank), newSums),
      entryOf(this.sizes, size, newSums),
    ];
    return rank === undefined ? groups : [...groups, this.ranked];
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = fresh()));
  return value;
}

function calibrationOf(
  parts: readonly Confidences[],
): Pick<CalibratedFigures, 'calibrationError' | 'tail'> {
  const sum = (of: (part: Confidences) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const moves = sum(({ tailMoves }) => tailMoves);
  const played = sum(({ tailPlayed }) => tailPlayed);
  return {
    calibrationError: calibrationError(
      parts.flatMap(({ given }) => given),
      parts.flatMap(({ correct }) => correct),
    ),
    tail: { moves, played, share: moves > 0 ? played / moves : 0 },
  };
}

function figures(sums: Sums): AgreementFigures {
  const mean = (sum: number): number => (sums.positions > 0 ? sum / sums.positions : 0);
  return {
    positions: sums.positions,
    top1: mean(sums.top1),
    top5: mean(sums.top5),
    crossEntropy: mean(sums.crossEntropy),
    neighbourBaseline: mean(sums.baseline),
  };
}
