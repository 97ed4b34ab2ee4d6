/** Appends to a file either all or nothing: what fails midway is taken back, so that what comes later can be read. */

import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { writeAll } from '../network/write-whole.ts';

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
