/** What another program found, as the wire has it: in Black's view, and with nothing that the program did not tell. */

import { createHash } from 'node:crypto';
import type { OtherAnalysis } from '../gtp-client/kata-analysis.ts';
import type { WireReport } from '../protocol/report.ts';
import { BLACK } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import { wireColor } from './position-of-query.ts';

/** Leads beyond this, in points, are no leads. */
const LEAD_MAX = 10_000;

/**
 * Winrate, lead and spread are those of the best move. The policy holds the priors of the moves that were told of.
 * `program`: its name for itself, whose hash stands for the network's. Moves that the position does not allow are left
 * out.
 */
export function otherReportToWire(
  { moves, ownership }: OtherAnalysis,
  position: Position,
  program: string,
): WireReport {
  const black = position.toPlay === BLACK;
  const winrate = (mine: number): number => (black ? mine : 1 - mine);
  const lead = (mine: number): number =>
    Math.min(LEAD_MAX, Math.max(-LEAD_MAX, black ? mine : -mine));
  const legal = moves.filter(({ move }) => position.isLegal(move));
  const [best] = legal;
  const policy = new Float32Array(position.area + 1);
  for (const { move, prior } of legal) policy[move] = prior;
  return {
    toPlay: wireColor(position.toPlay),
    visits: legal.reduce((sum, { visits }) => sum + visits, 0),
    winrate: best ? winrate(best.winrate) : 0.5,
    scoreLead: best ? lead(best.scoreLead) : 0,
    scoreSpread: Math.min(LEAD_MAX, best?.scoreSpread ?? 0),
    ...(ownership && { ownership: black ? ownership : ownership.map((mine) => -mine) }),
    policy,
    networkHash: createHash('sha256').update(program).digest('hex').slice(0, 16),
    moves: legal.map((one) => ({
      move: one.move,
      visits: one.visits,
      prior: one.prior,
      winrate: winrate(one.winrate),
      scoreLead: lead(one.scoreLead),
      lcb: winrate(one.lcb),
      pv: one.pv.slice(0, position.area),
    })),
  };
}
