/** `network.json`, the page beside every network that says what it is and what its files must be. */

import { z } from 'zod';
import { FEATURES_VERSION, PLANES } from '../features/layout.ts';
import { MAX_SIZE, MIN_SIZE } from '../rules/point.ts';
import { CONDITIONINGS, globalInputs } from './conditioning.ts';
import { NetworkError, reasonOf } from './network-error.ts';
import { networkShapeSchema } from './shape.ts';

export const MANIFEST_FILE = 'network.json';
export const WEIGHTS_FILE = 'weights.bin';
export const ONNX_FILE = 'network.onnx';
export const INT8_FILE = 'network.int8.onnx';
export const FORMAT_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');
const rulesName = z.enum(['chinese', 'japanese', 'korean', 'aga', 'new-zealand', 'tromp-taylor']);

/** What is told of a network's training, as far as it is known. */
export const trainingSummarySchema = z.strictObject({
  run: z.string().max(200).optional(),
  generation: z.number().int().min(0).optional(),
  steps: z.number().int().min(0).optional(),
  samples: z.number().int().min(0).optional(),
  games: z.number().int().min(0).optional(),
  coreHours: z.number().min(0).optional(),
  note: z.string().max(2000).optional(),
});
export type TrainingSummary = Readonly<z.infer<typeof trainingSummarySchema>>;

const distance = z.number().min(0);

/** How far the 8-bit form is from the one in floats: means over positions that it was not calibrated on. */
export const departureSchema = z.strictObject({
  positions: z.number().int().min(1),
  /** Nats from the 8-bit policy to the one in floats. */
  policyKl: distance,
  /** Differences: of values in -1..1, of leads in points, of ownership in -1..1. */
  value: distance,
  scoreLead: distance,
  ownership: distance,
});
export type Departure = Readonly<z.infer<typeof departureSchema>>;

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT_VERSION),
  features: z.number().int(),
  name: z.string().min(1).max(200),
  /** ISO 8601, UTC. */
  created: z.iso.datetime(),
  shape: networkShapeSchema,
  rules: z.array(rulesName).min(1),
  /** What it is told beside the position; left out where that is nothing. */
  conditioning: z.enum(CONDITIONINGS).optional(),
  /** Lines of the boards that it was trained on. */
  sizes: z.array(z.number().int().min(MIN_SIZE).max(MAX_SIZE)).min(1),
  files: z.strictObject({
    [WEIGHTS_FILE]: sha256,
    [ONNX_FILE]: sha256,
    [INT8_FILE]: sha256.optional(),
  }),
  /** Of the 8-bit form, where there is one. */
  departure: departureSchema.optional(),
  training: trainingSummarySchema,
});
export type NetworkManifest = Readonly<z.infer<typeof manifestSchema>>;

/** Whether the network is told whom to imitate; self-taught ones know of no people. */
export function imitatesPeople({ conditioning = 'none' }: NetworkManifest): boolean {
  return conditioning !== 'none';
}

const versionsSchema = z.looseObject({ format: z.number(), features: z.number() });

/** Reads a manifest's text; refuses with the reason what this program does not know. */
export function parseManifest(text: string, from: string): NetworkManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refused(from, `is not JSON (${reasonOf(error)})`, COPY_AGAIN);
  }
  const versions = versionsSchema.safeParse(json);
  if (!versions.success) throw refused(from, 'does not say which format it has', COPY_AGAIN);
  const { format, features } = versions.data;
  if (format !== FORMAT_VERSION) {
    throw refused(
      from,
      `has format ${format}; this program knows format ${FORMAT_VERSION}`,
      UPDATE,
    );
  }
  if (features !== FEATURES_VERSION) {
    const what = `was trained on inputs of version ${features}; this program makes version ${FEATURES_VERSION}`;
    throw refused(from, what, UPDATE);
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'it'}: ${message}`,
    );
    throw refused(from, `is not a manifest (${issues.join('; ')})`, COPY_AGAIN);
  }
  const { planes, globals } = parsed.data.shape;
  const made = globalInputs(parsed.data.conditioning ?? 'none');
  if (planes !== PLANES || globals !== made) {
    const what = `wants ${planes} planes and ${globals} global inputs; this program makes ${PLANES} and ${made}`;
    throw refused(from, what, UPDATE);
  }
  return parsed.data;
}

const COPY_AGAIN = 'Copy the network again from where it came.';
const UPDATE = 'Update Move 37, or take a network made for this version.';

function refused(from: string, what: string, wayOut: string): NetworkError {
  return new NetworkError(`${from} ${what}.`, wayOut);
}
