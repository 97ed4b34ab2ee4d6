/** The verdict's sentence in serif, with the colour and the shape of its class. */

import type { ReactElement } from 'react';
import type { WireExplanation } from '../../../engine/protocol/explanation.ts';
import { verdictText } from './verdict-text.ts';

type Kind = WireExplanation['verdict']['kind'];

/** In a box of 20 units. */
const SHAPES: Readonly<Record<Kind, string>> = {
  unsure: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0',
  forced: 'M4 4l8 6-8 6M16 4v12',
  slip: 'M10 5l5.5 10h-11Z',
  mistake: 'M10 2.5l8 14.5h-16Z',
  blunder: 'M10 1l9.2 17h-18.4ZM10 7v5M10 14.6v.4',
  'outside-human-habit': 'M10 1c1 6 3 8 9 9-6 1-8 3-9 9-1-6-3-8-9-9 6-1 8-3 9-9Z',
  'found-by-thinking': 'M1 10l4-4 4 4-4 4ZM9 10h3M11 10l4-4 4 4-4 4Z',
  'learned-not-taught': 'M10 2l8 8-8 8-8-8Z',
  'intuition-confirmed': 'M3.5 10a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z',
  'both-agree': 'M1.5 10a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M10 5l5 5-5 5-5-5Z',
  ordinary: 'M7 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z',
};

export function Verdict({ told }: { readonly told: WireExplanation }): ReactElement {
  const { kind } = told.verdict;
  return (
    <h2 className={`verdict serif ${kind}`} data-verdict={kind}>
      <svg viewBox="0 0 20 20" className="verdict-shape" aria-hidden="true">
        <path d={SHAPES[kind]} />
      </svg>
      <span>{verdictText(told)}</span>
    </h2>
  );
}
