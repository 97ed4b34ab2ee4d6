import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UsageError } from './commands/command.ts';
import { readSettingsFile } from './settings-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'move37-settings-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileWith(text: string): string {
  const path = join(folder, 'mine.json');
  writeFileSync(path, text);
  return path;
}

it('reads what is to be changed, which is nothing where no file is named', () => {
  expect(readSettingsFile(fileWith('{"epochs": 2}'))).toEqual({ epochs: 2 });
  expect(readSettingsFile(undefined)).toBeUndefined();
});

it('names the file that is missing, damaged, or no object', () => {
  for (const text of ['{"epochs": ', '', '[1]', '"x"', 'null', '2']) {
    expect(() => readSettingsFile(fileWith(text))).toThrow(UsageError);
    expect(() => readSettingsFile(fileWith(text))).toThrow(/--settings: .*mine\.json/);
  }
  expect(() => readSettingsFile(join(folder, 'nowhere.json'))).toThrow(/nowhere\.json/);
});
