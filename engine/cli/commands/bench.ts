/** `move37 bench`: how much of the machine's arithmetic becomes evaluations, in self-play and in search. */

import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { loadNetwork, type LoadedNetwork } from '../../network/network-folder.ts';
import { shapeName } from '../../network/shape.ts';
import { DEFAULT_DURATIONS, type Durations } from '../bench/durations.ts';
import { explainingText, explainingTimes, type ExplainingTimes } from '../bench/explaining.ts';
import { searchMemory, type MemoryUse } from '../bench/memory.ts';
import { rawSpeed } from '../bench/raw.ts';
import { searchSpeed } from '../bench/search.ts';
import { selfPlaySpeed } from '../bench/self-play.ts';
import { BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { wholeNumber } from '../whole-number.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 bench [options]

Times the same network three ways, in floats and in bytes, on 9×9, 13×13 and 19×19: the runtime alone, self-play
and one search, each on all cores. All figures are evaluations a second; positions answered from memory do not
count. Takes about five minutes; the machine should have nothing else to do.

  --network FOLDER   the network to time (default: the bundled self-taught one)
  --sizes LIST       board sizes, as 9,13 (default 9,13,19)
  --seconds N        seconds for each figure (default ${DEFAULT_DURATIONS.seconds})
  --warm-up N        seconds before each that do not count (default ${DEFAULT_DURATIONS.warmUp})
  --threads N        processor cores to use (default: all)
  --gpu              times the graphics card too: the runtime alone and one search, in floats
  --memory           measures the memory of one search instead: 100,000 visits on the largest of the sizes
  --explain          measures how long explanations of the bundled networks take instead, in milliseconds
  --json             prints JSON alone
`;

const FIGURES = [
  'rawFp32',
  'rawInt8',
  'selfPlayFp32',
  'selfPlayInt8',
  'searchFp32',
  'searchInt8',
] as const;
/** Of the graphics card, which runs networks in floats. */
const CARD_FIGURES = ['rawGpu', 'searchGpu'] as const;
type Figure = (typeof FIGURES)[number] | (typeof CARD_FIGURES)[number];
type Figures = Partial<Record<Figure, number>>;

/** What self-play and search reach of the runtime alone. */
const SHARES: readonly (readonly [part: Figure, whole: Figure])[] = [
  ['selfPlayFp32', 'rawFp32'],
  ['selfPlayInt8', 'rawInt8'],
  ['searchFp32', 'rawFp32'],
  ['searchInt8', 'rawInt8'],
  ['searchGpu', 'rawGpu'],
];

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string' },
      sizes: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      threads: { type: 'string' },
      gpu: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const folder = values.network ?? BUNDLED_SELF_TAUGHT;
  const durations: Durations = {
    seconds: secondsOf(values.seconds, 'seconds') ?? DEFAULT_DURATIONS.seconds,
    warmUp: secondsOf(values['warm-up'], 'warm-up') ?? DEFAULT_DURATIONS.warmUp,
  };
  const threads = wholeNumber(values.threads, 'threads', 1, 256) ?? availableParallelism();
  const sizes = (values.sizes ?? '9,13,19')
    .split(',')
    .map((text) => wholeNumber(text, 'sizes', 5, 19));
  if (values.explain) {
    const times: ExplainingTimes[] = [];
    for (const size of sizes) times.push(await explainingTimes(size, threads));
    process.stdout.write(values.json ? `${JSON.stringify(times)}\n` : explainingText(times));
    return 0;
  }
  const network = loadNetwork(folder);
  if (values.memory) {
    const size = Math.max(...sizes);
    const use = await searchMemory(network, { size, visits: MEMORY_VISITS, threads });
    process.stdout.write(values.json ? `${JSON.stringify(use)}\n` : memoryText(use));
    return 0;
  }
  const int8 = network.readInt8();
  if (!int8) throw new UsageError(`The network in ${folder} has no 8-bit form to time`);
  const wanted: Figure[] = values.gpu ? [...FIGURES, ...CARD_FIGURES] : [...FIGURES];
  const figures: Record<string, Figures & { ratios: Figures }> = {};
  for (const size of sizes) {
    const found = await timeOne({ folder, network, int8, size, threads, durations, wanted });
    figures[size] = { ...found, ratios: ratiosOf(found) };
  }
  const about = {
    network: network.manifest.name,
    shape: shapeName(network.manifest.shape),
    processor: cpus()[0]?.model ?? 'unknown',
    threads,
    ...durations,
  };
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...figures, about }, null, 2)}\n` : table(figures, wanted),
  );
  return 0;
}

/** Undefined where the option was not given. */
function secondsOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds >= 0 && seconds <= 600)) {
    throw new UsageError(`--${name} takes seconds up to 600, not ${JSON.stringify(text)}`);
  }
  return seconds;
}

const MEMORY_VISITS = 100_000;

interface Timed {
  readonly folder: string;
  readonly network: LoadedNetwork;
  readonly int8: Uint8Array;
  readonly size: number;
  readonly threads: number;
  readonly durations: Durations;
  readonly wanted: readonly Figure[];
}

async function timeOne(timed: Timed): Promise<Figures> {
  const { folder, network, int8, size, threads, durations, wanted } = timed;
  const card = { threads: 1, precision: 'fp32', device: 'gpu' } as const;
  const ways: Record<Figure, () => Promise<number>> = {
    rawFp32: async () => (await rawSpeed(network.onnx, size, threads, durations)).speed,
    rawInt8: async () => (await rawSpeed(int8, size, threads, durations)).speed,
    selfPlayFp32: () => selfPlaySpeed(folder, size, threads, durations, 'fp32'),
    selfPlayInt8: () => selfPlaySpeed(folder, size, threads, durations, 'int8'),
    searchFp32: () => searchSpeed(network, size, durations, { threads, precision: 'fp32' }),
    searchInt8: () => searchSpeed(network, size, durations, { threads, precision: 'int8' }),
    rawGpu: async () => (await rawSpeed(network.onnx, size, 1, durations, 'gpu')).speed,
    searchGpu: () => searchSpeed(network, size, durations, card),
  };
  const found: Figures = {};
  for (const name of wanted) {
    const speed = Math.round(await ways[name]());
    found[name] = speed;
    process.stderr.write(`${size}×${size} ${name}: ${speed}/s\n`);
  }
  return found;
}

function memoryText({ size, visits, seconds, peakMegabytes }: MemoryUse): string {
  return `${visits} visits on ${size}×${size}: ${peakMegabytes} MB at most, ${seconds} s\n`;
}

function ratiosOf(figures: Figures): Figures {
  const ratios: Figures = {};
  for (const [part, whole] of SHARES) {
    const [reached, possible] = [figures[part], figures[whole]];
    if (reached === undefined || possible === undefined) continue;
    ratios[part] = Math.round((100 * reached) / possible) / 100;
  }
  return ratios;
}

function table(figures: Record<string, Figures>, columns: readonly Figure[]): string {
  const head = ['size', ...columns].map((title) => title.padStart(13)).join('');
  const rows = Object.entries(figures).map(([size, row]) =>
    [size, ...columns.map((name) => String(row[name]))].map((cell) => cell.padStart(13)).join(''),
  );
  return [head, ...rows, ''].join('\n');
}

export const command: Command = { name: 'bench', usage, run };
