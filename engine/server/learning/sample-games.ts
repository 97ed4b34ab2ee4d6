/** The self-play games that can be watched: put together from their moves as these come. */

import type { SampleGame } from '../../protocol/learning.ts';
import type { ShownMove } from '../../selfplay/worker-messages.ts';

export class SampleGames {
  private readonly games = new Map<number, SampleGame>();

  /** The game with this move; undefined in the middle of a game whose begin was missed. */
  add({ place, number, size, komi, turn, move, winrate }: ShownMove): SampleGame | undefined {
    const before = turn === 0 ? undefined : this.games.get(place);
    if (turn > 0 && (before?.number !== number || before.moves.length !== turn)) return undefined;
    const game: SampleGame = {
      place,
      number,
      size,
      komi,
      moves: [...(before?.moves ?? []), move],
      winrates: [...(before?.winrates ?? []), winrate ?? null],
    };
    this.games.set(place, game);
    return game;
  }

  all(): readonly SampleGame[] {
    return [...this.games.values()];
  }

  clear(): void {
    this.games.clear();
  }
}
