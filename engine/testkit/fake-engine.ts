/**
 * A whole engine in memory behind the real sessions and schemas, without networks, files or threads: what tests
 * of a user interface talk to.
 */

import { EngineError } from '../protocol/errors.ts';
import { memoryTransportPair } from '../protocol/memory-transport.ts';
import type { NetworkInfo } from '../protocol/methods.ts';
import type { Transport } from '../protocol/transport.ts';
import type { RankHabits, RankOffer } from '../training/imitation/rank-table.ts';
import type { NetworkCatalogue } from '../server/network-catalogue.ts';
import { OtherPrograms } from '../server/other-programs.ts';
import type { SearchService } from '../server/search-service.ts';
import { Session } from '../server/session.ts';
import { FakeSearch, type FakeSearchOptions } from './fake-search.ts';

export interface FakeEngineOptions extends FakeSearchOptions {
  readonly version?: string;
  readonly networks?: readonly NetworkInfo[];
  /** Of networks that imitate people: the ranks by id, the same on boards of every size. */
  readonly ranks?: Readonly<Record<string, readonly RankOffer[]>>;
  /** Ids of networks whose small probabilities hold. */
  readonly tested?: readonly string[];
  /** Path of one; nobody was measured where it is left out. */
  readonly ladderFile?: string;
  /** In place of the `FakeSearch` that the other options describe. */
  readonly search?: SearchService;
}

export interface FakeEngine {
  /** A new connection, as a host hands it to an `EngineClient`. */
  connect(): Transport;
  /** Answers on the engine's end of a connection that the test made itself. */
  serve(transport: Transport): void;
  /** Closes every connection without a word, as the death of the process does. `connect` starts it anew. */
  die(): void;
  /** Every frame that was received, in order. */
  readonly frames: readonly unknown[];
}

export const FAKE_NETWORK: NetworkInfo = {
  id: 'self-taught',
  name: 'Self-taught',
  hash: 'fake',
  sizes: [9],
  rules: ['chinese'],
  shape: '6x64',
  isDefault: true,
};

/** People who give up nothing and answer every pass. */
const FAKE_HABITS: RankHabits = {
  resigned: 0,
  counted: 9,
  resignShare: 0,
  resignFrom: 0,
  passesMet: 9,
  passAnswer: 1,
};

export function fakeEngine(options: FakeEngineOptions = {}): FakeEngine {
  const {
    version = '0.0.0-fake',
    networks = [FAKE_NETWORK],
    ranks,
    tested = [],
    ladderFile = '',
    search,
    ...searching
  } = options;
  const services = {
    version,
    networks: fakeCatalogue(networks, ranks, tested),
    gradesFile: '',
    ladderFile,
    programs: new OtherPrograms(),
    search: search ?? new FakeSearch(searching),
  };
  const open = new Set<Transport>();
  const frames: unknown[] = [];
  const serve = (transport: Transport) => {
    transport.onMessage((frame) => frames.push(frame));
    new Session(transport, services);
    open.add(transport);
  };
  return {
    frames,
    serve,
    connect() {
      const [mine, theirs] = memoryTransportPair();
      serve(mine);
      return theirs;
    },
    die() {
      for (const transport of open) transport.close();
      open.clear();
    },
  };
}

function fakeCatalogue(
  networks: readonly NetworkInfo[],
  ranks: FakeEngineOptions['ranks'] = {},
  tested: readonly string[] = [],
): NetworkCatalogue {
  const ranksOf = (id: string | undefined) => (id === undefined ? undefined : ranks[id]);
  return {
    list: () => networks,
    ranks: ranksOf,
    habits: (id) => ranksOf(id) && FAKE_HABITS,
    smallOnesTested: (id) => id !== undefined && tested.includes(id),
    judge(size) {
      const found = networks.find((info) => info.isDefault);
      if (!found || ranksOf(found.id) || !found.sizes.includes(size)) return undefined;
      return { folder: found.id, hash: found.hash };
    },
    find(id) {
      const found = networks.find((info) => (id === undefined ? info.isDefault : info.id === id));
      if (!found) throw new EngineError('unknown-network', `There is no network ${String(id)}`);
      return { folder: found.id, hash: found.hash };
    },
  };
}
