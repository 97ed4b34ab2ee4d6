/** Where the engine process looks for its networks. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineSettings } from './engine-settings.ts';

let root: string;
let bundle: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-settings-'));
  mkdirSync(join(root, 'dist/engine'), { recursive: true });
  bundle = pathToFileURL(join(root, 'dist/engine/engine-process.js')).href;
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the settings of the engine process', () => {
  it('are the models beside the bundle and the version of its package', () => {
    expect(engineSettings([], {}, bundle)).toEqual({
      models: [join(root, 'models')],
      data: undefined,
      version: 'unknown',
    });
    expect(engineSettings(['--data', '/d'], {}, bundle).data).toBe('/d');
    writeFileSync(join(root, 'package.json'), '{"version": "1.2.3"}');
    expect(engineSettings([], {}, bundle).version).toBe('1.2.3');
  });

  it('come from the environment, and from arguments before that', () => {
    const env = { MOVE37_MODELS: ['/a', '/b'].join(delimiter) };
    expect(engineSettings([], env, bundle).models).toEqual(['/a', '/b']);
    const args = ['--type=utility', '--models', '/c', '--models=/d', 'stray'];
    expect(engineSettings(args, env, bundle).models).toEqual(['/c', '/d']);
    expect(engineSettings([], { MOVE37_MODELS: '' }, bundle).models).toEqual([
      join(root, 'models'),
    ]);
  });
});
