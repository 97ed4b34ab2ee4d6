/** What the engine process is told by its host: where networks lie, and which program it belongs to. */

import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface EngineSettings {
  /** Folders to look for networks in, the program's own first. */
  readonly models: readonly string[];
  /** The folder of the user's data, for learning runs; undefined where there are to be none. */
  readonly data: string | undefined;
  /** Of the program. */
  readonly version: string;
}

/**
 * `--models FOLDER` any number of times, else `MOVE37_MODELS` (a list as in PATH), else the models beside the
 * bundle: `bundle` is the URL of a file in dist/engine. `--data FOLDER` for what the user makes. Arguments of others
 * are let pass.
 */
export function engineSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  bundle: string,
): EngineSettings {
  const { values } = parseArgs({
    args: [...args],
    options: { models: { type: 'string', multiple: true }, data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const given = (values.models ?? []).filter((value) => typeof value === 'string');
  const { MOVE37_MODELS: list } = env;
  const listed = list?.split(delimiter).filter((folder) => folder !== '') ?? [];
  const beside = [fileURLToPath(new URL('../../models', bundle))];
  return {
    models: given.length > 0 ? given : listed.length > 0 ? listed : beside,
    data: typeof values.data === 'string' && values.data !== '' ? values.data : undefined,
    version: programVersion(new URL('../../package.json', bundle)),
  };
}

function programVersion(packageFile: URL): string {
  try {
    const json: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
    const version =
      typeof json === 'object' && json && 'version' in json ? json.version : undefined;
    return typeof version === 'string' ? version : 'unknown';
  } catch {
    return 'unknown';
  }
}
