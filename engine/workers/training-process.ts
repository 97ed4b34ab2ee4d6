/**
 * The process that learns: works on one run at low priority until it is told to stop, or its host is gone. Started
 * by the engine's process, or in Electron by the main process, which hands it a port to the engine.
 */

import { isDiskFull } from '../run/disk-full.ts';
import { runFolder } from '../run/folder.ts';
import { Hold } from '../run/hold.ts';
import { RunInUseError } from '../run/lock.ts';
import { portTransport, type EmitterPort } from '../protocol/port-transport.ts';
import type {
  FailureReason,
  FromTraining,
  ToTraining,
} from '../server/learning/process-messages.ts';
import { standBack } from '../server/learning/priority.ts';
import { teach } from '../server/learning/teach.ts';

/** Games side by side on each core. */
const CONCURRENT_GAMES = 32;
/** How long (ms) the end may take; what is finished is on disk before. */
const ENDING_MS = 15_000;

let say: (message: FromTraining) => void = () => undefined;
const stop = new AbortController();
const hold = new Hold();

function end(): void {
  stop.abort();
  setTimeout(() => process.exit(0), ENDING_MS).unref();
}

function obey(message: ToTraining): void {
  if (message.kind === 'hold') hold.set(message.held);
  else if (message.kind === 'stop') end();
  else void work(message).then(leave, leave);
}

async function work(order: Extract<ToTraining, { kind: 'teach' }>): Promise<void> {
  standBack(order.priority);
  try {
    await teach({
      folder: runFolder(order.root),
      newRun: order.newRun,
      from: order.from,
      cores: order.cores,
      concurrentGames: CONCURRENT_GAMES,
      signal: stop.signal,
      hold,
      watcher: {
        onBegin: () => {
          say({ kind: 'begun' });
        },
        onProgress: (progress) => {
          say({ kind: 'progress', progress });
        },
        onGeneration: (generation) => {
          say({ kind: 'generation', generation });
        },
        onStrength: (line) => {
          say({ kind: 'strength', line });
        },
        onLooks: (line) => {
          say({ kind: 'looks', line });
        },
        onShown: (shown) => {
          say({ kind: 'shown', shown });
        },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say({ kind: 'failed', reason: reasonOf(error), message });
  }
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof RunInUseError) return 'in-use';
  return isDiskFull(error) ? 'disk-full' : 'failed';
}

/** Not before what was said is on its way. */
function leave(): void {
  setTimeout(() => process.exit(0), 100);
}

/** What Electron adds to `process` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { ports: EmitterPort[] }) => void): void;
}

function parentPortOf(host: object): ParentPort | undefined {
  return 'parentPort' in host ? (host.parentPort as ParentPort | undefined) : undefined;
}

const parentPort = parentPortOf(process);
if (parentPort) {
  parentPort.on('message', ({ ports }) => {
    const [port] = ports;
    if (!port) return;
    const transport = portTransport(port);
    say = (message) => {
      transport.send(message);
    };
    transport.onMessage((message) => {
      obey(message as ToTraining);
    });
    transport.onClose(end);
  });
} else if (process.send) {
  say = (message) => {
    if (process.connected) process.send?.(message, () => undefined);
  };
  process.on('message', (message) => {
    obey(message as ToTraining);
  });
  process.on('disconnect', end);
} else {
  process.stderr.write('training-process runs as a child process of Move 37 only\n');
  process.exit(2);
}
