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
  /** The last place along the timeline; the first one is 0. */
  readonly length: number;
  /** The present place: what is still to come is drawn fainter. */
  readonly at: number;
  /** The place of each move; its number where it is left out. */
  readonly places?: readonly number[];
}

const HEIGHT = 24;

export const SurpriseLine = memo(function SurpriseLine(props: SurpriseLineProps): ReactElement {
  const { expected, length, at, places } = props;
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
          const place = places?.[i] ?? i + 1;
          const long = surpriseOf(probability) * (both ? HEIGHT / 2 : HEIGHT);
          return { place, path: `M${place} ${base}v${(down ? long : -long).toFixed(1)}` };
        });
        const pathOf = (played: boolean): string =>
          needles.flatMap(({ place, path }) => (place <= at === played ? [path] : [])).join('');
        return (
          <g key={id} className={id}>
            <path className="to-come" d={pathOf(false)} />
            <path d={pathOf(true)} />
          </g>
        );
      })}
      <path className="surprise-base" d={`M0 ${base}H${length}`} />
    </svg>
  );
});
