/**
 * A needle a move, the longer the less the move was expected: the self-taught voice upwards and, where there are two,
 * the human one downwards. Drawn behind a timeline's slider; `SurpriseNotes` says the same in words.
 */

import { memo, type CSSProperties, type ReactElement } from 'react';
import { VOICE_IDS } from './bundled-voices.ts';
import type { Expectations } from './expectations.ts';
import { surpriseOf } from './unexpected.ts';
import './surprise-line.css';

export interface SurpriseLineProps {
  readonly expected: Expectations;
  /** Moves in the game. */
  readonly length: number;
  /** Moves on the board: what is still to come is drawn fainter. */
  readonly at: number;
}

const HEIGHT = 24;

export const SurpriseLine = memo(function SurpriseLine(props: SurpriseLineProps): ReactElement {
  const { expected, length, at } = props;
  const voices = VOICE_IDS.filter((id) => expected[id] !== undefined);
  const both = voices.length > 1;
  const base = both ? HEIGHT / 2 : HEIGHT;
  return (
    <svg
      className="surprise-line"
      viewBox={`0 0 ${Math.max(1, length)} ${HEIGHT}`}
      preserveAspectRatio="none"
      style={{ '--moves': Math.max(1, length) } as CSSProperties}
      aria-hidden="true"
    >
      {voices.map((id) => {
        const down = both && id === 'human';
        const needles = (expected[id] ?? []).map(({ probability }, i) => {
          const long = surpriseOf(probability) * (both ? HEIGHT / 2 : HEIGHT);
          return `M${i + 1} ${base}v${(down ? long : -long).toFixed(1)}`;
        });
        return (
          <g key={id} className={id}>
            <path className="to-come" d={needles.slice(at).join('')} />
            <path d={needles.slice(0, at).join('')} />
          </g>
        );
      })}
      <path className="surprise-base" d={`M0 ${base}H${length}`} />
    </svg>
  );
});
