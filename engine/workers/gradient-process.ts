/** The process that finds the gradients of parts of batches for the trainer's process, and ends when that is gone. */

import { startBackend } from '../network/tensorflow/backend.ts';
import { processorSeconds } from '../run/processor-time.ts';
import type { FromGradients, ToGradients } from '../server/learning/gradient-messages.ts';
import { gradientsOf } from '../training/gradients.ts';

function say(message: FromGradients): void {
  // What cannot be sent any more is not asked for any more: the trainer's process is gone.
  process.send?.(message, () => undefined);
}

const backend = startBackend();
// Where it fails, nobody asks.
backend.then(
  () => {
    say({ kind: 'ready' });
  },
  () => undefined,
);

async function answer({ shape, weights, lossWeights, batch }: ToGradients): Promise<FromGradients> {
  try {
    await backend;
    const found = gradientsOf(shape, weights, lossWeights, batch);
    return { kind: 'done', found, cpuSeconds: processorSeconds() };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (order: ToGradients) => {
  void answer(order).then(say);
});
process.on('disconnect', () => process.exit(0));
// Ctrl+C in a terminal reaches every process of the command: the trainer says when it is over.
process.on('SIGINT', () => undefined);
