/** electron-builder's own reading of its configuration, from inside its package: there is no public way to it. */

import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the checkout. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

export type Platform = 'win' | 'mac' | 'linux';

interface Target {
  readonly target: string;
  readonly arch: string;
}

interface PlatformSettings {
  readonly target: readonly Target[];
  readonly files: readonly string[];
  readonly hardenedRuntime?: boolean;
}

/** As far as tests look at it, after electron-builder has brought it into one form. */
export interface Configuration extends Readonly<Record<Platform, PlatformSettings>> {
  readonly appId: string;
  readonly icon: string;
  readonly asar: boolean;
  readonly asarUnpack: readonly string[];
  readonly directories: { readonly output: string; readonly buildResources: string };
  readonly files: readonly { readonly filter: readonly string[] }[];
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly { readonly ext: string; readonly mimeType: string }[];
  readonly nsis: { readonly perMachine: boolean };
}

interface Matcher {
  createFilter(): (file: string, stat: { isDirectory(): boolean }) => boolean;
}

type Expand = (pattern: string) => string;

interface MatcherModule {
  getMainFileMatchers(
    appFolder: string,
    target: string,
    expand: Expand,
    settings: PlatformSettings,
    packager: object,
    outFolder: string,
    compiled: boolean,
  ): readonly Matcher[];
  getNodeModuleFileMatcher(
    appFolder: string,
    target: string,
    expand: Expand,
    settings: PlatformSettings,
    packager: object,
  ): Matcher;
}

interface ConfigModule {
  getConfig(folder: string, file: string | null, options: null): Promise<Configuration>;
  validateConfiguration(configuration: object, debug: { isEnabled: boolean }): Promise<void>;
}

const here = createRequire(import.meta.url);
const inBuilder = createRequire(here.resolve('electron-builder'));
const matching = inBuilder('app-builder-lib/out/fileMatcher') as MatcherModule;
const configuring = inBuilder('app-builder-lib/out/util/config/config') as ConfigModule;

const SILENT = { isEnabled: false };

export function readConfiguration(): Promise<Configuration> {
  return configuring.getConfig(ROOT, null, null);
}

/** Rejects with what is wrong. */
export function validate(configuration: object): Promise<void> {
  return configuring.validateConfiguration(configuration, SILENT);
}

/** Which files of the checkout a package for a platform takes in, of the app itself or of a package that it needs. */
export function packedFiles(
  config: Configuration,
  platform: Platform,
  arch: string,
  folder: string,
): string[] {
  const expand: Expand = (pattern) => pattern.replaceAll('${arch}', arch);
  const settings = config[platform];
  const info = {
    config,
    debugLogger: SILENT,
    projectDir: ROOT,
    buildResourcesDir: config.directories.buildResources,
  };
  const out = join(ROOT, config.directories.output);
  const matchers = folder.startsWith('node_modules/')
    ? [matching.getNodeModuleFileMatcher(ROOT, '/app', expand, settings, info)]
    : matching.getMainFileMatchers(ROOT, '/app', expand, settings, { info }, out, false);
  const filters = matchers.map((matcher) => matcher.createFilter());
  return filesIn(join(ROOT, folder))
    .filter((file) => filters.some((takes) => takes(file, { isDirectory: () => false })))
    .map((file) => relative(ROOT, file).replaceAll('\\', '/'));
}

const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules', 'release', 'runs']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return SKIPPED.has(entry.name) ? [] : filesIn(path);
  });
}
