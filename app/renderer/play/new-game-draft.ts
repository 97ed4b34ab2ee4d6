/** The New game form's values while they are being chosen, and the settings that they make. */

import { MAX_SIZE, MIN_SIZE } from '../../../engine/rules/point.ts';
import type { RulesName } from '../../../engine/rules/rule-set.ts';
import { humanColor, KOMI_LIMIT, usualKomi, type GameSettings } from '../game/game-settings.ts';
import { maxHandicap } from '../game/handicap.ts';
import { GENTLEST, HUMAN, type Player } from '../game/player.ts';

export type OwnColor = 'black' | 'white' | 'random';

export interface Draft {
  readonly opponent: 'network' | 'people';
  readonly visits: number;
  readonly color: OwnColor;
  readonly size: number;
  readonly rules: RulesName;
  readonly handicap: number;
  /** As typed; undefined while the usual komi is taken. */
  readonly komi: string | undefined;
}

export function draftOf(settings: GameSettings): Draft {
  const { black, white, size, rules, handicap, komi } = settings;
  const network = [black, white].find((player) => player.kind === 'network') ?? GENTLEST;
  const color = humanColor(settings);
  return {
    opponent: color === undefined ? 'people' : 'network',
    visits: network.kind === 'network' ? network.visits : 1,
    color: color === 2 ? 'white' : 'black',
    size,
    rules,
    handicap,
    komi: komi === usualKomi(rules, size, handicap) ? undefined : String(komi),
  };
}

/** Another value; a handicap that the board cannot hold is cut down. */
export function changed(draft: Draft, part: Partial<Draft>): Draft {
  const next = { ...draft, ...part };
  const most = maxHandicap(next.size) || 0;
  return next.handicap > most ? { ...next, handicap: most } : next;
}

/** The komi chosen; undefined where what was typed is none. */
export function komiOf({ komi, rules, size, handicap }: Draft): number | undefined {
  if (komi === undefined) return usualKomi(rules, size, handicap);
  const text = komi.trim().replace(',', '.').replace('−', '-');
  const points = text === '' ? Number.NaN : Number(text);
  return Number.isInteger(points * 2) && Math.abs(points) <= KOMI_LIMIT ? points : undefined;
}

export function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= MIN_SIZE && size <= MAX_SIZE;
}

/** Undefined while something in the form is wrong. `random`: 0..1, tosses for the colour. */
export function settingsOf(draft: Draft, random: number): GameSettings | undefined {
  const komi = komiOf(draft);
  if (komi === undefined || !isSize(draft.size)) return undefined;
  const { opponent, visits, color, size, rules, handicap } = draft;
  const other: Player = opponent === 'network' ? { kind: 'network', visits } : HUMAN;
  const black = color === 'black' || (color === 'random' && random < 0.5);
  const players = black ? { black: HUMAN, white: other } : { black: other, white: HUMAN };
  return { size, rules, komi, handicap, ...players };
}
