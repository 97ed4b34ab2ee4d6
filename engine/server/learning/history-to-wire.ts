/** A run's history for the wire: thinned where it is long, so that it always fits into a frame. */

import type {
  HistoryPoint,
  Look,
  StrengthPoint,
  WirePeople,
  WireRunHistory,
} from '../../protocol/learning.ts';
import { historyOf, type RunHistory, type Strength } from '../../run/history.ts';
import type { Generation } from '../../run/learn-parts.ts';
import type { GenerationLine, LooksLine, MetricsLine } from '../../run/metrics.ts';
import type { People } from '../../run/people.ts';
import { watchedPositions } from './looks.ts';

const POINTS = 1000;
const LOOKS = 200;

export function historyToWire(lines: readonly MetricsLine[], size: number): WireRunHistory {
  const { generations, strengths, people, looks }: RunHistory = historyOf(lines);
  return {
    size,
    points: thinned(generations, POINTS).map(pointToWire),
    strengths: thinned(strengths, POINTS).map(strengthToWire),
    ...(people && { people: peopleToWire(people) }),
    positions: watchedPositions(size).map(({ name, moves }) => ({ name, moves: [...moves] })),
    looks: thinned(
      looks.filter((look) => look.size === size),
      LOOKS,
    ).map(lookToWire),
  };
}

export function pointToWire(line: GenerationLine | Generation): HistoryPoint {
  const { games, losses, unseen, gamesPerHour, samplesPerSecond } = line;
  const { policy, value, ownership, score, policyEntropy, policyKl } = losses;
  const { calibrationError } = games;
  return defined({
    generation: line.generation,
    coreHours: line.coreHours,
    gamesPlayed: line.gamesPlayed,
    samplesTrained: line.samplesTrained,
    learningRate: line.learningRate,
    averageLength: games.averageLength,
    blackWins: games.blackWins,
    draws: games.draws,
    uniqueOpenings: games.uniqueOpenings,
    policy,
    value,
    ownership,
    score,
    policyEntropy,
    policyKl,
    unseenPolicy: unseen?.policy,
    unseenValue: unseen?.value,
    exportKl: unseen?.exportKl,
    calibrationError,
    gamesPerHour,
    samplesPerSecond,
  });
}

export function strengthToWire({ generation, elo, low, high, games }: Strength): StrengthPoint {
  return { generation, elo, low, high, games };
}

function peopleToWire({ name, levels }: People): WirePeople {
  return {
    name,
    levels: levels.map(({ visits, elo, low, high, passed }) => ({
      visits,
      elo,
      low,
      high,
      ...(passed && { strongerAt: passed.by }),
      ...(passed?.after !== undefined && { weakerAt: passed.after }),
    })),
  };
}

export function lookToWire({ generation, looks }: LooksLine): Look {
  return { generation, looks: looks.map((look) => ({ ...look, moves: [...look.moves] })) };
}

/** The last one, and so many others spread evenly that there are at most `most`. */
function thinned<T>(values: readonly T[], most: number): readonly T[] {
  const stride = Math.ceil(values.length / most);
  return values.filter((_, at) => (values.length - 1 - at) % stride === 0);
}

/** The same without what is undefined. */
function defined(point: { [K in keyof HistoryPoint]: HistoryPoint[K] | undefined }): HistoryPoint {
  return Object.fromEntries(
    Object.entries(point).filter(([, value]) => value !== undefined),
  ) as HistoryPoint;
}
