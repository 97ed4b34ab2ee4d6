import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from './window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const LEFT = { x: -1920, y: 0, width: 1920, height: 1080 };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-window-'));
  file = join(folder, 'window.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function restored(x: number, y: number, screens = [SCREEN]) {
  const state = { bounds: { x, y, width: 800, height: 600 }, maximized: false };
  writeWindowState(file, state);
  const read = readWindowState(file, screens);
  if (read) expect(read).toEqual(state);
  return read !== undefined;
}

describe('the place of the window', () => {
  it('comes back as it was kept, maximized or not', () => {
    const state = { bounds: { x: 5, y: 6, width: 700, height: 600 }, maximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file, [SCREEN])).toEqual(state);
  });

  it('is taken only on a screen that is still there', () => {
    expect(restored(-1000, 100, [SCREEN, LEFT])).toBe(true);
    expect(restored(-1000, 100, [SCREEN])).toBe(false);
    expect(restored(100, 100, [])).toBe(false);
  });

  it.each([
    ['at the right edge, enough of it to be found', 1820, 100, true],
    ['at the right edge, too little', 1821, 100, false],
    ['at the left edge, enough', -700, 100, true],
    ['at the left edge, too little', -701, 100, false],
    ['at the foot, enough', 100, 980, true],
    ['at the foot, too little', 100, 981, false],
    ['with its title bar above the screen', 100, -50, false],
  ])('%s', (_where, x, y, wanted) => {
    expect(restored(x, y)).toBe(wanted);
  });

  it.each([
    '',
    'null',
    '{"bounds":{}}',
    '{"bounds":{"x":0,"y":0,"width":5,"height":5},"maximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":600},"maximized":false}',
    '{"bounds":{"x":0.5,"y":0,"width":800,"height":600},"maximized":false}',
    '{"bounds":{"x":0,"y":0,"width":800,"height":600}}',
  ])('is forgotten where the file is damaged: %s', (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file, [SCREEN])).toBeUndefined();
  });

  it('is nowhere at the first start, and no trouble where it cannot be kept', () => {
    expect(readWindowState(file, [SCREEN])).toBeUndefined();
    const state = { bounds: { ...SCREEN }, maximized: false };
    expect(() => {
      writeWindowState(join(folder, 'missing', 'window.json'), state);
    }).not.toThrow();
  });
});
