/**
 * What the page knows of learning: the runs and what they are doing, their histories as far as somebody looked at
 * them, the networks on this machine. Listens to the engine while anybody watches.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../../engine/protocol/client.ts';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { LearningEvent } from '../../../engine/protocol/learning.ts';
import type { ParamsOf } from '../../../engine/protocol/methods.ts';
import { engineClient } from '../engine.ts';
import { faultOf } from '../fault/fault.ts';
import { keepInterrupted, readInterrupted } from './interrupted-runs.ts';
import {
  NO_GAMES,
  sourceKey,
  type LearningState,
  type LiveGames,
  type Source,
} from './learning-state.ts';
import { withEvent, withGame, withRuns } from './with-event.ts';

export type LearningEngine = Pick<EngineClient, 'ask' | 'watchRuns'>;

/** Before it listens again (ms), after the engine broke off. */
const LISTEN_AGAIN_MS = 1000;

const NOTHING: LearningState = {
  runs: undefined,
  interrupted: [],
  cores: 1,
  networks: [],
  progress: undefined,
  histories: {},
  trouble: undefined,
};

export class Learning {
  readonly store: StoreApi<LearningState> = createStore<LearningState>()(() => ({
    ...NOTHING,
    interrupted: readInterrupted(),
  }));
  readonly games: StoreApi<LiveGames> = createStore<LiveGames>()(() => NO_GAMES);
  private readonly engine: LearningEngine;
  private watchers = 0;
  private listening: AbortController | undefined;

  constructor(engine: LearningEngine) {
    this.engine = engine;
    this.store.subscribe(({ interrupted }, before) => {
      if (interrupted !== before.interrupted) keepInterrupted(interrupted);
    });
  }

  /** Keeps the state up to date until what it returns is called. */
  watch(): () => void {
    if (this.watchers++ === 0) this.listen();
    return () => {
      if (--this.watchers > 0) return;
      this.listening?.abort();
      this.listening = undefined;
    };
  }

  /** Loads the history of a source, once; events keep that of a run up to date. */
  async look(source: Source): Promise<void> {
    const key = sourceKey(source);
    if (this.store.getState().histories[key]) return;
    await this.attempt(async () => {
      const history =
        source.kind === 'run'
          ? await this.engine.ask('runHistory', { run: source.run })
          : await this.engine.ask('networkHistory', { network: source.id });
      this.store.setState(({ histories }) => ({ histories: { ...histories, [key]: history } }));
    });
  }

  async start(params: ParamsOf<'startRun'>): Promise<boolean> {
    return this.attempt(() => this.engine.ask('startRun', params));
  }

  async control(run: string, action: 'pause' | 'resume' | 'stop'): Promise<boolean> {
    return this.attempt(() => this.engine.ask('controlRun', { run, action }));
  }

  async deleteRun(run: string): Promise<boolean> {
    return this.attempt(async () => {
      await this.engine.ask('deleteRun', { run });
      await this.refresh();
    });
  }

  async deleteNetwork(network: string): Promise<boolean> {
    return this.attempt(async () => {
      await this.engine.ask('deleteNetwork', { network });
      await this.refresh();
    });
  }

  /** The folder of the copy; undefined where there is none. */
  async exportNetwork(network: string): Promise<string | undefined> {
    let place: string | undefined;
    await this.attempt(async () => {
      place = (await this.engine.ask('exportNetwork', { network })).folder;
    });
    return place;
  }

  private listen(): void {
    const listening = new AbortController();
    const { signal } = listening;
    this.listening = listening;
    void this.attempt(() => this.refresh());
    void this.catchUp();
    this.engine
      .watchRuns({
        signal,
        onEvent: (event) => {
          this.hear(event);
        },
      })
      .catch((error: unknown) => {
        if (signal.aborted || isCancelled(error)) return;
        setTimeout(() => {
          if (!signal.aborted) this.listen();
        }, LISTEN_AGAIN_MS);
      });
  }

  /** What happened to runs that were looked at before, while nobody watched. */
  private async catchUp(): Promise<void> {
    const { histories } = this.store.getState();
    const runs = Object.keys(histories).filter((key) => key.startsWith('run:'));
    const kept = Object.entries(histories).filter(([key]) => !runs.includes(key));
    this.store.setState({ histories: Object.fromEntries(kept) });
    await Promise.all(runs.map((key) => this.look({ kind: 'run', run: key.slice('run:'.length) })));
  }

  private hear(event: LearningEvent): void {
    this.games.setState((live) => withGame(live, event));
    if (event.kind === 'game') return;
    this.store.setState((state) => withEvent(state, event));
    // A generation makes a network, and lets another go.
    if (event.kind === 'generation') void this.refreshNetworks().catch(() => undefined);
  }

  private async refresh(): Promise<void> {
    const { runs, cores } = await this.engine.ask('listRuns', {});
    this.store.setState((state) => ({ ...withRuns(state, runs), cores }));
    await this.refreshNetworks();
  }

  private async refreshNetworks(): Promise<void> {
    const { networks } = await this.engine.ask('listNetworks', {});
    this.store.setState({ networks });
  }

  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      this.store.setState({ trouble: undefined });
      await work();
      return true;
    } catch (error) {
      if (!isCancelled(error)) {
        this.store.setState({ trouble: faultOf(error) });
      }
      return false;
    }
  }
}

let learning: Learning | undefined;

/** The one of this window. */
export function windowLearning(): Learning {
  learning ??= new Learning(engineClient());
  return learning;
}
