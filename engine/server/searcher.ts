/**
 * Does the tasks: keeps the evaluators of the networks in use and the trees of those who ask, and runs searches
 * and players on them. Lives in the search worker, or beside a test.
 */

import { CachingEvaluator } from '../evaluator/cache.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { withoutNetwork } from '../player/plain-search.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import { WATCHED_MAX } from '../protocol/limits.ts';
import type { Position } from '../rules/position.ts';
import { Search } from '../search/search.ts';
import { DEFAULT_SEARCH, type SearchSettings } from '../search/settings.ts';
import type { PeopleAtTheBoard } from './game-player.ts';
import { lineOf } from './line-of.ts';
import { positionOfQuery } from './position-of-query.ts';
import { RestrictedEvaluator, allowedMoves } from './restricted-evaluator.ts';
import { RecentlyUsed } from './recently-used.ts';
import {
  isNoNetwork,
  type AnalyzeTask,
  type GenmoveTask,
  type Manners,
  type NetworkPlace,
  type People,
  type SearchOutcome,
  type SearchService,
  type SearchTask,
  type TaskOptions,
} from './search-service.ts';

/** Opens a network; rejects with the reason where it cannot be used. */
export type LoadEvaluator = (network: NetworkPlace) => Promise<Evaluator>;

export type MakePlayer = (
  evaluator: Evaluator,
  search: SearchSettings,
  manners?: Manners,
  people?: PeopleAtTheBoard,
) => ThinkingPlayer;

/** Networks held in memory: the one that taught itself, one to compare with, and people of four ranks. */
const NETWORKS_KEPT = 6;
/** Trees, and players with theirs. A tree of 9×9 takes a megabyte for every thousand visits or so. */
const TREES_KEPT = 4;
/** Players of watched games: two for each board of a wall. Their trees are small. */
const WATCHED_KEPT = 2 * (WATCHED_MAX + 1);
/** Searches of explanations, each of a few hundred visits. */
const EXPLAINED_KEPT = 8;
/** Positions of a line in one question: more make none of them cheaper. */
const LINE_A_QUESTION = 8;

export class Searcher implements SearchService {
  private readonly load: LoadEvaluator;
  private readonly makePlayer: MakePlayer;
  private readonly search: SearchSettings;
  private readonly evaluators: RecentlyUsed<Promise<Evaluator>>;
  private readonly trees = new RecentlyUsed<Search>(TREES_KEPT);
  private readonly players = new RecentlyUsed<ThinkingPlayer>(TREES_KEPT);
  private readonly watched = new RecentlyUsed<ThinkingPlayer>(WATCHED_KEPT);
  private readonly people = new RecentlyUsed<ThinkingPlayer>(WATCHED_KEPT);
  private readonly explained = new RecentlyUsed<Search>(EXPLAINED_KEPT);

  /** `search`: how the evaluators that `load` gives are best asked. */
  constructor(
    load: LoadEvaluator,
    makePlayer: MakePlayer,
    search: SearchSettings = DEFAULT_SEARCH,
  ) {
    this.search = search;
    this.load = load;
    this.makePlayer = makePlayer;
    this.evaluators = new RecentlyUsed(NETWORKS_KEPT, (network, evaluator) => {
      this.dropTrees((key) => key.includes(` ${network}`));
      disposeOf(evaluator);
    });
  }

  async run(task: SearchTask, options: TaskOptions): Promise<SearchOutcome> {
    const position = positionOfQuery(task.position);
    const evaluator = await this.evaluatorFor(task.network);
    options.signal.throwIfAborted();
    if (task.kind === 'analyze') return this.analyze(task, position, evaluator, options);
    const { visits, timeMs, reportEveryMs, restrictions, watched } = task;
    const { manners = watched === undefined ? 'companion' : 'watched' } = task;
    const people = task.people && (await this.atTheBoard(task.people));
    const search = isNoNetwork(task.network) ? withoutNetwork(this.search) : this.search;
    const make = (inner: Evaluator): ThinkingPlayer =>
      this.makePlayer(inner, search, manners, people);
    const { signal, onReport } = options;
    const player = restrictions
      ? make(new RestrictedEvaluator(evaluator, position, restrictions))
      : this.playerFor(task, manners, position, () => make(evaluator));
    const allowed = restrictions && allowedMoves(position, restrictions);
    return player.genmove(position, {
      visits,
      signal,
      ...(allowed && { allowed }),
      ...(timeMs !== undefined && { timeMs }),
      ...(onReport && { onReport }),
      ...(reportEveryMs !== undefined && { reportEveryMs }),
    });
  }

  forget(owner: string): void {
    this.dropTrees((key) => key.startsWith(`${owner} `));
  }

  async close(): Promise<void> {
    this.dropTrees(() => true);
    const all = this.evaluators.removeWhere(() => true);
    await Promise.allSettled(all.map(async (evaluator) => (await evaluator).dispose()));
  }

  private async analyze(
    task: AnalyzeTask,
    position: Position,
    evaluator: Evaluator,
    { signal, onReport }: TaskOptions,
  ): Promise<SearchOutcome> {
    const { visits, timeMs, reportEveryMs, ownership, purpose, line = 1 } = task;
    const search = this.searchFor(task, position, evaluator);
    const report = await search.run(
      position,
      { visits, ...(timeMs !== undefined && { timeMs }) },
      {
        signal,
        ownership,
        ...(onReport && { onReport }),
        ...(reportEveryMs !== undefined && { reportEveryMs }),
      },
    );
    if (purpose !== 'instinct') return { report };
    return { report, policies: await policiesOf(lineOf(task.position, line), evaluator) };
  }

  private async atTheBoard({ habits, judge }: People): Promise<PeopleAtTheBoard> {
    return { habits, judge: judge && (await this.evaluatorFor(judge)) };
  }

  private playerFor(
    task: GenmoveTask,
    manners: Manners,
    { toPlay, size }: Position,
    make: () => ThinkingPlayer,
  ): ThinkingPlayer {
    const { watched, people } = task;
    if (people) {
      const judge = people.judge ? networkKey(people.judge) : 'nobody';
      const key = treeKey(task, `people:${watched ?? ''}:${size}:${toPlay} ${judge}`);
      return this.people.get(key, make);
    }
    if (watched === undefined) return this.players.get(treeKey(task, manners), make);
    return this.watched.get(treeKey(task, `${manners}:${watched}:${toPlay}`), make);
  }

  private searchFor(task: AnalyzeTask, position: Position, evaluator: Evaluator): Search {
    const { restrictions, purpose } = task;
    if (restrictions) {
      return new Search(new RestrictedEvaluator(evaluator, position, restrictions), this.search);
    }
    if (purpose === 'explanation') return this.explainingSearch(task, position, evaluator);
    if (purpose === 'instinct') return new Search(evaluator, this.search);
    return this.trees.get(treeKey(task, purpose), () => new Search(evaluator, this.search));
  }

  /**
   * One tree a position: it goes on where it was interrupted, and takes no visits over from another. Ownership is
   * averaged over one run, so that a search for it starts anew; what it evaluated before costs nothing.
   */
  private explainingSearch(task: AnalyzeTask, position: Position, evaluator: Evaluator): Search {
    if (task.ownership) return new Search(evaluator, this.search);
    const key = treeKey(task, `explanation:${position.situationHash()}`);
    return this.explained.get(key, () => new Search(evaluator, this.search));
  }

  /**
   * Everybody who asks a network shares what it said: somebody who goes back and forth in a game, is given a hint
   * and then an explanation. A network that failed to load is tried again at the next task.
   */
  private evaluatorFor(network: NetworkPlace): Promise<Evaluator> {
    const key = networkKey(network);
    return this.evaluators.get(key, () => {
      const loading = this.load(network).then((evaluator) =>
        isNoNetwork(network) ? evaluator : new CachingEvaluator(evaluator),
      );
      loading.catch(() => {
        this.evaluators.delete(key);
      });
      return loading;
    });
  }

  private dropTrees(matches: (key: string) => boolean): void {
    this.trees.removeWhere(matches);
    this.explained.removeWhere(matches);
    this.players.removeWhere(matches);
    this.watched.removeWhere(matches);
    this.people.removeWhere(matches);
  }
}

/** Asked in several questions at once, so that each thread of the network has its share. */
async function policiesOf(
  line: readonly Position[],
  evaluator: Evaluator,
): Promise<Float32Array[]> {
  const questions = Array.from({ length: Math.ceil(line.length / LINE_A_QUESTION) }, (_, i) =>
    evaluator.evaluate(line.slice(i * LINE_A_QUESTION, (i + 1) * LINE_A_QUESTION)),
  );
  return (await Promise.all(questions)).flat().map(({ policy }) => policy);
}

function networkKey({ hash, folder, condition }: NetworkPlace): string {
  return `${hash}:${folder}${condition ? `:${JSON.stringify(condition)}` : ''}`;
}

/** A tree serves one asker, one purpose and one network. */
function treeKey({ owner, network }: SearchTask, purpose: string): string {
  return `${owner} ${purpose} ${networkKey(network)}`;
}

function disposeOf(evaluator: Promise<Evaluator>): void {
  evaluator.then(
    (loaded) => loaded.dispose(),
    () => undefined, // it never was
  );
}
