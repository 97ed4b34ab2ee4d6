/** Search reports as answers of the analysis by JSON lines. */

import { BLACK } from '../../rules/color.ts';
import { formatMove } from '../../rules/point.ts';
import type { PositionQuery } from '../../protocol/position-query.ts';
import type { MoveReport, SearchReport } from '../../search/report.ts';
import { positionOfQuery } from '../../server/position-of-query.ts';
import type { AnalysisQuery, WinratesAs } from './query.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Winrates, leads and ownership are Black's unless the query asks for another view; priors and visits are nobody's. */
export function analysisAnswer(
  report: SearchReport,
  position: PositionQuery,
  query: AnalysisQuery,
): Json {
  const { size } = position;
  const view = viewOf(report, query.overrideSettings?.reportAnalysisWinratesAs ?? 'BLACK');
  const { ownership, visits, winrate, scoreLead, scoreSpread } = report;
  return {
    moveInfos: report.moves.map((move, order) =>
      moveInfo(move, order, size, scoreSpread, view, query),
    ),
    rootInfo: {
      currentPlayer: report.toPlay === BLACK ? 'B' : 'W',
      visits,
      winrate: rounded(view.chance(winrate)),
      scoreLead: rounded(view.lead(scoreLead)),
      scoreStdev: rounded(scoreSpread),
    },
    ...(query.includeOwnership &&
      ownership && { ownership: Array.from(ownership, view.lead).map(rounded) }),
    ...(query.includePolicy && { policy: policyOf(report, position) }),
  };
}

interface View {
  readonly chance: (winrate: number) => number;
  readonly lead: (points: number) => number;
}

function viewOf({ toPlay }: SearchReport, as: WinratesAs): View {
  const turned = as !== 'SIDETOMOVE' && (toPlay === BLACK) !== (as === 'BLACK');
  return turned
    ? { chance: (winrate) => 1 - winrate, lead: (points) => -points }
    : { chance: (winrate) => winrate, lead: (points) => points };
}

function moveInfo(
  { move, visits, winrate, scoreLead, prior, lcb, pv, pvVisits }: MoveReport,
  order: number,
  size: number,
  scoreSpread: number,
  view: View,
  { includePVVisits }: AnalysisQuery,
): Json {
  const lead = rounded(view.lead(scoreLead));
  return {
    move: nameOf(move, size),
    order,
    visits,
    winrate: rounded(view.chance(winrate)),
    scoreLead: lead,
    scoreMean: lead,
    scoreStdev: rounded(scoreSpread),
    prior: rounded(prior),
    lcb: rounded(view.chance(lcb)),
    pv: pv.map((next) => nameOf(next, size)),
    ...(includePVVisits && pvVisits && { pvVisits }),
  };
}

/** `[area + 1]`, pass last; -1 for what is not legal. */
function policyOf({ policy }: SearchReport, query: PositionQuery): number[] {
  const position = positionOfQuery(query);
  const legal = new Uint8Array(position.area + 1);
  position.legalMoves(legal);
  return Array.from(policy, (probability, move) => (legal[move] === 1 ? rounded(probability) : -1));
}

function nameOf(move: number, size: number): string {
  return formatMove(move, size);
}

/** Six decimals: what lies beyond is noise, and makes lines long. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}
