/** Worker thread that runs a network on what it is handed, one question after the other, and nothing else. */

import { parentPort } from 'node:worker_threads';
import { reasonOf } from '../network/network-error.ts';
import { openSession, runSession } from '../network/onnx/session.ts';
import type { FromEvaluationThread, ToEvaluationThread } from '../network/onnx/thread-messages.ts';

if (!parentPort) throw new Error('evaluation-worker runs as a worker thread only');
const port = parentPort;

let session: ReturnType<typeof openSession> | undefined;

function say(message: FromEvaluationThread): void {
  port.postMessage(message);
}

async function obey(message: ToEvaluationThread): Promise<void> {
  if (message.kind === 'open') {
    const { onnx, name, device } = message;
    session = openSession(onnx, name, { threads: 1, device });
    await session;
    say({ kind: 'opened' });
    return;
  }
  if (message.kind === 'close') {
    port.close();
    // Where it could not be opened there is nothing to let go.
    await session?.then((open) => open.release()).catch(() => undefined);
    return;
  }
  if (!session) throw new Error('The network is not open');
  const { id, planes, globals, size } = message;
  say({ kind: 'done', id, outputs: await runSession(await session, planes, globals, size) });
}

let obeying = Promise.resolve();
port.on('message', (message: ToEvaluationThread) => {
  obeying = obeying
    .then(() => obey(message))
    .catch((error: unknown) => {
      const id = message.kind === 'run' ? { id: message.id } : {};
      say({ kind: 'failed', ...id, message: reasonOf(error) });
    });
});
