/** `move37 explain`: a move of a game record, explained as JSON or in words. */

import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { boardOn } from '../../arena/ladder-file.ts';
import type { Explanation, Strength } from '../../explain/explanation.ts';
import { explain } from '../../explain/explain.ts';
import { LANGUAGES, type Language } from '../../explain/words/catalogue.ts';
import { wordsFor } from '../../explain/words/sentences.ts';
import { MANIFEST_FILE } from '../../network/manifest.ts';
import { VISITS_MAX } from '../../protocol/limits.ts';
import { formatMove } from '../../rules/point.ts';
import { explanationToWire } from '../../server/explanation-to-wire.ts';
import { strengthBeside } from '../../server/measured-strength.ts';
import { BUNDLED_HUMAN, BUNDLED_LADDER, BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { OpenVoices } from '../explaining.ts';
import { moveOfRecord } from '../move-of-record.ts';
import { wholeNumber } from '../whole-number.ts';
import { onStopSignal } from '../stop-signals.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 explain FILE.sgf --move N [options]

Explains move N of the main line of a record: what a human-imitating and the self-taught network think of it,
what it costs, what it does on the board. Differences are from the view of the side that plays the move.

  --json             prints one JSON object (the default)
  --text             prints the sentences
  --lang LANG        language of the sentences: ${LANGUAGES.join(', ')} (default en)
  --visits N         visits of the search, ${VISITS_MAX} at most; each compared move gets a quarter (default 400)
  --network FOLDER   the self-taught network (default: the bundled one)
  --human FOLDER     the human-imitating network (default: the bundled one, where there is one)
  --rank RANK        whom that network imitates, as 15k (default: the middle one of its ranks); where it knows
                     no ranks, what to call the people (default: its name)
  --stronger         the network is stronger than the players: it may call their moves mistakes
  --weaker           the network is weaker than the players (default: weaker than people of seven dan and more;
                     else what models/ladder.json says of the network beside imitated people)
`;

interface Plan {
  readonly file: string;
  readonly move: number;
  readonly text: boolean;
  readonly language: Language;
  readonly visits: number;
  readonly network: string;
  readonly human: string | undefined;
  readonly rank: string | undefined;
  /** Undefined: as far as it was measured. */
  readonly strength: Strength | undefined;
}

async function run(args: string[]): Promise<number> {
  const plan = planOf(args);
  const { position, move, rank, year } = moveOfRecord(plan.file, bytesOf(plan.file), plan.move);
  const stop = new AbortController();
  const release = onStopSignal(() => {
    stop.abort(new Error('stopped'));
  });
  const voices = await OpenVoices.load(
    { ...plan, size: position.size, year },
    availableParallelism(),
  );
  try {
    const { visits } = plan;
    const judged = { kind: 'person' as const, rank };
    const searching = { hash: voices.networkHash, visits };
    const board = boardOn(BUNDLED_LADDER, position.size);
    const strength = plan.strength ?? strengthBeside(judged, searching, board);
    const options = { ...voices.sources(), visits, strength, signal: stop.signal };
    const explanation = await explain(position, move, options);
    process.stdout.write(plan.text ? inWords(explanation, plan) : asJson(explanation, plan));
    return 0;
  } finally {
    release();
    await voices.close();
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The record cannot be read: ${why}`);
  }
}

function asJson(explanation: Explanation, { language }: Plan): string {
  return `${JSON.stringify(explanationToWire(explanation, language), null, 2)}\n`;
}

function inWords(explanation: Explanation, { move, language }: Plan): string {
  const { sentences, note } = wordsFor(explanation, language);
  const played = formatMove(explanation.move, explanation.size);
  const lines = [`${move}. ${played}`, ...sentences.map(({ text }) => text)];
  return `${[...lines, ...(note === null ? [] : [note])].join('\n')}\n`;
}

function planOf(args: string[]): Plan {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      move: { type: 'string' },
      json: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      visits: { type: 'string' },
      network: { type: 'string', default: BUNDLED_SELF_TAUGHT },
      human: { type: 'string' },
      rank: { type: 'string' },
      stronger: { type: 'boolean', default: false },
      weaker: { type: 'boolean', default: false },
    },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) {
    throw new UsageError(`explain needs one record, not ${positionals.length}`);
  }
  const move = wholeNumber(values.move, 'move', 1, 10_000);
  if (move === undefined) throw new UsageError('explain needs --move N: which move to explain');
  if (values.stronger && values.weaker) {
    throw new UsageError('--stronger and --weaker exclude each other');
  }
  if (values.json && values.text) throw new UsageError('--json and --text exclude each other');
  const language = LANGUAGES.find((known) => known === values.lang);
  if (!language) {
    throw new UsageError(`--lang takes one of ${LANGUAGES.join(', ')}, not ${values.lang}`);
  }
  const bundledHuman = existsSync(join(BUNDLED_HUMAN, MANIFEST_FILE)) ? BUNDLED_HUMAN : undefined;
  return {
    file,
    move,
    text: values.text,
    language,
    visits: wholeNumber(values.visits, 'visits', 1, VISITS_MAX) ?? 400,
    network: values.network,
    human: values.human ?? bundledHuman,
    rank: values.rank,
    strength: values.stronger ? 'stronger' : values.weaker ? 'weaker' : undefined,
  };
}

export const command: Command = { name: 'explain', usage, run };
