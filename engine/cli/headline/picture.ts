/**
 * The headline picture as an SVG: the strength of a run's networks over core-hours, and people's imitator as levels
 * that the curve passes. Its colours follow the reader's preference for light or dark.
 */

import type { RunHistory } from '../../run/history.ts';
import type { PeopleLevel } from '../../run/people.ts';
import { anchorText, peopleText } from '../anchor-text.ts';

const WIDTH = 800;
const HEIGHT = 420;
const LEFT = 62;
const RIGHT = 20;
const TOP = 46;
const BOTTOM = 50;
/** Wanted distance of grid lines, in pixels. */
const GRID = 70;
/** Between the baselines of two labels that would lie on each other. */
const LABEL_GAP = 17;

interface Point {
  readonly hours: number;
  readonly elo: number;
  readonly low: number;
  readonly high: number;
}

/** Throws where no network of the history was measured. `visits`: of each move of the run's networks. */
export function headlinePicture(history: RunHistory, visits: number): string {
  const points = pointsOf(history);
  const last = points.at(-1);
  if (!last) throw new Error('No network of this history was measured.');
  const levels = history.people?.levels ?? [];
  const elos = [...points, ...levels].flatMap(({ low, high }) => [low, high]);
  const x = scale(0, last.hours, LEFT, WIDTH - RIGHT);
  const y = scale(Math.min(0, ...elos), Math.max(...elos), HEIGHT - BOTTOM, TOP);
  const title = 'Strength of the self-taught network over core-hours of self-play';
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${title}</title>`,
    `<desc>${escaped(inWords(history, visits))}</desc>`,
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    `<text class="ink" x="${LEFT}" y="26" font-size="15" font-weight="600">${escaped(axisTitle(history, visits))}</text>`,
    ...gridOf(x, y),
    ...levels.map((level) => levelLine(level, y)),
    curveOf(points, x, y),
    ...levelLabels(history.people?.name ?? '', levels, y),
    `<text class="own label" x="${WIDTH - RIGHT - 6}" y="${px(y(last.elo) - 12)}" text-anchor="end">self-taught network</text>`,
    `<text class="soft" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">core-hours of self-play and training</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

function axisTitle({ people }: RunHistory, visits: number): string {
  return `Elo above ${anchorText(people?.name)}; 9×9, ${visits} visits a move`;
}

/** What the picture shows, in a sentence for each level. */
export function inWords(history: RunHistory, visits: number): string {
  const last = pointsOf(history).at(-1);
  const reached = last
    ? `With ${visits} visits a move the self-taught network is ${signed(last.elo)} Elo (${signed(last.low)} to ${signed(last.high)}) above ${anchorText(history.people?.name)} after ${hoursText(last.hours)}.`
    : '';
  const levels = (history.people?.levels ?? []).map((level) => {
    const interval = level.visits === 1 ? '' : ` (${signed(level.low)} to ${signed(level.high)})`;
    return `The imitator ${searchText(level.visits)} is at ${signed(level.elo)}${interval}: ${passingText(level)}.`;
  });
  return [reached, ...levels].join(' ');
}

function pointsOf({ generations, strengths }: RunHistory): Point[] {
  const hours = new Map(generations.map((line) => [line.generation, line.coreHours]));
  return strengths.flatMap(({ generation, elo, low, high }) => {
    const at = hours.get(generation);
    return at === undefined ? [] : [{ hours: at, elo, low, high }];
  });
}

function searchText(visits: number): string {
  return visits === 1 ? 'without search' : `with ${visits} visits`;
}

function passingText({ passed }: PeopleLevel): string {
  if (!passed) return 'the self-taught network has not passed it';
  if (passed.after === undefined) return `passed before ${hoursText(passed.by)}`;
  return `passed between ${passed.after.toFixed(2)} and ${hoursText(passed.by)}`;
}

function hoursText(hours: number): string {
  return `${hours.toFixed(2)} core-hours`;
}

function signed(elo: number): string {
  const rounded = Math.round(elo);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

interface Scale {
  (value: number): number;
  /** Round values, some `GRID` pixels apart. */
  readonly ticks: readonly number[];
}

function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to - from || 1;
  const place = (value: number): number => start + ((value - from) / span) * (end - start);
  const rough = (span * GRID) / Math.abs(end - start);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough)!;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step); tick * step <= to + step / 1000; tick++) {
    ticks.push(Number((tick * step).toPrecision(12)));
  }
  return Object.assign(place, { ticks });
}

function gridOf(x: Scale, y: Scale): string[] {
  const right = WIDTH - RIGHT;
  const bottom = HEIGHT - BOTTOM;
  return [
    ...y.ticks.flatMap((elo) => [
      `<line class="grid" x1="${LEFT}" x2="${right}" y1="${px(y(elo))}" y2="${px(y(elo))}"/>`,
      `<text class="soft" x="${LEFT - 8}" y="${px(y(elo) + 4)}" text-anchor="end">${elo < 0 ? `−${-elo}` : elo}</text>`,
    ]),
    ...x.ticks.map(
      (hours) =>
        `<text class="soft" x="${px(x(hours))}" y="${bottom + 20}" text-anchor="middle">${hours}</text>`,
    ),
  ];
}

function curveOf(points: readonly Point[], x: Scale, y: Scale): string {
  const at = (of: keyof Point) => (point: Point) => `${px(x(point.hours))},${px(y(point[of]))}`;
  const band = [...points.map(at('high')), ...[...points].reverse().map(at('low'))].join(' ');
  const dots = points.map(
    (point) => `<circle class="dot" cx="${px(x(point.hours))}" cy="${px(y(point.elo))}" r="3.5"/>`,
  );
  return [
    `<polygon class="band" points="${band}"/>`,
    `<polyline class="curve" points="${points.map(at('elo')).join(' ')}"/>`,
    ...dots,
  ].join('\n');
}

function levelLine({ elo, low, high }: PeopleLevel, y: Scale): string {
  const width = WIDTH - RIGHT - LEFT;
  return [
    `<rect class="level-band" x="${LEFT}" y="${px(y(high))}" width="${width}" height="${px(y(low) - y(high))}"/>`,
    `<line class="level" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${px(y(elo))}" y2="${px(y(elo))}"/>`,
  ].join('\n');
}

/** Below their lines at the right end, where the curve is far above them; levels that lie close keep their distance. */
function levelLabels(people: string, levels: readonly PeopleLevel[], y: Scale): string[] {
  let lowest = -Infinity;
  return [...levels]
    .sort((a, b) => b.elo - a.elo)
    .map((level) => {
      lowest = Math.max(y(level.elo) + LABEL_GAP - 2, lowest + LABEL_GAP);
      const text = `imitator of ${peopleText(people)}, ${searchText(level.visits)}: ${passingText(level)}`;
      return `<text class="people label" x="${WIDTH - RIGHT - 6}" y="${px(lowest)}" text-anchor="end">${escaped(text)}</text>`;
    });
}

/** The colours of the program's light and dark themes. */
const STYLE = `<style>
.ground{fill:#faf7f1}.ink{fill:#25221d}.soft{fill:#5a5448}.grid{stroke:#25221d;stroke-opacity:.14}
.curve{fill:none;stroke:#a8320f;stroke-width:2.5;stroke-linejoin:round}.dot{fill:#a8320f}.band{fill:#a8320f;fill-opacity:.16}
.level{stroke:#174a8c;stroke-width:2;stroke-dasharray:7 5}.level-band{fill:#174a8c;fill-opacity:.1}.people{fill:#174a8c}
.label{paint-order:stroke;stroke:#faf7f1;stroke-width:4;stroke-linejoin:round}.own{fill:#a8320f}
@media (prefers-color-scheme:dark){
.ground{fill:#1f1d1a}.ink{fill:#ece8e0}.soft{fill:#b9b3a8}.grid{stroke:#ece8e0;stroke-opacity:.14}
.curve{stroke:#ffa36b}.dot,.band{fill:#ffa36b}.level{stroke:#8ab8ff}.level-band,.people{fill:#8ab8ff}.label{stroke:#1f1d1a}.own{fill:#ffa36b}}
</style>`;

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
