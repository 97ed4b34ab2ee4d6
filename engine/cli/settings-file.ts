/** The file that `--settings` names. */

import { readFileSync } from 'node:fs';
import { UsageError } from './commands/command.ts';

/** What it changes; nothing where it is not given. Throws `UsageError` for what is no JSON object. */
export function readSettingsFile(path: string | undefined): Record<string, unknown> | undefined {
  if (path === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--settings: ${path} cannot be read as JSON (${reason})`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new UsageError(`--settings: ${path} holds no object, as {"epochs": 2}`);
  }
  return json as Record<string, unknown>;
}
