/** What the Analyse room draws on the board besides stones and voices: markup, ownership, policy, a sequence. */

import { memo, type ReactElement } from 'react';
import type { NodeMark } from '../../../engine/record/node-facts.ts';
import { BLACK, opponent, type Color } from '../../../engine/rules/color.ts';
import type { Move } from '../../../engine/rules/point.ts';
import { centerOf, type BoardGeometry } from '../board/geometry.ts';
import { stoneRef } from '../board/StoneDefs.tsx';
import type { ExplainedMove } from './explained-move.ts';
import type { Candidate } from './shown-search.ts';

interface OnBoard {
  readonly geometry: BoardGeometry;
}

/** The author's marks; drawn in a colour that neither voice has. */
export const Markup = memo(function Markup({
  geometry,
  marks,
  stones,
}: OnBoard & {
  readonly marks: readonly NodeMark[];
  /** `[area]`: 0 empty, 1 black, 2 white. */
  readonly stones: Uint8Array;
}): ReactElement {
  return (
    <g aria-hidden="true">
      {marks.map((mark, index) => (
        <MarkupShape
          key={`${mark.point}:${index}`}
          mark={mark}
          geometry={geometry}
          under={stones[mark.point] ?? 0}
        />
      ))}
    </g>
  );
});

function MarkupShape({
  geometry,
  mark,
  under,
}: OnBoard & { readonly mark: NodeMark; readonly under: number }): ReactElement {
  const { x, y } = centerOf(geometry, mark.point);
  const { cell } = geometry;
  const ground = under === 1 ? 'on-black' : under === 2 ? 'on-white' : 'on-board';
  if (mark.kind === 'label') {
    const text = mark.text ?? '';
    const fontSize = Math.max(9, cell * (text.length > 2 ? 0.3 : 0.46));
    return (
      <g className={`markup ${ground}`} data-point={mark.point} data-kind="label">
        {under === 0 && <circle cx={x} cy={y} r={cell * 0.38} className="markup-ground" />}
        <text x={x} y={y} dy="0.355em" fontSize={fontSize} className="markup-text">
          {text.slice(0, 4)}
        </text>
      </g>
    );
  }
  return (
    <path
      d={outline(mark.kind, x, y, cell * 0.25)}
      className={`markup markup-line ${ground}`}
      strokeWidth={Math.max(1.6, cell * 0.05)}
      data-point={mark.point}
      data-kind={mark.kind}
    />
  );
}

function outline(
  kind: Exclude<NodeMark['kind'], 'label'>,
  x: number,
  y: number,
  r: number,
): string {
  switch (kind) {
    case 'triangle':
      return `M${x} ${y - r * 1.1}L${x + r} ${y + r * 0.7}L${x - r} ${y + r * 0.7}Z`;
    case 'square':
      return `M${x - r * 0.85} ${y - r * 0.85}h${r * 1.7}v${r * 1.7}h${-r * 1.7}Z`;
    case 'circle':
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'cross':
      return `M${x - r * 0.8} ${y - r * 0.8}l${r * 1.6} ${r * 1.6}m0 ${-r * 1.6}l${-r * 1.6} ${r * 1.6}`;
    case 'selected':
      return `M${x - r * 0.5} ${y - r * 0.5}h${r}v${r}h${-r}Z`;
  }
}

/** Squares whose area says how surely a point will be whose. */
export const Ownership = memo(function Ownership({
  geometry,
  ownership,
}: OnBoard & { readonly ownership: Float32Array }): ReactElement {
  return (
    <g aria-hidden="true" className="ownership">
      {Array.from(ownership, (value, point) => {
        const side = geometry.cell * 0.42 * Math.sqrt(Math.abs(value));
        if (Math.abs(value) < 0.08) return null;
        const { x, y } = centerOf(geometry, point);
        return (
          <rect
            key={point}
            x={x - side / 2}
            y={y - side / 2}
            width={side}
            height={side}
            className={value > 0 ? 'territory black' : 'territory white'}
          />
        );
      })}
    </g>
  );
});

const LEAST_PROBABILITY = 0.005;

/** The network's first idea of every point, in per cent, the likelier the stronger. */
export const Policy = memo(function Policy({
  geometry,
  policy,
}: OnBoard & { readonly policy: Float32Array }): ReactElement {
  const { size, cell } = geometry;
  return (
    <g aria-hidden="true">
      {Array.from(policy.subarray(0, size * size), (probability, point) => {
        if (probability < LEAST_PROBABILITY) return null;
        const { x, y } = centerOf(geometry, point);
        return (
          <g key={point} className="policy">
            <rect
              x={x - cell / 2}
              y={y - cell / 2}
              width={cell}
              height={cell}
              className="policy-heat"
              opacity={0.1 + 0.6 * Math.sqrt(probability)}
            />
            <text x={x} y={y} dy="0.355em" fontSize={Math.max(9, cell * 0.27)}>
              {percent(probability)}
            </text>
          </g>
        );
      })}
    </g>
  );
});

function percent(share: number): string {
  return share < 0.01 ? '<1' : String(Math.round(share * 100));
}

/** Black's winrate and lead at the foot of each candidate's own cell; on small cells the winrate alone. */
export const CandidateTexts = memo(function CandidateTexts({
  geometry,
  candidates,
}: OnBoard & { readonly candidates: readonly Candidate[] }): ReactElement {
  const { cell } = geometry;
  const small = cell < 46;
  const fontSize = small
    ? Math.max(9, Math.min(10, cell * 0.3))
    : Math.max(10, Math.min(12, cell * 0.17));
  const middle = cell / 2 - fontSize * (small ? 0.35 : 0.65);
  return (
    <g aria-hidden="true">
      {candidates.map(({ move, winrate, scoreLead }) => {
        const { x, y } = centerOf(geometry, move);
        const texts = [`${Math.round(winrate * 100)}%`, !small && signed(scoreLead)];
        return (
          <text
            key={move}
            x={x}
            y={y + middle}
            dy="0.355em"
            fontSize={fontSize}
            className="candidate-text"
          >
            {texts.filter(Boolean).join(' ')}
          </text>
        );
      })}
    </g>
  );
});

/** The move that is explained without having been played. */
export function CandidateStone({
  geometry,
  id,
  candidate,
}: OnBoard & {
  readonly id: string;
  readonly candidate: ExplainedMove | undefined;
}): ReactElement | null {
  if (!candidate?.question || candidate.move >= geometry.size ** 2) return null;
  const { x, y } = centerOf(geometry, candidate.move);
  return (
    <g aria-hidden="true" className="candidate-stone" data-point={candidate.move}>
      <use href={stoneRef(id, candidate.color)} x={x} y={y} />
    </g>
  );
}

/** Points to the half, with their sign. */
export function signed(points: number): string {
  const half = Math.round(points * 2) / 2;
  return half > 0 ? `+${half}` : half < 0 ? `−${-half}` : '0';
}

/** The first moves of a sequence as numbered stones. */
export const Sequence = memo(function Sequence({
  geometry,
  id,
  moves,
  toPlay,
}: OnBoard & {
  readonly id: string;
  readonly moves: readonly Move[];
  readonly toPlay: Color;
}): ReactElement {
  const { size, cell } = geometry;
  const fontSize = Math.max(9, cell * 0.4);
  return (
    <g aria-hidden="true">
      {moves.map((move, index) => {
        // A point that is played twice shows the later stone.
        if (move >= size * size || moves.lastIndexOf(move) !== index) return null;
        const { x, y } = centerOf(geometry, move);
        const color = index % 2 === 0 ? toPlay : opponent(toPlay);
        return (
          <g key={move} className="sequence-stone" data-point={move}>
            <use href={stoneRef(id, color)} x={x} y={y} />
            <text
              x={x}
              y={y}
              dy="0.355em"
              fontSize={fontSize}
              className={color === BLACK ? 'markup-text on-black' : 'markup-text on-white'}
            >
              {index + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
});
