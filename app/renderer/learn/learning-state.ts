/** What the page knows of learning, as a value. */

import type {
  NetworkEntry,
  RunInfo,
  SampleGame,
  WireRunHistory,
  WireRunProgress,
} from '../../../engine/protocol/learning.ts';

import type { Fault } from '../fault/fault.ts';

/** Whose history is looked at: a run's on this machine, or that of a network that came with the program. */
export type Source =
  | { readonly kind: 'run'; readonly run: string }
  | { readonly kind: 'network'; readonly id: string };

/** The network that comes with the program, whose history comes too: its earlier selves are hours of that. */
export const BUNDLED: Source = { kind: 'network', id: 'self-taught' };

export function sourceKey(source: Source): string {
  return source.kind === 'run' ? `run:${source.run}` : `network:${source.id}`;
}

export interface LearningState {
  /** Undefined until the engine has told of them. */
  readonly runs: readonly RunInfo[] | undefined;
  /** Names of those whose engine stopped while it worked on them. */
  readonly interrupted: readonly string[];
  /** Of this machine. */
  readonly cores: number;
  readonly networks: readonly NetworkEntry[];
  /** Of the run that is worked on. */
  readonly progress: WireRunProgress | undefined;
  /** By `sourceKey`. */
  readonly histories: Readonly<Record<string, WireRunHistory>>;
  /** What the engine could not do, until something else is asked. */
  readonly trouble: Fault | undefined;
}

/** Self-play games under way, by their place. They change many times a second, so they are told apart from the rest. */
export interface LiveGames {
  readonly run: string | undefined;
  readonly games: ReadonlyMap<number, SampleGame>;
}

export const NO_GAMES: LiveGames = { run: undefined, games: new Map() };
