/** The process that learns as a child of this one, where Node may fork. It ends when this process is gone. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromTraining, TrainingProcess } from './process-messages.ts';

/** `entry` is the URL of the bundle of `workers/training-process.ts`. */
export function forkTraining(entry: URL): TrainingProcess {
  const child = fork(fileURLToPath(entry), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  return {
    send: (message) => {
      // What cannot be sent any more is lost with the process, whose end is told.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => {
        listener(message as FromTraining);
      });
    },
    onEnd: (listener) => {
      child.on('error', (error) => {
        if (child.pid === undefined) listener(error.message);
      });
      child.on('exit', (code, signal) => {
        listener(signal ?? `status ${code ?? 'unknown'}`);
      });
    },
  };
}
