/**
 * All that training needs to go on where it stopped, in one file: weights, their average, the optimiser's
 * means, the step. Written whole or not at all, and checked by its SHA-256 when read.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeArrays, encodeArrays } from '../network/array-file.ts';
import { NetworkError, reasonOf } from '../network/network-error.ts';
import { networkShapeSchema, type NetworkShape } from '../network/shape.ts';
import { checkWeights, type NamedArray, type Weights } from '../network/weights.ts';
import { writeFileWhole } from '../disk/write-whole.ts';
import { freshAdamState } from './optimiser.ts';

export const CHECKPOINT_FILE = 'training.bin';

const noteSchema = z.strictObject({
  kind: z.literal('training checkpoint'),
  version: z.literal(1),
  shape: networkShapeSchema,
  step: z.number().int().min(0),
  optimiserStep: z.number().int().min(0),
});

const PARTS = ['weights', 'average', 'means', 'squares'] as const;
/** Of a slim copy: its average lies beside it as a network, and Adam's means of ten steps may begin anew. */
const SLIM_PARTS = ['weights', 'squares'] as const satisfies readonly Part[];

type Part = (typeof PARTS)[number];

export interface Checkpoint {
  readonly shape: NetworkShape;
  /** Training steps so far. */
  readonly step: number;
  /** Updates of the optimiser so far. */
  readonly optimiserStep: number;
  readonly weights: Weights;
  readonly average: Weights;
  /** Adam's running means of the gradients and of their squares. */
  readonly means: Weights;
  readonly squares: Weights;
}

export function writeCheckpoint(folder: string, checkpoint: Checkpoint): void {
  writeParts(folder, checkpoint, PARTS);
}

/** Makes the file of a checkpoint half as large. `fillUpCheckpoint` makes it whole again. */
export function slimCheckpoint(folder: string): void {
  writeParts(folder, readCheckpoint(folder), SLIM_PARTS);
}

/** Makes a slim checkpoint whole; one that is whole stays. `average`: the weights of the network exported with it. */
export function fillUpCheckpoint(folder: string, average: () => Weights): void {
  const { shape, step, optimiserStep, parts } = readParts(folder);
  if (parts.average.size > 0) return;
  const { weights, squares } = parts;
  const { means } = freshAdamState(shape);
  const whole = { shape, step, optimiserStep, weights, average: average(), means, squares };
  checkParts(folder, whole);
  writeCheckpoint(folder, whole);
}

function writeParts(folder: string, checkpoint: Checkpoint, parts: readonly Part[]): void {
  const { shape, step, optimiserStep } = checkpoint;
  const arrays = new Map<string, NamedArray>();
  for (const part of parts) {
    for (const [name, array] of checkpoint[part]) arrays.set(`${part}/${name}`, array);
  }
  const note = { kind: 'training checkpoint', version: 1, shape, step, optimiserStep };
  writeFileWhole(join(folder, CHECKPOINT_FILE), encodeArrays(arrays, note));
}

/** Throws with the reason where there is no sound checkpoint in the folder. */
export function readCheckpoint(folder: string): Checkpoint {
  const { parts, ...rest } = readParts(folder);
  const checkpoint = { ...rest, ...parts };
  checkParts(folder, checkpoint);
  return checkpoint;
}

type Parts = Readonly<Record<Part, Weights>>;

/** Parts that are missing are empty. */
function readParts(folder: string): Omit<Checkpoint, Part> & { readonly parts: Parts } {
  const path = join(folder, CHECKPOINT_FILE);
  const { note, arrays } = decodeArrays(readBytes(path), path);
  const parsed = noteSchema.safeParse(note);
  if (!parsed.success) {
    throw new NetworkError(
      `${path} is not a checkpoint of training that this program knows.`,
      USE_OLDER,
    );
  }
  const { shape, step, optimiserStep } = parsed.data;
  const part = (name: Part): Weights => {
    const prefix = `${name}/`;
    const entries = [...arrays].filter(([key]) => key.startsWith(prefix));
    return new Map(entries.map(([key, array]) => [key.slice(prefix.length), array]));
  };
  const parts = {
    weights: part('weights'),
    average: part('average'),
    means: part('means'),
    squares: part('squares'),
  };
  return { shape, step, optimiserStep, parts };
}

function checkParts(folder: string, checkpoint: Checkpoint): void {
  try {
    for (const part of PARTS) checkWeights(checkpoint.shape, checkpoint[part]);
  } catch (error) {
    const path = join(folder, CHECKPOINT_FILE);
    throw new NetworkError(`${path} does not fit its shape: ${reasonOf(error)}`, USE_OLDER, {
      cause: error,
    });
  }
}

const USE_OLDER = 'Go on from an older checkpoint, or start a new run.';

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new NetworkError(`${path} cannot be read (${reasonOf(error)}).`, USE_OLDER, {
      cause: error,
    });
  }
}
