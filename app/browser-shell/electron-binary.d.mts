/** Types of electron-binary.mjs, which is plain JavaScript since it runs before anything is built. */

type Environment = Readonly<Record<string, string | undefined>>;

export function electronPackage():
  { readonly folder: string; readonly version: string; readonly needsNode: string } | undefined;
export function installedBinary(folder: string, env: Environment): string | undefined;
export function isAtLeast(version: string, least: string): boolean;
export function noWindow(machine: {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly uid: number | undefined;
}): string | undefined;
