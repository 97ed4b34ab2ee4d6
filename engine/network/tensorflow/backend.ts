/**
 * Chooses what TensorFlow.js computes with: the native library where it loads, WebAssembly elsewhere. The
 * pure-JavaScript backend, into which TensorFlow.js can fall without a word, is refused.
 *
 * The native library works from one thread of a process only: load this in the main thread.
 */

import util from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { NetworkError, reasonOf } from '../network-error.ts';
import { registerGradients } from './gradients.ts';

export const BACKENDS = ['tensorflow', 'wasm'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** Why the native backend is not there, once that was tried. */
let nativeFailure: string | undefined;
let nativeLoaded = false;
let wasmLoaded = false;

/** Starts the wanted backend, or the fastest one that works; returns which one it is. */
export async function startBackend(wanted?: BackendName): Promise<BackendName> {
  if (wanted !== 'wasm' && (await loadNative())) return use('tensorflow');
  if (wanted === 'tensorflow') {
    throw new NetworkError(
      `TensorFlow's native library could not be loaded (${nativeFailure ?? 'no reason given'}).`,
      'Install @tensorflow/tfjs-node again where its download is allowed, or use the wasm backend.',
    );
  }
  if (!wasmLoaded) {
    await import('@tensorflow/tfjs-backend-wasm');
    wasmLoaded = true;
  }
  return use('wasm');
}

async function loadNative(): Promise<boolean> {
  if (nativeLoaded || nativeFailure !== undefined) return nativeLoaded;
  // tfjs-node 4.22 calls a function that Node 23 took away.
  const legacy = util as unknown as { isNullOrUndefined?: (value: unknown) => boolean };
  legacy.isNullOrUndefined ??= (value) => value === null || value === undefined;
  // Without this TensorFlow tells on standard error which processor it found.
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
  try {
    await import('@tensorflow/tfjs-node');
    nativeLoaded = true;
  } catch (error) {
    nativeFailure = reasonOf(error).split('\n')[0] ?? '';
  }
  return nativeLoaded;
}

async function use(name: BackendName): Promise<BackendName> {
  const started = await tf.setBackend(name);
  await tf.ready();
  if (!started || tf.getBackend() !== name) {
    throw new NetworkError(
      `TensorFlow.js did not start its ${name} backend (it is on ${tf.getBackend() || 'none'}).`,
      'Install the packages again with npm ci.',
    );
  }
  registerGradients();
  return name;
}
