/**
 * The learning runs of this program: lists them, has one of them worked on by a process of its own, and tells those
 * who watch what happens.
 */

import { availableParallelism } from 'node:os';
import { DEFAULT_SHAPE, shapeName } from '../../network/shape.ts';
import { EngineError } from '../../protocol/errors.ts';
import { MESSAGE_MAX } from '../../protocol/limits.ts';
import type {
  LearningEvent,
  RunActivity,
  RunFailure,
  RunInfo,
  WireRunHistory,
} from '../../protocol/learning.ts';
import type { ParamsOf } from '../../protocol/methods.ts';
import { historyOf } from '../../run/history.ts';
import { readMetrics } from '../../run/metrics.ts';
import { historyToWire, lookToWire, pointToWire, strengthToWire } from './history-to-wire.ts';
import { readRunSettings } from './open-run.ts';
import type { FromTraining, StartTraining, TrainingProcess } from './process-messages.ts';
import { RunsOnDisk } from './run-disk.ts';
import { SampleGames } from './sample-games.ts';

export interface LearningOptions {
  /** The folder of the runs, made when the first one begins. */
  readonly root: string;
  readonly start: StartTraining;
  /** The folder of the network that comes with the program, for runs that go on from it. */
  readonly bundled: () => string;
}

/** How often it is looked whether other processes have taken or left runs, in milliseconds. */
const LOOK_EVERY_MS = 1000;

interface Working {
  readonly process: TrainingProcess;
  info: RunInfo;
  /** Whether its process was told to rest, and to end. */
  held: boolean;
  stopping: boolean;
}

export class LearningRuns {
  private readonly options: LearningOptions;
  private readonly disk: RunsOnDisk;
  private readonly watchers = new Set<(event: LearningEvent) => void>();
  private readonly failures = new Map<string, RunFailure>();
  private readonly games = new SampleGames((game) => {
    const { working } = this;
    if (working) this.tell({ kind: 'game', run: working.info.run, game });
  });
  /** As the watchers were told last. */
  private readonly states = new Map<string, RunActivity>();
  private looking: ReturnType<typeof setInterval> | undefined;
  private working: Working | undefined;
  private progress: LearningEvent | undefined;

  constructor(options: LearningOptions) {
    this.options = options;
    this.disk = new RunsOnDisk(options.root);
  }

  list(): { runs: RunInfo[]; cores: number } {
    const { working } = this;
    const onDisk = this.disk.list().map((info) => this.told(info));
    const fresh = working && !onDisk.some(({ run }) => run === working.info.run);
    return { runs: fresh ? [...onDisk, working.info] : onDisk, cores: availableParallelism() };
  }

  start({ run, begin, cores, priority }: ParamsOf<'startRun'>): RunInfo {
    if (this.working) {
      throw new EngineError(
        'bad-request',
        `${this.working.info.run} is being worked on. Stop it first: one run at a time learns.`,
      );
    }
    const exists = this.disk.exists(run);
    if (!exists && !begin) throw new EngineError('bad-request', `There is no run ${run}`);
    const info: RunInfo = exists
      ? this.disk.info(run)
      : {
          run,
          state: 'idle',
          size: begin?.boards[0]?.size ?? 9,
          shape: shapeName(begin?.shape ?? DEFAULT_SHAPE),
          generation: 0,
          gamesPlayed: 0,
          coreHours: 0,
        };
    const fresh = exists ? undefined : begin;
    const child = this.options.start();
    this.failures.delete(run);
    this.games.clear();
    this.progress = undefined;
    this.working = {
      process: child,
      info: { ...info, state: 'starting', cores, priority },
      held: false,
      stopping: false,
    };
    const mine = this.working;
    child.onMessage((message) => {
      if (this.working === mine) this.hear(mine, message);
    });
    child.onEnd((how) => {
      if (this.working === mine) this.ended(mine, how);
    });
    child.send({
      kind: 'teach',
      root: this.disk.folderOf(run).root,
      newRun: fresh
        ? {
            sizes: fresh.boards,
            changes: fresh.shape ? { network: fresh.shape } : {},
          }
        : {},
      from: fresh && !fresh.shape ? this.options.bundled() : undefined,
      cores,
      priority,
    });
    this.tell({ kind: 'run', info: mine.info });
    return mine.info;
  }

  control({ run, action }: ParamsOf<'controlRun'>): RunInfo {
    const { working } = this;
    if (working?.info.run !== run) {
      throw new EngineError('bad-request', `Nobody works on ${run} here`);
    }
    if (action === 'stop') {
      working.stopping = true;
      working.process.send({ kind: 'stop' });
      this.change(working, { state: activityOf(working) });
    } else if (!working.stopping) {
      working.held = action === 'pause';
      working.process.send({ kind: 'hold', held: working.held });
      if (working.info.state !== 'starting') this.change(working, { state: activityOf(working) });
    }
    return working.info;
  }

  remove(run: string): void {
    if (!this.disk.exists(run)) throw new EngineError('bad-request', `There is no run ${run}`);
    const { state } = this.working?.info.run === run ? this.working.info : this.disk.info(run);
    if (state !== 'idle') {
      throw new EngineError('bad-request', `${run} is being worked on. Stop it first.`);
    }
    this.disk.remove(run);
    this.failures.delete(run);
    this.tell({ kind: 'removed', run });
  }

  history(run: string): WireRunHistory {
    if (!this.disk.exists(run)) {
      if (this.working?.info.run === run) return historyToWire([], this.working.info.size);
      throw new EngineError('bad-request', `There is no run ${run}`);
    }
    const folder = this.disk.folderOf(run);
    return historyToWire(readMetrics(folder.metrics), readRunSettings(folder).selfPlay.size);
  }

  /** First how things stand, then what happens. Returns what ends that. */
  watch(watcher: (event: LearningEvent) => void): () => void {
    for (const info of this.list().runs) {
      this.states.set(info.run, info.state);
      watcher({ kind: 'run', info });
    }
    if (this.progress) watcher(this.progress);
    const { working } = this;
    if (working) {
      for (const game of this.games.all()) watcher({ kind: 'game', run: working.info.run, game });
    }
    this.watchers.add(watcher);
    this.looking ??= setInterval(() => {
      this.lookElsewhere();
    }, LOOK_EVERY_MS);
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size > 0) return;
      clearInterval(this.looking);
      this.looking = undefined;
    };
  }

  /** Other processes take runs and leave them without a word, as one whose engine died does a moment later. */
  private lookElsewhere(): void {
    for (const info of this.list().runs) {
      if (this.states.get(info.run) !== info.state) this.tell({ kind: 'run', info });
    }
  }

  /** Whether somebody works on the run, here or elsewhere. */
  isBusy(run: string): boolean {
    return this.working?.info.run === run || this.disk.info(run).state !== 'idle';
  }

  private hear(working: Working, message: FromTraining): void {
    const { run } = working.info;
    switch (message.kind) {
      case 'begun':
        // What a checkpoint brought along, of a run that began from the bundled network.
        this.change(working, { ...this.disk.info(run), state: activityOf(working) });
        break;
      case 'progress': {
        this.progress = { kind: 'progress', run, progress: message.progress };
        this.tell(this.progress);
        break;
      }
      case 'generation': {
        const { generation, gamesPlayed, coreHours } = message.generation;
        this.tell({ kind: 'generation', run, point: pointToWire(message.generation) });
        this.change(working, { generation, gamesPlayed, coreHours });
        break;
      }
      case 'strength': {
        const { strengths } = historyOf(readMetrics(this.disk.folderOf(run).metrics));
        this.tell({ kind: 'strengths', run, strengths: strengths.map(strengthToWire) });
        break;
      }
      case 'looks':
        this.tell({ kind: 'look', run, look: lookToWire(message.line) });
        break;
      case 'shown':
        this.games.add(message.shown);
        break;
      case 'failed':
        this.fail(run, message.reason, message.message);
        break;
    }
  }

  private ended(working: Working, how: string): void {
    const { run, size, shape } = working.info;
    this.working = undefined;
    this.progress = undefined;
    this.games.clear();
    if (!working.stopping && !this.failures.has(run)) this.fail(run, 'ended', how);
    const { generation, gamesPlayed, coreHours } = working.info;
    const last: RunInfo = { run, state: 'idle', size, shape, generation, gamesPlayed, coreHours };
    this.tell({
      kind: 'run',
      info: this.told(this.disk.exists(run) ? this.disk.info(run) : last),
    });
  }

  private fail(run: string, reason: RunFailure['reason'], message: string): void {
    this.failures.set(run, { reason, message: message.slice(0, MESSAGE_MAX) });
  }

  private change(working: Working, part: Partial<RunInfo>): void {
    working.info = { ...working.info, ...part };
    this.tell({ kind: 'run', info: working.info });
  }

  /** What is known of a run beside what lies on disk. */
  private told(info: RunInfo): RunInfo {
    if (this.working?.info.run === info.run) return this.working.info;
    const failure = this.failures.get(info.run);
    return failure ? { ...info, failure } : info;
  }

  private tell(event: LearningEvent): void {
    if (event.kind === 'run') this.states.set(event.info.run, event.info.state);
    else if (event.kind === 'removed') this.states.delete(event.run);
    for (const watcher of [...this.watchers]) watcher(event);
  }
}

/** What a run does from the moment on when its process has begun with it: it may have been told otherwise before. */
function activityOf({ stopping, held }: Working): RunActivity {
  if (stopping) return 'stopping';
  return held ? 'paused' : 'running';
}
