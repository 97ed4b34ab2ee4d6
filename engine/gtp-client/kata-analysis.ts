/** What another program's `kata-analyze` prints, read; all from the side to move, as KataGo's default is. */

import { parseMove, type Move } from '../rules/point.ts';

export interface OtherMove {
  readonly move: Move;
  readonly visits: number;
  /** 0..1, as winrate and LCB. */
  readonly prior: number;
  readonly winrate: number;
  readonly lcb: number;
  /** Points. */
  readonly scoreLead: number;
  /** Standard deviation of the final lead, in points; 0 where it is not told. */
  readonly scoreSpread: number;
  /** This move first. */
  readonly pv: readonly Move[];
}

export interface OtherAnalysis {
  /** The best first; at least one. */
  readonly moves: readonly OtherMove[];
  /** `[area]` 1 the side to move's .. -1 the opponent's, from the top left. */
  readonly ownership?: Float32Array;
}

/** Words that a list follows; every other word of a move's information is followed by one value. */
const LISTS = new Set(['pv', 'pvVisits', 'pvEdgeVisits', 'movesOwnership', 'movesOwnershipStdev']);
const SECTIONS = new Set(['info', 'rootInfo', 'ownership', 'ownershipStdev']);

/** Undefined where the line tells of no move. Words that are not known are left out. */
export function parseKataLine(line: string, size: number): OtherAnalysis | undefined {
  const moves: (OtherMove & { readonly order: number })[] = [];
  let ownership: Float32Array | undefined;
  for (const [section, words] of sectionsOf(line)) {
    if (section === 'info') {
      const move = parseInfo(words, size);
      if (move) moves.push(move);
    } else if (section === 'ownership') {
      const owners = Float32Array.from(words, Number);
      if (owners.length === size * size && owners.every((owner) => Math.abs(owner) <= 1)) {
        ownership = owners;
      }
    }
  }
  if (moves.length === 0) return undefined;
  moves.sort((a, b) => a.order - b.order);
  return { moves, ...(ownership && { ownership }) };
}

/** The words of each part of the line, under the word that it begins with. */
function sectionsOf(line: string): [string, string[]][] {
  const sections: [string, string[]][] = [];
  for (const word of line.trim().split(/\s+/)) {
    if (SECTIONS.has(word)) sections.push([word, []]);
    else sections.at(-1)?.[1].push(word);
  }
  return sections;
}

/** Undefined where it lacks what cannot be done without, or has what cannot be. */
function parseInfo(
  words: readonly string[],
  size: number,
): (OtherMove & { readonly order: number }) | undefined {
  const values = new Map<string, string>();
  const pv: Move[] = [];
  for (let at = 0; at < words.length;) {
    const name = words[at++]!;
    if (!LISTS.has(name)) {
      values.set(name, words[at++] ?? '');
      continue;
    }
    for (; at < words.length && /^(?:pass|[A-Z]\d+|-?[\d.]+)$/i.test(words[at]!); at++) {
      const move = name === 'pv' ? parseMove(words[at]!, size) : undefined;
      if (move !== undefined) pv.push(move);
    }
  }
  const number = (name: string, otherwise = Number.NaN): number => {
    const text = values.get(name);
    return text === undefined || text === '' ? otherwise : Number(text);
  };
  const move = parseMove(values.get('move') ?? '', size);
  const visits = number('visits');
  const winrate = number('winrate');
  const scoreLead = number('scoreLead', number('scoreMean'));
  if (move === undefined || !(visits >= 0) || !isShare(winrate) || !Number.isFinite(scoreLead)) {
    return undefined;
  }
  const share = (name: string): number => Math.min(1, Math.max(0, number(name, 0) || 0));
  return {
    move,
    visits: Math.round(visits),
    winrate,
    scoreLead,
    scoreSpread: Math.max(0, number('scoreStdev', 0) || 0),
    prior: share('prior'),
    lcb: share('lcb'),
    order: number('order', Infinity),
    pv: pv[0] === move ? pv : [move],
  };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
