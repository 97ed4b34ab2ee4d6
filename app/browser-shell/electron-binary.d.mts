/** The types of `electron-binary.mjs`, which is plain JavaScript because it runs before anything is built. */

type Environment = Readonly<Record<string, string | undefined>>;

export interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
  /** The least version of Node that its downloader runs on. */
  readonly needsNode: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  /** Undefined where the system has no such numbers. */
  readonly uid: number | undefined;
  /** Version of Node. */
  readonly node: string;
}

export function electronPackage(): ElectronPackage | undefined;
export function installedBinary(folder: string, env: Environment): string | undefined;
export function isAtLeast(version: string, least: string): boolean;
export function noWindow(machine: Omit<Machine, 'node'>): string | undefined;
export function thisMachine(): Machine;
export function findElectron(
  say: (line: string) => void,
  electron?: ElectronPackage,
  machine?: Machine,
): { readonly binary: string } | { readonly reason: string };
