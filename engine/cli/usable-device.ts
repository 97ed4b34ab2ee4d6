/** Where a command's network runs: on the graphics card only where it was asked for and works. */

import { Worker } from 'node:worker_threads';
import { DEVICES, type Device } from '../network/device.ts';
import { NetworkError } from '../network/network-error.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { openPool } from '../network/onnx/open-pool.ts';
import { UsageError } from './commands/command.ts';
import { complain } from './complain.ts';

/** The option `--device`; throws `UsageError` for what is none. */
export function deviceOf(text: string): Device {
  const device = DEVICES.find((name) => name === text);
  if (device) return device;
  throw new UsageError(`--device takes ${DEVICES.join(' or ')}, not ${JSON.stringify(text)}`);
}

/** The device asked for, or the processor, with the reason on standard error, where the network does not run there. */
export async function usableDevice(wanted: Device, folder: string): Promise<Device> {
  if (wanted === 'cpu') return wanted;
  try {
    const startThread = () => new Worker(new URL('./evaluation-worker.js', import.meta.url));
    const card = await openPool(loadNetwork(folder), {
      threads: 1,
      device: wanted,
      batchMax: 1,
      startThread,
    });
    await card.dispose();
    return wanted;
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    complain(`${error.message} The processor is used instead.`);
    return 'cpu';
  }
}
