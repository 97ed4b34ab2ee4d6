/** The self-play games that can be watched: put together from their moves as these come, and told now and then. */

import type { SampleGame } from '../../protocol/learning.ts';
import type { Shown, ShownEnd, ShownMove } from '../../selfplay/worker-messages.ts';

/** Moves of a small network come by the hundred a second; nobody sees more of them than this (ms). */
const TELL_EVERY_MS = 200;

export class SampleGames {
  private readonly tell: (game: SampleGame) => void;
  private readonly games = new Map<number, SampleGame>();
  /** Places with moves that were not told yet. */
  private readonly untold = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `tell` hears of a game that went on, and at once of one that has ended. */
  constructor(tell: (game: SampleGame) => void) {
    this.tell = tell;
  }

  /** Games whose begin was missed are left out. */
  add(shown: Shown): void {
    const game = shown.kind === 'move' ? this.withMove(shown) : this.withEnd(shown);
    if (!game) return;
    this.games.set(game.place, game);
    if (game.end) {
      this.untold.delete(game.place);
      this.tell(game);
      return;
    }
    this.untold.add(game.place);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const places = [...this.untold];
      this.untold.clear();
      for (const place of places) this.tell(this.games.get(place)!);
    }, TELL_EVERY_MS);
  }

  all(): readonly SampleGame[] {
    return [...this.games.values()];
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.untold.clear();
    this.games.clear();
  }

  private withMove(shown: ShownMove): SampleGame | undefined {
    const { place, number, size, komi, turn, move, winrate, lead } = shown;
    const before = turn === 0 ? undefined : this.games.get(place);
    if (turn > 0 && (before?.number !== number || before.moves.length !== turn)) return undefined;
    return {
      place,
      number,
      size,
      komi,
      moves: [...(before?.moves ?? []), move],
      winrates: [...(before?.winrates ?? []), winrate ?? null],
      leads: [...(before?.leads ?? []), lead ?? null],
    };
  }

  private withEnd({ place, number, ending, score }: ShownEnd): SampleGame | undefined {
    const game = this.games.get(place);
    return game?.number === number ? { ...game, end: { ending, score } } : undefined;
  }
}
