/** A network as a folder on disk: its manifest, its weights and its ONNX graph, written and read as one. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FEATURES_VERSION } from '../features/layout.ts';
import { decodeArrays, encodeArrays, sha256Hex } from './array-file.ts';
import { conditionInputs, type Conditioning, type ConditionInputs } from './conditioning.ts';
import {
  FORMAT_VERSION,
  INT8_FILE,
  MANIFEST_FILE,
  ONNX_FILE,
  WEIGHTS_FILE,
  manifestSchema,
  parseManifest,
  type Departure,
  type NetworkManifest,
  type TrainingSummary,
} from './manifest.ts';
import { NetworkError, reasonOf } from './network-error.ts';
import type { NetworkShape } from './shape.ts';
import { checkWeights, type Weights } from './weights.ts';
import { writeFileWhole } from '../disk/write-whole.ts';

export interface LoadedNetwork {
  readonly folder: string;
  readonly manifest: NetworkManifest;
  /** First 16 hexadecimal digits of the weights' SHA-256: what records and reports name it by. */
  readonly hash: string;
  /** The ONNX graph, its SHA-256 checked. */
  readonly onnx: Uint8Array;
  /** Reads the weights as well, which players do not need. */
  readWeights(): Weights;
  /** Reads the graph in 8 bits, its SHA-256 checked; undefined where the network has none. */
  readInt8(): Uint8Array | undefined;
}

/** The graphs of one and the same weights. */
export interface NetworkGraphs {
  readonly onnx: Uint8Array;
  readonly int8?: { readonly onnx: Uint8Array; readonly departure: Departure } | undefined;
}

export interface NetworkDescription {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly rules: NetworkManifest['rules'];
  readonly sizes: readonly number[];
  /** None when left out. */
  readonly conditioning?: Conditioning;
  readonly training: TrainingSummary;
  /** Now when left out. */
  readonly created?: Date;
}

/**
 * Writes a network's folder, in place of one that is there; a kill leaves the old one, the new one or none.
 * `onnx/save-network.ts` makes the graphs.
 */
export function writeNetworkFolder(
  folder: string,
  description: NetworkDescription,
  weights: Weights,
  { onnx, int8 }: NetworkGraphs,
): NetworkManifest {
  const { name, shape, rules, sizes, conditioning, training, created = new Date() } = description;
  checkWeights(shape, weights);
  const weightBytes = encodeArrays(weights);
  const manifest = manifestSchema.parse({
    format: FORMAT_VERSION,
    features: FEATURES_VERSION,
    name,
    created: created.toISOString(),
    shape: { ...shape },
    rules: [...rules],
    sizes: [...sizes],
    ...(conditioning === undefined ? {} : { conditioning }),
    files: {
      [WEIGHTS_FILE]: sha256Hex(weightBytes),
      [ONNX_FILE]: sha256Hex(onnx),
      ...(int8 && { [INT8_FILE]: sha256Hex(int8.onnx) }),
    },
    ...(int8 && { departure: int8.departure }),
    training: { ...training },
  });

  mkdirSync(dirname(folder), { recursive: true });
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.tmp`);
  const replaced = `${temporary}.old`;
  rmSync(temporary, { recursive: true, force: true });
  rmSync(replaced, { recursive: true, force: true });
  try {
    writeFileWhole(join(temporary, WEIGHTS_FILE), weightBytes);
    writeFileWhole(join(temporary, ONNX_FILE), onnx);
    if (int8) writeFileWhole(join(temporary, INT8_FILE), int8.onnx);
    const json = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileWhole(join(temporary, MANIFEST_FILE), new TextEncoder().encode(json));
    if (existsSync(folder)) renameSync(folder, replaced);
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(replaced, { recursive: true, force: true });
  }
  return manifest;
}

/** Opens a network's folder; refuses with the reason what is missing, unknown or does not match. */
export function loadNetwork(folder: string): LoadedNetwork {
  const manifestPath = join(folder, MANIFEST_FILE);
  const manifest = parseManifest(new TextDecoder().decode(readFile(manifestPath)), manifestPath);
  const onnx = readChecked(folder, ONNX_FILE, manifest);
  return {
    folder,
    manifest,
    hash: manifest.files[WEIGHTS_FILE].slice(0, 16),
    onnx,
    readWeights() {
      const path = join(folder, WEIGHTS_FILE);
      const { arrays } = decodeArrays(readChecked(folder, WEIGHTS_FILE, manifest), path);
      try {
        checkWeights(manifest.shape, arrays);
      } catch (error) {
        throw new NetworkError(`${path} does not fit its manifest: ${reasonOf(error)}`, REPLACE, {
          cause: error,
        });
      }
      return arrays;
    },
    readInt8() {
      return manifest.files[INT8_FILE] === undefined
        ? undefined
        : readChecked(folder, INT8_FILE, manifest);
    },
  };
}

/** Throws where a network that imitates people is not told whom, or one that does not is told that. */
export function checkCondition(
  network: LoadedNetwork,
  condition: ConditionInputs | undefined,
): void {
  const wanted = conditionInputs(network.manifest.conditioning ?? 'none');
  if (wanted === (condition?.count ?? 0)) return;
  throw wanted > 0
    ? new NetworkError(
        `The network in ${network.folder} imitates people and must be told of which rank.`,
        'Use it as a human player, as human:15k.',
      )
    : new NetworkError(
        `The network in ${network.folder} taught itself and knows no ranks.`,
        'Take a network that was trained by move37 imitate.',
      );
}

const REPLACE = 'Copy the whole folder again from where it came.';

function readChecked(
  folder: string,
  file: typeof WEIGHTS_FILE | typeof ONNX_FILE | typeof INT8_FILE,
  manifest: NetworkManifest,
): Uint8Array {
  const path = join(folder, file);
  const bytes = readFile(path);
  const found = sha256Hex(bytes);
  const wanted = manifest.files[file];
  if (found !== wanted) {
    const what = `${path} is not the file that its manifest names: its SHA-256 is ${found}, not ${wanted}.`;
    throw new NetworkError(what, REPLACE);
  }
  return bytes;
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new NetworkError(`${path} cannot be read (${reasonOf(error)}).`, REPLACE, {
      cause: error,
    });
  }
}
