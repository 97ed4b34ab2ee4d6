/** A watched game as a file to keep. */

import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { downloadRecord } from '../shell/download.ts';
import { recordOf, type WatchedGame } from './watched-game.ts';

export function downloadGame(game: WatchedGame): void {
  const name = `move37-${game.key.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.sgf`;
  downloadRecord(name, makeSgf(recordOf(game, today())));
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
