/** A comparison of two networks: its match as it goes on, wherever the reader is meanwhile, and their first thoughts. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../../engine/protocol/client.ts';
import type { Comparison } from '../../../engine/protocol/comparison.ts';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { ParamsOf, ResultOf } from '../../../engine/protocol/methods.ts';
import { engineClient } from '../engine.ts';
import { faultOf, type Fault } from '../fault/fault.ts';

export type ComparingEngine = Pick<EngineClient, 'ask' | 'compareNetworks'>;
export type ComparisonParams = ParamsOf<'compareNetworks'>;
export type NetworkLooks = ResultOf<'networkLooks'>;

export interface ComparingState {
  /** The match that was begun last. */
  readonly match: ComparisonParams | undefined;
  /** How it stands. */
  readonly standing: Comparison | undefined;
  readonly running: boolean;
  readonly trouble: Fault | undefined;
  /** By `looksKey`. */
  readonly looks: Readonly<Record<string, NetworkLooks>>;
}

export function looksKey(network: string, size: number): string {
  return `${size} ${network}`;
}

export class Comparing {
  readonly store: StoreApi<ComparingState> = createStore<ComparingState>()(() => ({
    match: undefined,
    standing: undefined,
    running: false,
    trouble: undefined,
    looks: {},
  }));
  private readonly engine: ComparingEngine;
  private playing = new AbortController();

  constructor(engine: ComparingEngine) {
    this.engine = engine;
  }

  /** In place of the match before; what that one has played is kept and counts when it is gone on with. */
  async start(match: ComparisonParams): Promise<void> {
    this.playing.abort();
    this.playing = new AbortController();
    const { signal } = this.playing;
    this.store.setState({ match, standing: undefined, running: true, trouble: undefined });
    const stands = (standing: Comparison): void => {
      if (!signal.aborted) this.store.setState({ standing });
    };
    try {
      stands(await this.engine.compareNetworks(match, { signal, onStanding: stands }));
      if (!signal.aborted) this.store.setState({ running: false });
    } catch (error) {
      if (signal.aborted) return;
      this.store.setState({
        running: false,
        ...(!isCancelled(error) && { trouble: faultOf(error) }),
      });
    }
  }

  /** The games so far stand. */
  cancel(): void {
    this.playing.abort();
    this.store.setState({ running: false });
  }

  /** What a network thinks first; asked once. */
  async look(network: string, size: number): Promise<void> {
    const key = looksKey(network, size);
    if (this.store.getState().looks[key]) return;
    try {
      const found = await this.engine.ask('networkLooks', { network, size });
      this.store.setState(({ looks }) => ({ looks: { ...looks, [key]: found } }));
    } catch (error) {
      if (!isCancelled(error)) this.store.setState({ trouble: faultOf(error) });
    }
  }
}

let comparing: Comparing | undefined;

/** The one of this window. */
export function windowComparing(): Comparing {
  comparing ??= new Comparing(engineClient());
  return comparing;
}
