/** What the browser shell is told when it is started, and which port it listens on. */

import { parseArgs } from 'node:util';

/** Kept from start to start where it is free, so that the browser remembers the settings of the page. */
const USUAL_PORT = 37037;

export interface ShellOptions {
  /** Undefined: the usual one, or any free one. 0: any free one. */
  readonly port: number | undefined;
  readonly open: boolean;
  /** Shown in the page: why it is the browser that shows it. */
  readonly notice: string | undefined;
}

export function readOptions(args: readonly string[]): ShellOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      notice: { type: 'string' },
    },
  });
  return {
    port: values.port === undefined ? undefined : portOf(values.port),
    open: !values['no-open'],
    notice: values.notice,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${JSON.stringify(text)}`);
  }
  return port;
}

/** Starts on the wanted port and says so where it cannot be had; the usual port gives way to a free one. */
export async function choosePort<Server>(
  wanted: number | undefined,
  start: (port: number) => Promise<Server>,
): Promise<Server> {
  try {
    return await start(wanted ?? USUAL_PORT);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (wanted === undefined) return start(0);
    const why = code === 'EACCES' ? 'may not be used' : 'is in use by another program';
    throw new Error(`Port ${wanted} ${why}. Choose another with --port, or leave it out.`, {
      cause: error,
    });
  }
}
