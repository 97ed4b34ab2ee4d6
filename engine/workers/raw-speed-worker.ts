/** Worker thread that does nothing but run a network over and over: how fast the runtime alone is. */

import { parentPort, workerData } from 'node:worker_threads';
import type { RawSpeedTask } from '../network/onnx/raw-speed-task.ts';
import { openSession, runSession } from '../network/onnx/session.ts';

const task = workerData as RawSpeedTask;
const { device } = task;
const session = await openSession(task.onnx, 'to be timed', { threads: 1, device });
while (Date.now() < task.from) await runSession(session, task.planes, task.globals, task.size);
let positions = 0;
do {
  await runSession(session, task.planes, task.globals, task.size);
  positions += task.batch;
} while (Date.now() < task.to);
await session.release();
parentPort?.postMessage(positions);
