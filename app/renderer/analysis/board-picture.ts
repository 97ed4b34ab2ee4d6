/** Draws a position on a canvas, in the colours of the present theme: what pictures are made of. */

import type { NodeMark } from '../../../engine/record/node-facts.ts';
import { formatMove, type Point } from '../../../engine/rules/point.ts';
import {
  boardGeometry,
  centerOf,
  lineAt,
  starPoints,
  type BoardGeometry,
} from '../board/geometry.ts';

export interface PictureOf {
  readonly size: number;
  /** `[size * size]`: 0 empty, 1 black, 2 white. */
  readonly stones: Uint8Array;
  readonly lastMove: Point | undefined;
  readonly marks: readonly NodeMark[];
}

/** The tokens of the theme that a picture needs. */
export interface PictureColors {
  readonly board: string;
  readonly line: string;
  readonly text: string;
  readonly ink: string;
  readonly blackLit: string;
  readonly black: string;
  readonly blackShade: string;
  readonly whiteLit: string;
  readonly white: string;
  readonly whiteShade: string;
  readonly onBlack: string;
  readonly onWhite: string;
}

export function themeColors(): PictureColors {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    board: of('--board'),
    line: of('--board-line'),
    text: of('--board-text'),
    ink: of('--ink'),
    blackLit: of('--stone-black-lit'),
    black: of('--stone-black'),
    blackShade: of('--stone-black-shade'),
    whiteLit: of('--stone-white-lit'),
    white: of('--stone-white'),
    whiteShade: of('--stone-white-shade'),
    onBlack: of('--on-black-stone'),
    onWhite: of('--on-white-stone'),
  };
}

export function drawPosition(
  context: CanvasRenderingContext2D,
  edge: number,
  picture: PictureOf,
  colors: PictureColors,
): void {
  const geometry = boardGeometry(picture.size, edge, true);
  context.fillStyle = colors.board;
  context.fillRect(0, 0, edge, edge);
  drawGrid(context, geometry, colors);
  picture.stones.forEach((stone, point) => {
    if (stone !== 0) drawStone(context, geometry, point, stone === 1, colors);
  });
  const { lastMove, stones } = picture;
  const ground = (point: Point): string =>
    [colors.ink, colors.onBlack, colors.onWhite][stones[point] ?? 0] ?? colors.ink;
  if (lastMove !== undefined) {
    const { x, y } = centerOf(geometry, lastMove);
    context.fillStyle = ground(lastMove);
    disc(context, x, y, geometry.cell * 0.115);
    context.fill();
  }
  for (const mark of picture.marks) {
    drawMark(context, geometry, mark, ground(mark.point), stones[mark.point] ? undefined : colors);
  }
}

function drawGrid(
  context: CanvasRenderingContext2D,
  geometry: BoardGeometry,
  colors: PictureColors,
): void {
  const { size, cell, edge, origin } = geometry;
  const [first, last] = [lineAt(geometry, 0), lineAt(geometry, size - 1)];
  context.strokeStyle = colors.line;
  context.lineWidth = Math.max(1, edge / 700);
  context.beginPath();
  for (let index = 0; index < size; index++) {
    const at = lineAt(geometry, index);
    context.moveTo(first, at);
    context.lineTo(last, at);
    context.moveTo(at, first);
    context.lineTo(at, last);
  }
  context.stroke();
  context.fillStyle = colors.line;
  for (const point of starPoints(size)) {
    const { x, y } = centerOf(geometry, point);
    disc(context, x, y, Math.max(1.8, Math.min(4, cell * 0.085)));
    context.fill();
  }
  const inset = Math.max(8, (origin - cell * 0.485) / 2);
  context.fillStyle = colors.text;
  write(context, Math.max(8, edge * 0.0165));
  for (let index = 0; index < size; index++) {
    const at = lineAt(geometry, index);
    const [letter = ''] = formatMove(index, size);
    for (const far of [inset, edge - inset]) {
      context.fillText(letter, at, far);
      context.fillText(String(size - index), far, at);
    }
  }
}

function drawStone(
  context: CanvasRenderingContext2D,
  geometry: BoardGeometry,
  point: Point,
  black: boolean,
  colors: PictureColors,
): void {
  const { x, y } = centerOf(geometry, point);
  const radius = geometry.cell * 0.475;
  // Light at 35 % / 28 % of the stone, as on the board.
  const light = context.createRadialGradient(
    x - radius * 0.3,
    y - radius * 0.44,
    0,
    x - radius * 0.3,
    y - radius * 0.44,
    radius * 1.5,
  );
  light.addColorStop(0, black ? colors.blackLit : colors.whiteLit);
  light.addColorStop(black ? 0.5 : 0.6, black ? colors.black : colors.white);
  light.addColorStop(1, black ? colors.blackShade : colors.whiteShade);
  disc(context, x, y, radius);
  context.fillStyle = light;
  context.fill();
  context.strokeStyle = colors.line;
  context.lineWidth = geometry.edge / 900;
  context.stroke();
}

/** `open`: the colours of the board where no stone is below the mark. */
function drawMark(
  context: CanvasRenderingContext2D,
  geometry: BoardGeometry,
  { kind, point, text = '' }: NodeMark,
  color: string,
  open: PictureColors | undefined,
): void {
  const { x, y } = centerOf(geometry, point);
  const { cell } = geometry;
  const r = cell * 0.25;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = Math.max(1.6, cell * 0.05);
  context.beginPath();
  if (kind === 'label') {
    if (open) {
      context.fillStyle = open.board;
      disc(context, x, y, cell * 0.38);
      context.fill();
      context.fillStyle = color;
    }
    write(context, cell * (text.length > 2 ? 0.3 : 0.46));
    context.fillText(text.slice(0, 4), x, y);
    return;
  }
  if (kind === 'triangle') {
    context.moveTo(x, y - r * 1.1);
    context.lineTo(x + r, y + r * 0.7);
    context.lineTo(x - r, y + r * 0.7);
    context.closePath();
  } else if (kind === 'square') context.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
  else if (kind === 'selected') context.rect(x - r / 2, y - r / 2, r, r);
  else if (kind === 'circle') context.arc(x, y, r, 0, 2 * Math.PI);
  else {
    context.moveTo(x - r * 0.8, y - r * 0.8);
    context.lineTo(x + r * 0.8, y + r * 0.8);
    context.moveTo(x + r * 0.8, y - r * 0.8);
    context.lineTo(x - r * 0.8, y + r * 0.8);
  }
  context.stroke();
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function write(context: CanvasRenderingContext2D, size: number): void {
  context.font = `600 ${size}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
}
