/** Turns what the engine found, from the side to play, into Black's view for the wire. */

import type { WireMoveReport, WireReport } from '../protocol/report.ts';
import { BLACK } from '../rules/color.ts';
import type { MoveReport, SearchReport } from '../search/report.ts';
import { wireColor } from './position-of-query.ts';

export function reportToWire(report: SearchReport): WireReport {
  const black = report.toPlay === BLACK;
  const { ownership } = report;
  return {
    toPlay: wireColor(report.toPlay),
    visits: report.visits,
    winrate: share(report.winrate, black),
    scoreLead: black ? report.scoreLead : -report.scoreLead,
    scoreSpread: report.scoreSpread,
    ...(ownership && { ownership: black ? ownership : ownership.map((mine) => -mine) }),
    policy: report.policy,
    networkHash: report.networkHash,
    moves: report.moves.map((move) => moveToWire(move, black)),
  };
}

function moveToWire(report: MoveReport, black: boolean): WireMoveReport {
  return {
    move: report.move,
    visits: report.visits,
    prior: share(report.prior, true),
    winrate: share(report.winrate, black),
    scoreLead: black ? report.scoreLead : -report.scoreLead,
    lcb: share(report.lcb, black),
    pv: [...report.pv],
  };
}

/** Means of many numbers may step over 0 or 1 by a rounding error. */
function share(mine: number, black: boolean): number {
  return Math.min(1, Math.max(0, black ? mine : 1 - mine));
}
