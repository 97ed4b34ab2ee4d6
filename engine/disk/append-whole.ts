/** Appends to a file either all or nothing: what fails midway is taken back, so that what comes later can be read. */

import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { writeAll } from './write-whole.ts';

export function appendWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'a');
  try {
    const before = fstatSync(file).size;
    try {
      writeAll(file, bytes);
    } catch (error) {
      ftruncateSync(file, before);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

/** Appends a line on its own: where a kill cut the one before it off, that one is ended first. */
export function appendLine(path: string, line: string): void {
  appendWhole(path, Buffer.from(`${endsWithinLine(path) ? '\n' : ''}${line}\n`));
}

function endsWithinLine(path: string): boolean {
  const file = openSync(path, 'a+');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
  } finally {
    closeSync(file);
  }
}
