/** Numbers of an explanation for people: what is below the tested tail is said as such, points come in halves. */

import type { TFunction } from 'i18next';
import { formatMove, passMove, type Move } from '../../../engine/rules/point.ts';

export type Words = TFunction<'explain'>;

/** Probabilities below this are not known: no test of calibration reaches there. As in the engine's sentences. */
const SMALLEST_SHOWN = 0.001;
/** The axis goes from one in ten thousand to certainty, by powers of ten. */
const DECADES = 4;

/** 0..1 along the logarithmic axis. */
export function axisPlace(probability: number): number {
  const decades = Math.log10(Math.max(probability, 10 ** -DECADES));
  return Math.min(1, 1 + decades / DECADES);
}

export function probabilityText(value: number, language: string): string {
  if (value >= SMALLEST_SHOWN) return percentText(value, language);
  return `< 1/${new Intl.NumberFormat(language).format(1 / SMALLEST_SHOWN)}`;
}

/** One decimal below a tenth. */
export function percentText(value: number, language: string): string {
  const maximumFractionDigits = value < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }).format(value);
}

/** `+2.5 ± 1`, `±0 ± 0.5`: to half a point, the error rounded up. */
export function pointsText(points: number, error: number, language: string): string {
  const halves = Math.round(2 * points) / 2;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const sign = halves === 0 ? '' : halves > 0 ? '+' : '−';
  return `${sign}${number.format(Math.abs(halves))} ± ${number.format(Math.max(1, Math.ceil(2 * error)) / 2)}`;
}

/** `+3% ± 1%`: a difference of winning chances, the error rounded up. */
export function winrateText(winrate: number, error: number, language: string): string {
  const rounded = Math.round(100 * winrate) / 100;
  const sign = rounded === 0 ? '' : rounded > 0 ? '+' : '−';
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const atLeast = Math.max(1, Math.ceil(100 * error)) / 100;
  return `${sign}${percent.format(Math.abs(rounded))} ± ${percent.format(atLeast)}`;
}

export function moveText(move: Move, size: number, t: Words): string {
  return move === passMove(size) ? t('pass') : formatMove(move, size);
}
