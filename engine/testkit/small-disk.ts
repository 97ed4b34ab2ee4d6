/** Disks of a few kilobytes, which fill up as real ones do. */

import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Whether this system lets its users mount a disk that only they see. */
export function canMakeSmallDisks(): boolean {
  return spawnSync(...onSmallDisk(100, tmpdir(), 'true', [])).status === 0;
}

/** A shell's `script`, which sees a disk of so many kB at `folder`, with its `$0` and `$@`. */
export function onSmallDisk(
  kilobytes: number,
  folder: string,
  script: string,
  args: readonly string[],
): [command: string, args: string[]] {
  const mount = `mount -t tmpfs -o size=${kilobytes}k none ${JSON.stringify(folder)}`;
  return ['unshare', ['--map-root-user', '--mount', 'sh', '-c', `${mount} && ${script}`, ...args]];
}
