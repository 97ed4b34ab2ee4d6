/** Other Go programs at the table. A record names them by command lines that anybody may have written. */

import { makeText } from '../../../engine/record/sgf-text.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import type { Game } from './game.ts';
import { recordName, type Player, type Program } from './player.ts';

/** The programs of a game whose command lines are not among the allowed ones, each command line once. */
export function strangers(
  { black, white }: GameSettings,
  allowed: ReadonlySet<string>,
): readonly Program[] {
  const unknown = new Map<string, Program>();
  for (const player of [black, white]) {
    if (player.kind === 'gtp' && !allowed.has(player.command)) unknown.set(player.command, player);
  }
  return [...unknown.values()];
}

/** The game with the opponent of the first start in the place of every program. */
export function withoutPrograms(game: Game): Game {
  const instead = (player: Player): Player => (player.kind === 'gtp' ? FIRST_GAME.white : player);
  const black = instead(game.settings.black);
  const white = instead(game.settings.white);
  const tree = game.tree
    .setProperty(game.tree.root, 'PB', [makeText(recordName(black))])
    .setProperty(game.tree.root, 'PW', [makeText(recordName(white))]);
  return { ...game, settings: { ...game.settings, black, white }, tree };
}

/** A command line with its invisible letters, and those that turn the direction of writing, as their numbers. */
export function shownPlainly(command: string): string {
  return command.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (letter) => `\\u{${letter.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}
