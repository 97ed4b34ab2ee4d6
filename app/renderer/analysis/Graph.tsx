/**
 * Black's winrate as an area and the lead as a line, one column a move. Where nothing is known the lines pause.
 */

import { memo, type ReactElement } from 'react';
import { leadScale, linesOf, type GraphValue } from './graph-lines.ts';

const HEIGHT = 40;

export const Graph = memo(function Graph({
  values,
}: {
  readonly values: readonly (GraphValue | undefined)[];
}): ReactElement {
  const width = Math.max(1, values.length - 1);
  const top = leadScale(values);
  const winrate = linesOf(values, ({ winrate }) => (1 - winrate) * HEIGHT);
  const lead = linesOf(values, ({ scoreLead }) => HEIGHT / 2 - (scoreLead / top) * (HEIGHT / 2));
  return (
    <svg
      className="graph"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {winrate.map((points) => (
        <path
          key={`a${points[0]?.x}`}
          className="graph-area"
          d={`M${points[0]?.x} ${HEIGHT}${join(points, 'L')}L${points.at(-1)?.x} ${HEIGHT}Z`}
        />
      ))}
      <path className="graph-middle" d={`M0 ${HEIGHT / 2}H${width}`} />
      {winrate.map((points) => (
        <path key={`w${points[0]?.x}`} className="graph-winrate" d={join(points, 'M')} />
      ))}
      {lead.map((points) => (
        <path key={`l${points[0]?.x}`} className="graph-lead" d={join(points, 'M')} />
      ))}
    </svg>
  );
});

/** A single point becomes a short stroke, which is seen where a line of no length is not. */
function join(
  points: readonly { readonly x: number; readonly y: number }[],
  begin: string,
): string {
  const path = points.map(({ x, y }) => `${x} ${y.toFixed(2)}`).join('L');
  return points.length > 1 ? `${begin}${path}` : `${begin}${path}h0.001`;
}
