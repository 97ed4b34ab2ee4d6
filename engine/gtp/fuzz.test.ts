/** Whatever comes in, each line is answered once, with its id, and nothing breaks. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtpConversation } from '../testkit/gtp-conversation.ts';
import { parseCommand } from './syntax.ts';

const NAMES = (await listCommands()).filter((name) => name !== 'quit');

async function listCommands(): Promise<string[]> {
  const gtp = gtpConversation();
  gtp.tell('list_commands\n');
  return (await gtp.end()).replace(/^= /, '').trim().split('\n');
}

const argument = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('b', 'w', 'black', 'A1', 'C3', 'E5', 'pass', 'T19') },
  { weight: 2, arbitrary: fc.constantFrom('5', '7', '2', '0', '-1', '1.5', '1e9', '999999999999') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('avoid', 'allow', 'interval', 'ownership', 'true', 'maxmoves'),
  },
  { weight: 1, arbitrary: fc.constantFrom('dead', 'japanese', '{"ko":"SIMPLE"}', 'byoyomi', '/') },
  // Names that every object has.
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'tostring', '{"__proto__":1}'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const known = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(argument, { maxLength: 5 }))
  .map(([name, args]) => [name, ...args].join(' '));
const moves = fc
  .tuple(fc.constantFrom('b', 'w'), fc.constantFrom('A1', 'B1', 'A2', 'B2', 'C3', 'pass'))
  .map(([color, vertex]) => `play ${color} ${vertex}`);
const line = fc
  .oneof(
    { weight: 5, arbitrary: known },
    { weight: 3, arbitrary: moves },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  )
  .map((text) => text.replaceAll('\n', ' '))
  // Random bytes may spell it.
  .filter((text) => parseCommand(text)?.name !== 'quit');

describe('any input', () => {
  it('is answered line by line and never breaks anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const gtp = gtpConversation({ visits: 2, analysisVisits: 3 });
        const asked = lines.flatMap((text) => parseCommand(text) ?? []);
        gtp.tell('boardsize 5\n');
        gtp.tell(lines.map((text) => `${text}\n`).join(''));
        const answers = (await gtp.end()).split('\n\n').slice(1, -1);
        expect(gtp.complaints).toEqual([]);
        expect(answers.map((text) => /^[=?](\d*)/.exec(text)?.[1])).toEqual(
          asked.map(({ id }) => id),
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
