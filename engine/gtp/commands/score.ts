/** GTP commands about the end of the game: what is dead, and who won by how much. */

import { BLACK, EMPTY, WHITE } from '../../rules/color.ts';
import { formatMove, type Point } from '../../rules/point.ts';
import type { Position } from '../../rules/position.ts';
import { countScore } from '../../rules/score.ts';
import { isUnsettled, suggestDead, withoutLastPasses } from '../../server/score.ts';
import { GtpFailure, quoted } from '../arguments.ts';
import type { GtpCommands } from '../command.ts';
import { OWNER, type GtpEngine } from '../gtp-engine.ts';

/** Visits that the expectation is averaged over. */
const VISITS = 64;

export const scoreCommands: GtpCommands = {
  async final_score(engine) {
    const { position, dead } = await judge(engine);
    const { lead } = countScore(position, dead);
    if (lead === 0) return '0';
    return `${lead > 0 ? 'B' : 'W'}+${Math.abs(lead)}`;
  },
  async final_status_list(engine, { args: [status = ''] }) {
    const wanted = STATUSES.get(status.toLowerCase());
    if (!wanted) {
      const known = [...STATUSES.keys()].join(', ');
      throw new GtpFailure(`syntax error: one of ${known} is needed, not ${quoted(status)}`);
    }
    const { size } = engine.game;
    const names = (points: readonly Point[]): string =>
      points.map((point) => formatMove(point, size)).join(' ');
    return wanted(await judge(engine))
      .map(names)
      .join('\n');
  },
};

interface Judgement {
  readonly position: Position;
  /** Every stone of each dead chain. */
  readonly dead: ReadonlySet<Point>;
  /** `[area]` 1 Black's .. -1 White's. */
  readonly ownership: Float32Array;
}

/** Lists of points, a chain or a colour's territory each. */
const STATUSES: ReadonlyMap<string, (judged: Judgement) => Point[][]> = new Map([
  ['alive', (judged) => chainsOf(judged, (point) => statusOf(judged, point) === 'alive')],
  ['dead', (judged) => chainsOf(judged, (point) => statusOf(judged, point) === 'dead')],
  ['seki', (judged) => chainsOf(judged, (point) => statusOf(judged, point) === 'seki')],
  ['black_territory', (judged) => [territoryOf(judged, 1)]],
  ['white_territory', (judged) => [territoryOf(judged, -1)]],
]);

async function judge(engine: GtpEngine): Promise<Judgement> {
  const { game, settings } = engine;
  const position = game.position();
  const { report } = await engine.think(
    {
      kind: 'analyze',
      purpose: 'count',
      owner: OWNER,
      position: withoutLastPasses(game.query()),
      network: settings.network,
      visits: VISITS,
      ownership: true,
    },
    { signal: new AbortController().signal },
  );
  if (!report.ownership) throw new GtpFailure('cannot score: the search told no ownership');
  const sign = report.toPlay === BLACK ? 1 : -1;
  const ownership = report.ownership.map((owner) => sign * owner);
  return { position, dead: new Set(suggestDead(position, ownership)), ownership };
}

function statusOf({ position, dead, ownership }: Judgement, stone: Point): string {
  if (dead.has(stone)) return 'dead';
  return isUnsettled(position, ownership, stone) ? 'seki' : 'alive';
}

function chainsOf({ position }: Judgement, wanted: (stone: Point) => boolean): Point[][] {
  const { board, area } = position;
  const heads = Array.from({ length: area }, (_, point) => point).filter(
    (point) => board.stones[point] !== EMPTY && board.chainHead(point) === point && wanted(point),
  );
  return heads.map((head) => [...board.chainStones(head)]);
}

/** Points that count for a side and hold no living stone of it. */
function territoryOf({ position, dead }: Judgement, side: 1 | -1): Point[] {
  const { owner } = countScore(position, dead);
  const color = side === 1 ? BLACK : WHITE;
  return Array.from(owner.keys()).filter(
    (point) => owner[point] === side && position.board.stones[point] !== color,
  );
}
