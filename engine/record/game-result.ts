/** The result of a game as RE writes it (`B+3.5`, `W+R`, `Draw`), and back. */

import { BLACK, WHITE, type Color } from '../rules/color.ts';

export type GameResult =
  | { readonly kind: 'win'; readonly winner: Color; readonly by: WinReason }
  | { readonly kind: 'draw' }
  /** Ended without a result, as by a triple ko. */
  | { readonly kind: 'void' };

/** Points, or why no points were counted. */
export type WinReason = number | 'resignation' | 'time' | 'forfeit' | 'unknown';

/** Undefined where the text says nothing that we understand; `?` among it. */
export function parseResult(text: string): GameResult | undefined {
  const trimmed = text.trim();
  if (/^(0|draw|jigo)$/i.test(trimmed)) return { kind: 'draw' };
  if (/^void$/i.test(trimmed)) return { kind: 'void' };
  const match = /^([BW])(?:lack|hite)?\s*\+\s*(.*)$/is.exec(trimmed);
  if (!match) return undefined;
  const winner = match[1]?.toUpperCase() === 'B' ? BLACK : WHITE;
  return { kind: 'win', winner, by: parseReason(match[2] ?? '') };
}

export function makeResult(result: GameResult): string {
  if (result.kind === 'draw') return '0';
  if (result.kind === 'void') return 'Void';
  const winner = result.winner === BLACK ? 'B' : 'W';
  const by = typeof result.by === 'number' ? String(result.by) : REASON_LETTERS[result.by];
  return `${winner}+${by}`;
}

const REASON_LETTERS = { resignation: 'R', time: 'T', forfeit: 'F', unknown: '' } as const;

function parseReason(text: string): WinReason {
  const points = /^(\d{1,4}(?:[.,]\d{1,3})?)/.exec(text);
  if (points?.[1]) return Number(points[1].replace(',', '.'));
  if (/^r(es(ign(ation)?)?)?\b/i.test(text)) return 'resignation';
  if (/^t(ime)?\b/i.test(text)) return 'time';
  if (/^f(orfeit)?\b/i.test(text)) return 'forfeit';
  return 'unknown';
}
