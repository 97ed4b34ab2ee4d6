/** Search reports as the lines that `lz-analyze` and `kata-analyze` print; all from the side to move. */

import { formatMove, type Move } from '../rules/point.ts';
import type { MoveReport, SearchReport } from '../search/report.ts';
import type { AnalysisRequest } from './analysis-request.ts';

export type Dialect = 'lz' | 'kata';

/** One line for one report. */
export function analysisLine(
  report: SearchReport,
  size: number,
  dialect: Dialect,
  request: AnalysisRequest,
): string {
  const moves = shownMoves(report, request).map((move, order) =>
    dialect === 'lz' ? lzInfo(move, order, size) : kataInfo(move, order, size, report, request),
  );
  if (dialect === 'lz') return moves.join(' ');
  const { rootInfo, ownership } = request;
  return [
    ...moves,
    ...(rootInfo ? [rootLine(report)] : []),
    ...(ownership && report.ownership ? [`ownership ${decimals(report.ownership)}`] : []),
  ].join(' ');
}

/** Visited moves, and the likeliest unvisited ones where more are wanted. */
function shownMoves(
  report: SearchReport,
  { minMoves, maxMoves }: AnalysisRequest,
): readonly MoveReport[] {
  const wanted = Math.min(Math.max(minMoves, 1), maxMoves);
  if (report.moves.length >= wanted) return report.moves.slice(0, maxMoves);
  const visited = new Set(report.moves.map(({ move }) => move));
  const others = Array.from(report.policy, (prior, move) => ({ move, prior }))
    .filter(({ move, prior }) => prior > 0 && !visited.has(move))
    .sort((a, b) => b.prior - a.prior)
    .slice(0, wanted - report.moves.length);
  return [...report.moves, ...others.map(({ move, prior }) => unvisited(report, move, prior))];
}

/** Nothing is known of it but that it leads on from here. */
function unvisited({ winrate, scoreLead }: SearchReport, move: Move, prior: number): MoveReport {
  return { move, visits: 0, prior, winrate, scoreLead, lcb: 0, pv: [move] };
}

/** Leela Zero's form: chances in hundredths of a percent. */
function lzInfo(
  { move, visits, winrate, prior, lcb, pv }: MoveReport,
  order: number,
  size: number,
) {
  const share = (value: number): number => Math.round(value * 10_000);
  return (
    `info move ${nameOf(move, size)} visits ${visits} winrate ${share(winrate)} ` +
    `prior ${share(prior)} lcb ${share(lcb)} order ${order} pv ${variation(pv, size)}`
  );
}

function kataInfo(
  { move, visits, winrate, scoreLead, prior, lcb, pv, pvVisits }: MoveReport,
  order: number,
  size: number,
  { scoreSpread }: SearchReport,
  request: AnalysisRequest,
): string {
  const lead = decimal(scoreLead);
  const counts = request.pvVisits && pvVisits ? ` pvVisits ${pvVisits.join(' ')}` : '';
  return (
    `info move ${nameOf(move, size)} visits ${visits} winrate ${chance(winrate)} ` +
    `scoreMean ${lead} scoreStdev ${decimal(scoreSpread)} scoreLead ${lead} ` +
    `prior ${chance(prior)} lcb ${chance(lcb)} order ${order} pv ${variation(pv, size)}${counts}`
  );
}

function rootLine({ visits, winrate, scoreLead, scoreSpread }: SearchReport): string {
  return (
    `rootInfo visits ${visits} winrate ${chance(winrate)} scoreLead ${decimal(scoreLead)} ` +
    `scoreStdev ${decimal(scoreSpread)}`
  );
}

function variation(pv: readonly Move[], size: number): string {
  return pv.map((move) => nameOf(move, size)).join(' ');
}

function nameOf(move: Move, size: number): string {
  return formatMove(move, size);
}

/** 0..1, with its decimal point also where nothing is behind it: Sabaki takes `1` for 0.01 %, on Leela Zero's scale. */
function chance(share: number): string {
  return share.toFixed(6);
}

function decimal(value: number): string {
  return value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

function decimals(values: Float32Array): string {
  return Array.from(values, (value) => value.toFixed(4)).join(' ');
}
