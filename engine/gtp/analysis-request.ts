/** What `lz-analyze`, `kata-analyze` and their genmove forms are asked for, read from their arguments. */

import type { WireColor } from '../protocol/position-query.ts';
import type { Color } from '../rules/color.ts';
import { wireColor } from '../server/position-of-query.ts';
import type { Restriction } from '../server/search-service.ts';
import {
  booleanArg,
  colorArg,
  GtpFailure,
  integerArg,
  numberArg,
  parseColor,
  quoted,
  vertexArg,
} from './arguments.ts';

export interface AnalysisRequest {
  /** The side to play where it is not said. */
  readonly color: Color | undefined;
  readonly everyMs: number;
  /** Moves in each line: at least and at most. */
  readonly minMoves: number;
  readonly maxMoves: number;
  readonly ownership: boolean;
  readonly rootInfo: boolean;
  readonly pvVisits: boolean;
  /** Moves that the search may not look at. */
  readonly restrictions: readonly Restriction[] | undefined;
}

const DEFAULT_EVERY_MS = 1000;
const LEAST_EVERY_MS = 10;
/** A day in centiseconds. */
const LONGEST_INTERVAL = 8_640_000;
const DEEPEST = 1000;

/** What KataGo can tell and we cannot; to ask for none of it is fine. */
const UNKNOWN_DETAILS: readonly string[] = [
  'movesownership',
  'ownershipstdev',
  'movesownershipstdev',
  'pvedgevisits',
  'noresultvalue',
];

/** `[color] [interval] (key value)…`; intervals are centiseconds. Throws `GtpFailure`. */
export function analysisRequest(args: readonly string[], size: number): AnalysisRequest {
  const rest = [...args];
  const color = parseColor(rest[0] ?? '');
  if (color !== undefined) rest.shift();
  let everyMs = DEFAULT_EVERY_MS;
  if (/^[\d.]+$/.test(rest[0] ?? '')) everyMs = intervalMs(rest.shift());
  let minMoves = 0;
  let maxMoves = Infinity;
  let ownership = false;
  let rootInfo = false;
  let pvVisits = false;
  const restrictions: Restriction[] = [];
  for (let key = rest.shift(); key !== undefined; key = rest.shift()) {
    const name = key.toLowerCase();
    if (name === 'interval') everyMs = intervalMs(rest.shift());
    else if (name === 'minmoves') minMoves = integerArg(rest.shift(), 0, DEEPEST);
    else if (name === 'maxmoves') maxMoves = integerArg(rest.shift(), 1, DEEPEST);
    else if (name === 'ownership') ownership = booleanArg(rest.shift());
    else if (name === 'rootinfo') rootInfo = booleanArg(rest.shift());
    else if (name === 'pvvisits') pvVisits = booleanArg(rest.shift());
    else if (name === 'avoid' || name === 'allow') {
      restrictions.push(restriction(name, rest.splice(0, 3), size));
    } else if (UNKNOWN_DETAILS.includes(name)) {
      if (booleanArg(rest.shift())) throw new GtpFailure(`${name} is not known here`);
    } else throw new GtpFailure(`unknown option ${quoted(key)}`);
  }
  return {
    color,
    everyMs,
    minMoves,
    maxMoves,
    ownership,
    rootInfo,
    pvVisits,
    restrictions: restrictions.length > 0 ? restrictions : undefined,
  };
}

function intervalMs(text: string | undefined): number {
  return Math.max(LEAST_EVERY_MS, numberArg(text, 0, LONGEST_INTERVAL) * 10);
}

/** `PLAYER VERTEX,VERTEX,… DEPTH` */
function restriction(
  kind: 'avoid' | 'allow',
  [player, vertices = '', depth]: readonly string[],
  size: number,
): Restriction {
  const toPlay: WireColor = wireColor(colorArg(player));
  const named = new Set(vertices.split(',').map((text) => vertexArg(text, size)));
  const all = Array.from({ length: size * size + 1 }, (_, move) => move);
  const forbidden = kind === 'avoid' ? [...named] : all.filter((move) => !named.has(move));
  return { toPlay, forbidden, depth: integerArg(depth, 1, DEEPEST) };
}
