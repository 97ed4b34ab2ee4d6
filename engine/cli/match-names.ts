/** Players and folders of matches by the names that commands give them. */

import { UsageError } from './commands/command.ts';
import { parsePlayerName, PLAYER_NAMES_HELP, type PlayerName } from './player-name.ts';

/** Throws `UsageError` where the name names no player. */
export function playerOf(name: string): PlayerName {
  const player = parsePlayerName(name);
  if (typeof player === 'string') throw new UsageError(`${player}\n\n${PLAYER_NAMES_HELP}`);
  return player;
}

export function matchFolderName(a: string, b: string, size: number, seed: number): string {
  const plain = (name: string): string =>
    name
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
  return `${plain(a)}-vs-${plain(b)}-${size}x${size}-seed${seed}`;
}
