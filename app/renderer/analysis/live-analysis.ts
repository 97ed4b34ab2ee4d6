/**
 * Analysis while somebody wants it: of whatever position is shown, from the first report on. What was found stays
 * known, so that coming back to a position shows it at once.
 */

import type { EngineClient } from '../../../engine/protocol/client.ts';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import type { WireReport } from '../../../engine/protocol/report.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import type { Program } from '../game/player.ts';
import { follow, type Trail } from './trail.ts';

export type AnalysisEngine = Pick<EngineClient, 'analyze'>;

export interface Found {
  readonly report: WireReport;
  readonly trail: Trail;
}

export interface AnalysisState {
  /** Another program that thinks in place of the bundled network. */
  readonly analyst: Program | undefined;
  /** Whether analysis is wanted; it may be through with the position that is shown. */
  readonly wanted: boolean;
  /** Of the position that is shown. */
  readonly found: Found | undefined;
  /** Why the engine could not answer. */
  readonly trouble: Fault | undefined;
}

/** Where a search ends by itself. */
export const VISITS_LIMIT = 10_000;

/** The beginning is followed closely: there a choice changes most often. */
const CLOSELY = { visits: 1000, reportEveryMs: 25 };
const THEN = { visits: VISITS_LIMIT, reportEveryMs: 100 };

const POSITIONS_KEPT = 200;

export class LiveAnalysis {
  private readonly engine: AnalysisEngine;
  private readonly publish: (state: AnalysisState) => void;
  private readonly known = new Map<string, Found>();
  private query: PositionQuery | undefined;
  private key: string;
  private wanted = false;
  private trouble: Fault | undefined;
  private analyst: Program | undefined;
  private asked = new AbortController();

  /** `query`: what is on the board at first. */
  constructor(
    engine: AnalysisEngine,
    query: PositionQuery | undefined,
    publish: (state: AnalysisState) => void,
  ) {
    this.engine = engine;
    this.query = query;
    this.key = this.keyOf(query);
    this.publish = publish;
  }

  /** The position to look at; undefined where there is nothing to look for, as after the end of a game. */
  show(query: PositionQuery | undefined): void {
    const key = this.keyOf(query);
    if (key === this.key) return;
    this.query = query;
    this.key = key;
    this.restart();
  }

  setWanted(wanted: boolean): void {
    this.wanted = wanted;
    this.restart();
  }

  /** Who thinks: another program, or the bundled network. */
  setAnalyst(analyst: Program | undefined): void {
    this.analyst = analyst;
    this.key = this.keyOf(this.query);
    this.restart();
  }

  private restart(): void {
    this.asked.abort();
    this.asked = new AbortController();
    this.trouble = undefined;
    this.tell();
    if (this.wanted && this.query) void this.search(this.query, this.key, this.asked.signal);
  }

  private async search(query: PositionQuery, key: string, signal: AbortSignal): Promise<void> {
    const take = (report: WireReport): void => {
      if (signal.aborted) return;
      this.remember(key, report);
      this.tell();
    };
    try {
      for (const limits of [CLOSELY, THEN]) {
        if ((this.known.get(key)?.report.visits ?? 0) >= limits.visits) continue;
        const program = this.analyst?.command;
        const params = {
          position: query,
          ownership: true,
          ...(program !== undefined && { program }),
          ...limits,
        };
        take(await this.engine.analyze(params, { signal, onReport: take }));
      }
    } catch (error) {
      if (signal.aborted || isCancelled(error)) return;
      this.wanted = false;
      this.trouble = faultOf(error);
      this.tell();
    }
  }

  /** A search that begins anew has fewer visits at first than what is known; the deeper one is kept. */
  private remember(key: string, report: WireReport): void {
    const before = this.known.get(key);
    this.known.delete(key);
    const deeper = before && before.report.visits > report.visits ? before.report : report;
    this.known.set(key, { report: deeper, trail: follow(before?.trail ?? [], report) });
    const [oldest] = this.known.keys();
    if (this.known.size > POSITIONS_KEPT && oldest !== undefined) this.known.delete(oldest);
  }

  private tell(): void {
    const { wanted, trouble, analyst } = this;
    this.publish({ analyst, wanted, found: this.known.get(this.key), trouble });
  }

  /** What one analyst found of a position is not another's. */
  private keyOf(query: PositionQuery | undefined): string {
    return query ? JSON.stringify([this.analyst?.command, query]) : '';
  }
}
