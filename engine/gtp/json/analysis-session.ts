/**
 * Analysis by JSON lines: a query a line comes in, an answer a line for each of its turns goes out, those of
 * higher priority first, in whatever order they are done.
 */

import { isCancelled } from '../../protocol/errors.ts';
import type { SearchReport } from '../../search/report.ts';
import type { NetworkPlace, Restriction, SearchService } from '../../server/search-service.ts';
import { LINE_MAX, type InputLine } from '../line-splitter.ts';
import { analysisAnswer, type Json } from './answer.ts';
import {
  parseAction,
  parseQuery,
  QueryError,
  unusedFields,
  type AnalysisAction,
  type AnalysisQuery,
} from './query.ts';
import { restrictionsOf, turnsOf, type Turn } from './turns.ts';

export interface AnalysisSettings {
  /** Of the program. */
  readonly version: string;
  readonly network: NetworkPlace;
  /** Of each turn where the query does not say. */
  readonly visits: number;
}

export interface AnalysisOutput {
  /** A line with its end. */
  readonly write: (line: string) => void;
  /** Whether what was written has yet to be read: what is told during a search is left out meanwhile. */
  readonly isBehind: () => boolean;
}

/** One turn of a query, waiting or under way. */
interface Job {
  readonly query: AnalysisQuery;
  readonly turn: Turn;
  readonly restrictions: readonly Restriction[] | undefined;
  readonly stop: AbortController;
}

const OWNER = 'analyze';
/** Turns that may wait; more are refused. */
const WAITING_MAX = 100_000;

export class AnalysisSession {
  /** After the end of the input, once everything is answered. */
  readonly finished: Promise<void>;
  private readonly search: SearchService;
  private readonly settings: AnalysisSettings;
  private readonly output: AnalysisOutput;
  private readonly waiting: Job[] = [];
  private running: Job | undefined;
  private working = false;
  private ended = false;
  private finish: () => void = () => undefined;

  constructor(search: SearchService, settings: AnalysisSettings, output: AnalysisOutput) {
    this.search = search;
    this.settings = settings;
    this.output = output;
    this.finished = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  hear(line: InputLine): void {
    if (line.kind === 'too-long') {
      this.say({ error: `The line is too long: at most ${LINE_MAX} characters are read` });
    } else if (line.text.trim() !== '') this.hearText(line.text);
  }

  /** There will be no more queries. */
  hangUp(): void {
    this.ended = true;
    if (!this.working) this.finish();
  }

  /** Gives everything up, as when nobody reads the answers. */
  giveUp(): void {
    this.waiting.length = 0;
    this.running?.stop.abort();
    this.hangUp();
  }

  private hearText(text: string): void {
    let id: Json = {};
    try {
      const json = parseObject(text);
      if (typeof json.id === 'string') id = { id: json.id };
      if ('action' in json) this.act(parseAction(json), json);
      else this.take(parseQuery(json), json);
    } catch (error) {
      const field = error instanceof QueryError ? error.field : undefined;
      const message = error instanceof Error ? error.message : String(error);
      this.say({ ...id, error: message, ...(field !== undefined && { field }) });
    }
  }

  private act(action: AnalysisAction, json: Json): void {
    if (action.action === 'query_version') {
      this.say({ ...json, version: this.settings.version });
      return;
    }
    const ids = action.action === 'terminate' ? [action.terminateId] : undefined;
    const { turnNumbers } = action;
    const isMeant = ({ query, turn }: Job): boolean =>
      (ids?.includes(query.id) ?? true) && (turnNumbers?.includes(turn.number) ?? true);
    const gone = this.waiting.filter(isMeant);
    this.waiting.splice(0, Infinity, ...this.waiting.filter((job) => !isMeant(job)));
    for (const job of gone) this.sayNothingFound(job);
    if (this.running && isMeant(this.running)) this.running.stop.abort();
    this.say(json);
  }

  private take(query: AnalysisQuery, json: Json): void {
    const { playable, refused, fault } = turnsOf(query);
    const restrictions = restrictionsOf(query);
    if (this.waiting.length + playable.length > WAITING_MAX) {
      throw new QueryError(`Too much waits to be analysed: at most ${WAITING_MAX} turns can`);
    }
    for (const field of unusedFields(json)) {
      this.say({ id: query.id, warning: 'This field changes nothing here', field });
    }
    for (const turnNumber of refused) {
      this.say({ id: query.id, turnNumber, error: fault?.message, field: fault?.field });
    }
    for (const turn of playable) {
      this.waiting.push({ query, turn, restrictions, stop: new AbortController() });
    }
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    // Other queries of the same burst are heard first, so that priorities count from the start.
    await Promise.resolve();
    for (let job = this.next(); job; job = this.next()) {
      this.running = job;
      await this.analyze(job);
    }
    this.running = undefined;
    this.working = false;
    if (this.ended) this.finish();
  }

  /** Of the highest priority the one that has waited longest. */
  private next(): Job | undefined {
    let best = 0;
    this.waiting.forEach(({ turn }, i) => {
      if (turn.priority > (this.waiting[best]?.turn.priority ?? 0)) best = i;
    });
    return this.waiting.splice(best, 1)[0];
  }

  private async analyze(job: Job): Promise<void> {
    const { query, turn, restrictions, stop } = job;
    const { maxTime, maxVisits } = query.overrideSettings ?? {};
    const every = query.reportDuringSearchEvery;
    const tell = (report: SearchReport, isDuringSearch: boolean): void => {
      const answer = analysisAnswer(report, turn.position, query);
      this.say({ id: query.id, turnNumber: turn.number, isDuringSearch, ...answer });
    };
    try {
      const { report } = await this.search.run(
        {
          kind: 'analyze',
          purpose: 'analysis',
          owner: OWNER,
          position: turn.position,
          network: this.settings.network,
          visits: query.maxVisits ?? maxVisits ?? this.settings.visits,
          timeMs: maxTime === undefined ? undefined : maxTime * 1000,
          reportEveryMs: every === undefined ? undefined : every * 1000,
          ownership: query.includeOwnership,
          restrictions,
        },
        {
          signal: stop.signal,
          onReport:
            every === undefined
              ? undefined
              : (report) => {
                  if (!this.output.isBehind()) tell(report, true);
                },
        },
      );
      tell(report, false);
    } catch (error) {
      if (stop.signal.aborted || isCancelled(error)) this.sayNothingFound(job);
      else {
        const message = error instanceof Error ? error.message : String(error);
        this.say({ id: query.id, turnNumber: turn.number, error: message });
      }
    } finally {
      // Each answer stands for itself: what a search finds does not depend on what was asked before.
      this.search.forget(OWNER);
    }
  }

  private sayNothingFound({ query, turn }: Job): void {
    this.say({ id: query.id, turnNumber: turn.number, isDuringSearch: false, noResults: true });
  }

  private say(answer: Json): void {
    this.output.write(`${JSON.stringify(answer)}\n`);
  }
}

function parseObject(text: string): Json {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new QueryError(`The line is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new QueryError('A query is a JSON object');
  }
  return json as Json;
}
