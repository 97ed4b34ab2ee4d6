/** What a new game is called in the journal, and the day it carries in its record. */

export interface GameName {
  readonly id: string;
  /** As SGF writes it: 2026-03-15. */
  readonly date: string;
}

export function newGameName(now: Date): GameName {
  const iso = now.toISOString();
  const stamp = iso.slice(0, 19).replace(/[T:]/g, '-');
  // The rest tells apart games of the same second, begun in several windows or after a reload.
  const rest = Math.floor(Math.random() * 36 ** 4).toString(36);
  return { id: `${stamp}-${rest.padStart(4, '0')}`, date: iso.slice(0, 10) };
}
