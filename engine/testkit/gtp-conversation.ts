/** GTP in memory: the real session, player and search on an evaluator of the test's own. */

import type { Evaluator } from '../evaluator/evaluator.ts';
import { GtpEngine, type GtpSettings } from '../gtp/gtp-engine.ts';
import { GtpSession } from '../gtp/gtp-session.ts';
import { LineSplitter } from '../gtp/line-splitter.ts';
import { NetworkPlayer } from '../player/network-player.ts';
import type { SearchService } from '../server/search-service.ts';
import { Searcher } from '../server/searcher.ts';
import { CountingEvaluator } from './fake-evaluators.ts';

export interface GtpConversation {
  readonly engine: GtpEngine;
  /** Bytes from the other program. */
  tell(text: string): void;
  /** Closes the input and waits for the last answer. */
  end(): Promise<string>;
  /** Everything answered so far. */
  said(): string;
  readonly complaints: readonly string[];
  readonly finished: Promise<void>;
}

export interface ConversationOptions extends Partial<GtpSettings> {
  readonly evaluator?: Evaluator;
  /** In place of a real one on the evaluator. */
  readonly search?: SearchService;
  /** Whether the other program does not read; it does where this is missing. */
  readonly isBehind?: () => boolean;
}

export function gtpConversation(options: ConversationOptions = {}): GtpConversation {
  const { evaluator = new CountingEvaluator(), search, isBehind, ...settings } = options;
  const thinking =
    search ??
    new Searcher(
      async () => evaluator,
      (inner) => new NetworkPlayer(inner),
    );
  const engine = new GtpEngine(thinking, {
    name: 'Move 37',
    version: '0.0.0-test',
    network: { folder: 'test', hash: 'test' },
    usualVisits: { untimed: 20, timed: 40 },
    analysisVisits: 40,
    rules: 'chinese',
    ...settings,
  });
  let answers = '';
  const complaints: string[] = [];
  const session = new GtpSession(engine, {
    write: (text) => (answers += text),
    isBehind: isBehind ?? (() => false),
    complain: (message) => complaints.push(message),
  });
  const splitter = new LineSplitter();
  return {
    engine,
    complaints,
    finished: session.finished,
    said: () => answers,
    tell(text) {
      for (const line of splitter.push(Buffer.from(text))) session.hear(line);
    },
    async end() {
      for (const line of splitter.end()) session.hear(line);
      session.hangUp();
      await session.finished;
      return answers;
    },
  };
}
