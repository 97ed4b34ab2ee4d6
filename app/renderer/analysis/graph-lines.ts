/** The curves of the timeline's graph: runs of moves whose values are known, and the scale of the lead. */

export interface GraphValue {
  /** Black's, 0..1. */
  readonly winrate: number;
  /** Black's lead in points. */
  readonly scoreLead: number;
}

export interface GraphPoint {
  /** The move. */
  readonly x: number;
  readonly y: number;
}

/** One list of points a run of known values. */
export function linesOf(
  values: readonly (GraphValue | undefined)[],
  y: (value: GraphValue) => number,
): GraphPoint[][] {
  const lines: GraphPoint[][] = [];
  let open: GraphPoint[] | undefined;
  values.forEach((value, x) => {
    if (!value) open = undefined;
    else if (open) open.push({ x, y: y(value) });
    else lines.push((open = [{ x, y: y(value) }]));
  });
  return lines;
}

/** Points at the graph's upper edge: enough for the largest lead, and never so few that noise looks large. */
export function leadScale(values: readonly (GraphValue | undefined)[]): number {
  const largest = values.reduce(
    (most, value) => Math.max(most, Math.abs(value?.scoreLead ?? 0)),
    0,
  );
  return [10, 20, 50, 100, 200].find((scale) => largest <= scale) ?? largest;
}
