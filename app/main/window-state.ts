/** Where the window was when it was last closed, kept in a small file; only on a screen that is still there. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from '../shared/schema.ts';

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(320).max(20_000),
  height: z.number().int().min(240).max(20_000),
});

const stateSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() });

export type WindowState = z.infer<typeof stateSchema>;

/** So much of the window (pixels each way) must lie on a screen for it to be found. */
const VISIBLE = 100;

/** Undefined where there is none, it is damaged, or its screen is gone. */
export function readWindowState(
  file: string,
  screens: readonly Rectangle[],
): WindowState | undefined {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return screens.some((screen) => isVisible(state.bounds, screen)) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** A place that cannot be kept is no reason to trouble anyone: the window opens at the usual one. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`);
  } catch {
    return;
  }
}

function isVisible(window: Rectangle, screen: Rectangle): boolean {
  const width =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const height =
    Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  // The title bar at the top is what the window is moved by.
  return width >= VISIBLE && height >= VISIBLE && window.y >= screen.y - 8;
}
