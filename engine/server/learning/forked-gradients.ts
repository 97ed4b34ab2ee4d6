/** Processes that find gradients for the trainer of this one, where Node may fork. They end when this process is gone. */

import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  GradientCrew,
  type GradientHelper,
  type GradientOrder,
} from '../../training/gradient-crew.ts';
import type { FromGradients } from './gradient-messages.ts';
import { limitTrainingThreads } from './learner.ts';

/** Beside the bundle that this is part of. */
const BUNDLE = new URL('./gradient-process.js', import.meta.url);

/**
 * As many processes as there are cores to use, this one included, each with one thread; or this one alone with a
 * thread for each core, where there is no bundle to start or inside Electron, whose binary is not Node's. Must be
 * called before TensorFlow is loaded.
 */
export function openCrew(cores: number, bundle: URL = BUNDLE): GradientCrew {
  const path = fileURLToPath(bundle);
  const alone = cores === 1 || 'electron' in process.versions || !existsSync(path);
  limitTrainingThreads(alone ? cores : 1);
  if (alone) return new GradientCrew();
  return new GradientCrew(Array.from({ length: cores - 1 }, () => forkHelper(path)));
}

export function forkHelper(path: string): GradientHelper {
  const child = fork(path, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  let cpuSeconds = 0;
  let ready = false;
  child.on('message', (said: FromGradients) => {
    ready ||= said.kind === 'ready';
  });
  // Not being there is told by what is asked of it.
  child.on('error', () => undefined);
  return {
    isReady: () => ready,
    begin: async (order) => {
      const result = answerOf(child).then((said) => {
        if (said.kind === 'failed') throw new Error(said.message);
        ({ cpuSeconds } = said);
        return said.found;
      });
      // Whoever waits for it hears of it; nobody does where the order did not arrive.
      result.catch(() => undefined);
      await handOver(child, order);
      return { result };
    },
    cpuSeconds: () => cpuSeconds,
    close: () => {
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
    },
  };
}

function handOver(child: ChildProcess, order: GradientOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    child.send(order, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

type Answer = Exclude<FromGradients, { readonly kind: 'ready' }>;

function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onMessage = (said: FromGradients): void => {
      if (said.kind === 'ready') return;
      done();
      resolve(said);
    };
    const onEnd = (): void => {
      done();
      reject(new Error('A process that finds gradients has ended'));
    };
    const done = (): void => {
      child.off('message', onMessage);
      child.off('exit', onEnd);
      child.off('error', onEnd);
    };
    if (child.exitCode !== null || child.signalCode !== null) {
      onEnd();
      return;
    }
    child.on('message', onMessage);
    child.on('exit', onEnd);
    child.on('error', onEnd);
  });
}
