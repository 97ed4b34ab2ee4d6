/** The games of a run that is learning now. They go on whether anybody watches or not. */

import type { SampleGame } from '../../../engine/protocol/learning.ts';
import type { GameResult } from '../../../engine/record/game-result.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import type { Learning } from '../learn/learning.ts';
import type { GameSource, SourceListener } from './game-source.ts';
import type { WatchedGame, WatchedPlayer } from './watched-game.ts';

export class RunGames implements GameSource {
  readonly run: string;
  private readonly learning: Pick<Learning, 'games' | 'store'>;
  private listener: SourceListener | undefined;
  /** The newest game of each place. */
  private readonly latest = new Map<number, WatchedGame>();
  private readonly seen = new Map<number, SampleGame>();
  private readonly unsubscribe: () => void;

  constructor(learning: Pick<Learning, 'games' | 'store'>, run: string) {
    this.learning = learning;
    this.run = run;
    this.unsubscribe = learning.games.subscribe(() => {
      this.take();
    });
    this.take();
  }

  listen(listener: SourceListener): void {
    this.listener = listener;
  }

  next(place: number, before: WatchedGame | undefined): WatchedGame | undefined {
    const latest = this.latest.get(place);
    return latest?.key === before?.key ? undefined : latest;
  }

  /** Told again where it has gone on, or where its end was missed and the next game has begun. */
  more(game: WatchedGame): void {
    const latest = this.latest.get(game.place);
    if (!latest || latest === game) return;
    if (latest.key !== game.key || latest.moves.length > game.moves.length || latest.end) {
      this.listener?.onGame(latest);
    }
  }

  rest(): void {
    // The run goes on.
  }

  close(): void {
    this.unsubscribe();
    this.listener = undefined;
  }

  private take(): void {
    const { run, games } = this.learning.games.getState();
    if (run !== this.run) return;
    for (const [place, game] of games) {
      if (this.seen.get(place) === game) continue;
      this.seen.set(place, game);
      const watched = this.watched(game);
      this.latest.set(place, watched);
      this.listener?.onGame(watched);
    }
  }

  private watched(game: SampleGame): WatchedGame {
    const { place, number, size, komi, moves, winrates, leads, end } = game;
    const key = `${this.run}:${number}`;
    const before = this.latest.get(place);
    // Whoever began the game: a new generation may take over in the middle.
    const player = before?.key === key ? before.black : this.player();
    return {
      key,
      place,
      size,
      komi,
      black: player,
      white: player,
      moves,
      expectations: winrates.map((winrate, index) => {
        const scoreLead = leads[index];
        return winrate === null || scoreLead === null || scoreLead === undefined
          ? undefined
          : { winrate, scoreLead };
      }),
      ...(end && { end: { how: end.ending, result: resultOf(end) } }),
    };
  }

  private player(): WatchedPlayer {
    const { runs } = this.learning.store.getState();
    const generation = runs?.find(({ run }) => run === this.run)?.generation ?? 0;
    return { kind: 'learner', run: this.run, generation };
  }
}

function resultOf({ ending, score }: NonNullable<SampleGame['end']>): GameResult {
  if (score === 0) return { kind: 'draw' };
  const winner = score > 0 ? BLACK : WHITE;
  return { kind: 'win', winner, by: ending === 'settled' ? 'unknown' : Math.abs(score) };
}
