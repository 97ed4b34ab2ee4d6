/** Points, chances and errors as sentences write them, worked out without the program's own words. */

const COLUMNS = 'ABCDEFGHJKLMNOPQRST';

export function nameOf(point: number, size: number): string {
  if (point === size * size) return 'pass';
  return `${COLUMNS[point % size]!}${size - Math.floor(point / size)}`;
}

/** To half a point and without a sign; nothing where that is none. */
export function halfPoints(points: number): string[] {
  const rounded = Math.round(Math.abs(points) * 2) / 2;
  return rounded === 0 ? [] : [`${rounded}`];
}

export function shownError(error: number): string {
  return `${Math.max(0.5, Math.ceil(error * 2) / 2)}`;
}

/** As percentages of a network are written; under one in a thousand they are not. */
export function chance(value: number): string {
  return value < 0.001 ? '1/1,000' : shareOf(value);
}

export function shareOf(value: number): string {
  const percent = 100 * value;
  const rounded = value < 0.1 ? Number(percent.toFixed(1)) : Math.round(percent);
  return `${rounded}%`;
}
