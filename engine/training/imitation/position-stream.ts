/**
 * Samples of one board size from files of human games, over and over, in blocks: the games of a block are read,
 * some positions of each are drawn, and all of them are shuffled. A block follows from the seed and from where it
 * begins, so that a stream goes on from a few numbers exactly where it stopped.
 */

import { isBlackTurn, type HumanGame } from '../../dataset/human/human-game.ts';
import { splitOf } from '../../dataset/human/split.ts';
import type { ReadGame } from '../../dataset/human/read-games.ts';
import { rankGroup } from '../../rules/rank.ts';
import type { Draw } from '../samples.ts';
import { outcomeOf } from './outcome.ts';
import type { RankWeights } from './rank-weights.ts';
import type { HumanSample } from './samples.ts';

export interface StreamSource {
  /** Games of this stream's size for training that the file holds, more than 0. */
  readonly games: number;
  /** Reads the file from after line `skip` on. */
  readonly read: (skip: number) => AsyncIterable<ReadGame>;
}

export interface StreamSettings {
  readonly size: number;
  /** Games in a block. */
  readonly blockGames: number;
  /** Positions drawn from a game each time, where all of its weights are 1. */
  readonly positionsPerGame: number;
  readonly weights: RankWeights;
  /** Random numbers of a block, from the numbers that tell it from all others. */
  readonly random: (epoch: number, block: number) => Draw;
}

/** Where a stream is: `lines` and `taken` (games) of each source when the present block began. */
export interface StreamState {
  readonly epoch: number;
  readonly block: number;
  readonly lines: readonly number[];
  readonly taken: readonly number[];
  /** Samples of the present block that were handed out. */
  readonly used: number;
}

export class PositionStream {
  private readonly sources: readonly StreamSource[];
  private readonly settings: StreamSettings;
  private readers: (AsyncIterator<ReadGame> | undefined)[];
  /** Where reading is. */
  private epoch: number;
  private block: number;
  private lines: number[];
  private taken: number[];
  /** Where the present block began. */
  private begin: Omit<StreamState, 'used'>;
  private filled = false;
  private samples: HumanSample[] = [];
  private used: number;

  constructor(
    sources: readonly StreamSource[],
    settings: StreamSettings,
    state: StreamState = startOfStream(sources.length),
  ) {
    if (sources.length === 0) throw new RangeError('A stream needs games to read');
    this.sources = sources;
    this.settings = settings;
    this.readers = sources.map(() => undefined);
    this.epoch = state.epoch;
    this.block = state.block;
    this.lines = [...state.lines];
    this.taken = [...state.taken];
    this.used = state.used;
    this.begin = this.place();
  }

  get state(): StreamState {
    return { ...this.begin, used: this.used };
  }

  async next(count: number): Promise<HumanSample[]> {
    const batch: HumanSample[] = [];
    if (!this.filled) await this.fillBlock();
    while (batch.length < count) {
      if (this.used >= this.samples.length) {
        this.block++;
        this.used = 0;
        await this.fillBlock();
      }
      const part = this.samples.slice(this.used, this.used + count - batch.length);
      batch.push(...part);
      this.used += part.length;
    }
    return batch;
  }

  /** Lets the files go. */
  async close(): Promise<void> {
    for (const reader of this.readers) await reader?.return?.();
    this.readers = this.readers.map(() => undefined);
  }

  private async fillBlock(): Promise<void> {
    const { epoch, block } = this;
    this.begin = this.place();
    const draw = this.settings.random(epoch, block);
    this.samples = [];
    const total = this.sources.reduce((sum, source) => sum + source.games, 0);
    const games = Math.min(this.settings.blockGames, total);
    for (let read = 0; read < games; read++) {
      this.samples.push(...this.drawPositions(await this.nextGame(), draw));
    }
    if (this.samples.length === 0) throw new Error('A block of games has no positions');
    shuffle(this.samples, draw);
    this.filled = true;
  }

  private place(): Omit<StreamState, 'used'> {
    const { epoch, block, lines, taken } = this;
    return { epoch, block, lines: [...lines], taken: [...taken] };
  }

  /** The next game of the source that is the furthest behind; all of them begin anew once all are through. */
  private async nextGame(): Promise<HumanGame> {
    for (let attempts = 0; attempts <= this.sources.length; attempts++) {
      const at = this.furthestBehind();
      if (at < 0) {
        await this.close();
        this.epoch++;
        this.lines = this.sources.map(() => 0);
        this.taken = this.sources.map(() => 0);
        continue;
      }
      const game = await this.readFrom(at);
      if (game) return game;
      // The file has fewer games than were counted in it.
      this.taken[at] = this.sources[at]!.games;
    }
    throw new Error('The files have no more games to train on; they changed while they were read.');
  }

  private furthestBehind(): number {
    let found = -1;
    let least = 1;
    this.sources.forEach(({ games }, i) => {
      const share = this.taken[i]! / games;
      if (share < least) {
        least = share;
        found = i;
      }
    });
    return found;
  }

  private async readFrom(at: number): Promise<HumanGame | undefined> {
    const reader = (this.readers[at] ??= this.sources[at]!.read(this.lines[at]!)[
      Symbol.asyncIterator
    ]());
    for (;;) {
      const next = await reader.next();
      if (next.done) return undefined;
      const { game, line } = next.value;
      this.lines[at] = line;
      if (game.size !== this.settings.size || splitOf(game) !== 'train') continue;
      this.taken[at]!++;
      return game;
    }
  }

  /** Some positions of a game, those of rare ranks more often; none of them twice. */
  private drawPositions(game: HumanGame, draw: Draw): HumanSample[] {
    const { weights, positionsPerGame } = this.settings;
    const weightOf = (level: number | undefined): number => weights[rankGroup(level)];
    const black = weightOf(game.blackRank);
    const white = weightOf(game.whiteRank);
    const share = positionsPerGame / game.moves.length;
    const outcome = outcomeOf(game);
    const samples: HumanSample[] = [];
    for (let turn = 0; turn < game.moves.length; turn++) {
      const weight = isBlackTurn(game, turn) ? black : white;
      if (draw() < share * weight) samples.push({ game, turn, outcome });
    }
    return samples;
  }
}

function startOfStream(sources: number): StreamState {
  const zeros = Array.from({ length: sources }, () => 0);
  return { epoch: 0, block: 0, lines: zeros, taken: zeros, used: 0 };
}

function shuffle(samples: HumanSample[], draw: Draw): void {
  for (let i = samples.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [samples[i], samples[j]] = [samples[j]!, samples[i]!];
  }
}
