/** How far a run is in its present generation, how fast it goes, and how long the generation will take. */

import { StopWatch } from './stop-watch.ts';

export type RunPhase = 'playing' | 'training' | 'measuring';

export interface RunProgress {
  /** Generations that were finished before this one. */
  readonly generation: number;
  readonly phase: RunPhase;
  /** Samples (or games, before there is a network, and while measuring; or training steps), and how many it takes. */
  readonly done: number;
  readonly wanted: number;
  /** Games of the generation so far. */
  readonly games: number;
  /** In the present phase, once something can be said. */
  readonly gamesPerHour?: number;
  readonly samplesPerSecond?: number;
  /** Until the generation has been trained on; of the games of a measurement, until their end. */
  readonly secondsLeft?: number;
}

export class ProgressMeter {
  private phase = '';
  private clock = new StopWatch();
  private doneBefore = 0;
  private gamesBefore = 0;
  private trainingSeconds = 0;

  /** What was measured so far says nothing about what comes, as after a pause. */
  restart(): void {
    this.phase = '';
  }

  playing(now: { generation: number; games: number; done: number; wanted: number }): RunProgress {
    const left = this.advance('playing', now);
    const seconds = this.clock.seconds;
    const games = now.games - this.gamesBefore;
    return {
      ...now,
      phase: 'playing',
      ...(games > 0 && { gamesPerHour: (games * 3600) / seconds }),
      ...(left !== undefined && { secondsLeft: left + this.trainingSeconds }),
    };
  }

  training(now: {
    generation: number;
    games: number;
    done: number;
    wanted: number;
    batchSize: number;
  }): RunProgress {
    const { batchSize, ...rest } = now;
    const left = this.advance('training', now);
    const steps = now.done - this.doneBefore;
    const { seconds } = this.clock;
    if (now.done === now.wanted) this.trainingSeconds = seconds;
    return {
      ...rest,
      phase: 'training',
      ...(steps > 0 && { samplesPerSecond: (steps * batchSize) / seconds }),
      ...(left !== undefined && { secondsLeft: left }),
    };
  }

  measuring(now: { generation: number; done: number; wanted: number }): RunProgress {
    const left = this.advance('measuring', { ...now, games: 0 });
    return {
      ...now,
      games: now.done,
      phase: 'measuring',
      ...(left !== undefined && { secondsLeft: left }),
    };
  }

  /** Seconds until the phase is done; undefined at its begin. */
  private advance(
    phase: RunPhase,
    now: { generation: number; games: number; done: number; wanted: number },
  ): number | undefined {
    const key = `${phase} ${now.generation}`;
    if (key !== this.phase) {
      this.phase = key;
      this.clock = new StopWatch();
      this.clock.start();
      this.doneBefore = now.done;
      this.gamesBefore = now.games;
      return undefined;
    }
    const done = now.done - this.doneBefore;
    return done > 0 ? (Math.max(0, now.wanted - now.done) * this.clock.seconds) / done : undefined;
  }
}
