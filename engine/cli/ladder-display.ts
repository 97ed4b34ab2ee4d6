/** The ladder as a table for terminals. */

import type { LadderBoard } from '../arena/ladder-file.ts';

export function ladderText({ size, players, anchor }: LadderBoard): string {
  const rows = players.map(({ name, elo, low, high, games }) => [
    elo === undefined ? '—' : elo.toFixed(0),
    low === undefined || high === undefined ? '' : `${low.toFixed(0)} to ${high.toFixed(0)}`,
    String(games),
    name,
  ]);
  const table = [['Elo', '95 %', 'games', 'player'], ...rows];
  const width = (column: number): number => Math.max(...table.map((row) => row[column]!.length));
  const widths = [width(0), width(1), width(2)];
  const lines = table.map((row) =>
    row.map((cell, i) => (i < widths.length ? cell.padStart(widths[i]!) : cell)).join('  '),
  );
  return `${size}×${size}, ${anchor} at 0\n${lines.join('\n')}\n`;
}
