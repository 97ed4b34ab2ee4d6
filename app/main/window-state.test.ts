import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from './window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-window-'));
  file = join(folder, 'window.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function at(x: number, y: number) {
  return { bounds: { x, y, width: 1000, height: 700 }, maximized: false };
}

describe('where the window was', () => {
  it('comes back', () => {
    writeWindowState(file, { ...at(30, 40), maximized: true });
    expect(readWindowState(file, [SCREEN])).toEqual({ ...at(30, 40), maximized: true });
  });

  it('counts on a second screen only while that is there', () => {
    const second = { ...SCREEN, x: 1920 };
    writeWindowState(file, at(2200, 100));
    expect(readWindowState(file, [SCREEN, second])).toEqual(at(2200, 100));
    expect(readWindowState(file, [SCREEN])).toBeUndefined();
  });

  it.each([
    [1900, 100],
    [-990, 100],
    [100, -300],
    [100, 1060],
  ])('is forgotten where it could hardly be grasped: %d, %d', (x, y) => {
    writeWindowState(file, at(x, y));
    expect(readWindowState(file, [SCREEN])).toBeUndefined();
  });

  it.each(['', '{', '{"bounds":{"x":0,"y":0,"width":10,"height":10},"maximized":false}', 'null'])(
    'is forgotten where the file is damaged: %s',
    (text) => {
      writeFileSync(file, text);
      expect(readWindowState(file, [SCREEN])).toBeUndefined();
    },
  );

  it('troubles nobody where it cannot be kept', () => {
    const nowhere = join(folder, 'missing', 'window.json');
    writeWindowState(nowhere, at(0, 0));
    expect(readWindowState(nowhere, [SCREEN])).toBeUndefined();
  });
});
