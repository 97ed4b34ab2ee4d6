/** Curves over the core-hours of a run, drawn by uPlot in the theme's colours; its legend is text beside it. */

import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { withMinus } from './use-numbers.ts';
import './chart.css';

export interface Curve {
  readonly name: string;
  /** Custom property of the theme, as `--self-taught`. */
  readonly color: string;
  /** One a place of `x`; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  /** An interval around each value. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  readonly dashed?: boolean;
  /** The value for people, at the selected place. */
  readonly format: (value: number) => string;
}

export interface ChartProps {
  readonly title: string;
  /** Ascending: core-hours. */
  readonly x: readonly number[];
  readonly curves: readonly Curve[];
  readonly height: number;
  /** Index into `x` that is looked at. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly formatX: (hours: number) => string;
  /** Said in place of an empty chart. */
  readonly empty: string;
}

export function Chart(props: ChartProps): ReactElement {
  const { title, x, curves, height, selected, onSelect, formatX, empty } = props;
  const [element, place] = useState<HTMLDivElement | null>(null);
  const width = useWidth(element);
  const theme = useThemeName();
  const at = useRef(selected);
  const plot = useRef<uPlot>(undefined);
  const select = useRef(onSelect);
  useLayoutEffect(() => {
    select.current = onSelect;
    at.current = selected;
    plot.current?.redraw(false);
  }, [onSelect, selected]);
  const nothing = curves.every(({ values }) => values.every((value) => value === null));
  useEffect(() => {
    if (!element || width === 0 || nothing) return undefined;
    const made = new uPlot(
      optionsFor({ curves, width, height, formatX, at }),
      dataOf(x, curves),
      element,
    );
    plot.current = made;
    const onClick = (): void => {
      const { idx } = made.cursor;
      if (idx !== null && idx !== undefined) select.current(idx);
    };
    made.over.addEventListener('click', onClick);
    return () => {
      made.destroy();
      plot.current = undefined;
    };
    // The theme decides the colours that are read while it is made.
  }, [element, x, curves, width, height, formatX, theme, nothing]);
  return (
    <figure className="chart" aria-label={title}>
      <figcaption className="chart-head">
        <span className="chart-title">{title}</span>
        {!nothing && (
          <ul className="chart-legend">
            {curves.map((curve) => {
              const value = lastKnown(curve.values, selected);
              return (
                <li key={curve.name}>
                  <span
                    className={curve.dashed ? 'chart-key dashed' : 'chart-key'}
                    style={{ borderColor: `var(${curve.color})` }}
                  />
                  {curve.name} <strong>{value === undefined ? '–' : curve.format(value)}</strong>
                </li>
              );
            })}
          </ul>
        )}
      </figcaption>
      {nothing ? (
        <p className="chart-empty" style={{ height }}>
          {empty}
        </p>
      ) : (
        <div className="chart-place" ref={place} style={{ height }} aria-hidden="true" />
      )}
    </figure>
  );
}

/** The newest value at the place or before it. */
function lastKnown(values: readonly (number | null)[], at: number): number | undefined {
  for (let i = Math.min(at, values.length - 1); i >= 0; i--) {
    const value = values[i];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

function dataOf(x: readonly number[], curves: readonly Curve[]): uPlot.AlignedData {
  const columns = curves.flatMap(({ values, low, high }) =>
    low && high ? [[...high], [...low], [...values]] : [[...values]],
  );
  return [[...x], ...columns];
}

interface Drawing {
  readonly curves: readonly Curve[];
  readonly width: number;
  readonly height: number;
  readonly formatX: (hours: number) => string;
  readonly at: { readonly current: number };
}

function optionsFor({ curves, width, height, formatX, at }: Drawing): uPlot.Options {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  const font = `12px ${style.fontFamily}`;
  const series: uPlot.Series[] = [{}];
  const bands: uPlot.Band[] = [];
  for (const { color: name, low, dashed } of curves) {
    const stroke = color(name);
    if (low) {
      const first = series.length;
      series.push({ points: { show: false } }, { points: { show: false } });
      bands.push({
        series: [first, first + 1],
        fill: `color-mix(in srgb, ${stroke} 18%, transparent)`,
      });
    }
    series.push({
      stroke,
      width: 2,
      spanGaps: true,
      points: { size: 5, fill: stroke, ...(low ? { show: true } : {}) },
      ...(dashed && { dash: [5, 4] }),
    });
  }
  const axis = {
    stroke: color('--ink-soft'),
    font,
    grid: { stroke: color('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { x: { time: false } },
    series: series.map((one) => ({ spanGaps: true, ...one })),
    bands,
    axes: [
      { ...axis, size: 26, values: (_, ticks) => ticks.map(formatX) },
      {
        ...axis,
        size: 46,
        values: (_, ticks) => ticks.map((tick) => withMinus(uPlot.fmtNum(tick))),
      },
    ],
    hooks: {
      draw: [
        (made) => {
          drawSelected(made, at.current, color('--ink-soft'));
        },
      ],
    },
  };
}

/** A line at the place that is looked at. */
function drawSelected(made: uPlot, at: number, stroke: string): void {
  const hours = made.data[0][at];
  if (hours === undefined) return;
  const { ctx, bbox } = made;
  const x = Math.round(made.valToPos(hours, 'x', true));
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = Math.max(1, devicePixelRatio);
  ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}

/** Changes with the theme on the page. */
function useThemeName(): string {
  const [name, setName] = useState(() => document.documentElement.dataset['theme'] ?? '');
  useEffect(() => {
    const observer = new MutationObserver(() => {
      setName(document.documentElement.dataset['theme'] ?? '');
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      observer.disconnect();
    };
  }, []);
  return name;
}
