/** The position as a PNG, and the line that leads to it as an animated GIF. */

import { GIFEncoder, applyPalette, quantize } from 'gifenc';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { marksOf, moveOf } from '../../../engine/record/node-facts.ts';
import { drawPosition, themeColors, type PictureOf } from './board-picture.ts';
import { replayOf } from './study.ts';

const PNG_EDGE = 1200;
const GIF_EDGE = 480;
/** Milliseconds that a move stands, and the last one. */
const DELAY = 800;
const LAST_DELAY = 4000;

export function pictureAt(tree: GameTree, at: NodeId): PictureOf {
  const node = tree.node(at);
  const { size } = tree;
  const move = moveOf(node, size)?.move;
  return {
    size,
    stones: replayOf(tree, at).position.board.stones,
    lastMove: move !== undefined && move < size * size ? move : undefined,
    marks: marksOf(node, size),
  };
}

/** Rejects where the browser draws no pictures. */
export async function makePng(tree: GameTree, at: NodeId): Promise<Blob> {
  const canvas = canvasOf(PNG_EDGE);
  drawPosition(contextOf(canvas), PNG_EDGE, pictureAt(tree, at), themeColors());
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be made'));
    }, 'image/png');
  });
}

export interface GifOptions {
  readonly signal: AbortSignal;
  /** Hears how many of the frames are done. */
  readonly onFrame: (done: number) => void;
}

/** One frame a node of the line. Rejected with the signal's reason when it aborts. */
export async function makeGif(
  tree: GameTree,
  line: readonly NodeId[],
  { signal, onFrame }: GifOptions,
): Promise<Blob> {
  const context = contextOf(canvasOf(GIF_EDGE));
  const colors = themeColors();
  const gif = GIFEncoder();
  for (const [index, id] of line.entries()) {
    signal.throwIfAborted();
    drawPosition(context, GIF_EDGE, pictureAt(tree, id), colors);
    const { data } = context.getImageData(0, 0, GIF_EDGE, GIF_EDGE);
    const palette = quantize(data, 64);
    const delay = index === line.length - 1 ? LAST_DELAY : DELAY;
    gif.writeFrame(applyPalette(data, palette), GIF_EDGE, GIF_EDGE, { palette, delay });
    onFrame(index + 1);
    // The page stays awake between frames.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: 'image/gif' });
}

function canvasOf(edge: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = edge;
  canvas.height = edge;
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser draws no pictures');
  return context;
}
