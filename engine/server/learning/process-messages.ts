/** What the engine and the process that learns say to each other. Both are ours, so nothing is checked by schemas. */

import type { Generation } from '../../run/learn-parts.ts';
import type { LooksLine, StrengthLine } from '../../run/metrics.ts';
import type { RunProgress } from '../../run/progress.ts';
import type { Shown } from '../../selfplay/worker-messages.ts';
import type { NewRun } from './open-run.ts';
import type { Priority } from './priority.ts';

export type ToTraining =
  | {
      /** The first message, and sent once: a process works on one run. */
      readonly kind: 'teach';
      /** The run's folder. */
      readonly root: string;
      /** Says nothing of a run that exists, as `from` does not. */
      readonly newRun: NewRun;
      /** The network's folder that a new run goes on from. */
      readonly from: string | undefined;
      readonly cores: number;
      readonly priority: Priority;
    }
  | { readonly kind: 'hold'; readonly held: boolean }
  /** End; what is finished is on disk. */
  | { readonly kind: 'stop' };

export type FailureReason = 'disk-full' | 'in-use' | 'failed';

export type FromTraining =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'generation'; readonly generation: Generation }
  | { readonly kind: 'strength'; readonly line: StrengthLine }
  | { readonly kind: 'looks'; readonly line: LooksLine }
  | { readonly kind: 'shown'; readonly shown: Shown }
  /** It ends after this. */
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly message: string };

/** The process that learns, as the engine holds it. */
export interface TrainingProcess {
  send(message: ToTraining): void;
  onMessage(listener: (message: FromTraining) => void): void;
  /** How it ended, for people: once, also where it could not be started. */
  onEnd(listener: (how: string) => void): void;
}

export type StartTraining = () => TrainingProcess;
