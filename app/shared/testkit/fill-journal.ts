/** A program for a test on a small disk: writes games until there is no room, and prints what is said and what is kept. */

import { JournalFolder } from '../disk/journal-folder.ts';

const [, , folder = ''] = process.argv;
const journal = new JournalFolder(folder);
await journal.write('game-1', '(;C[old])');
let code: unknown;
try {
  await journal.write('game-1', `(;C[${'x'.repeat(1_000_000)}])`);
} catch (error) {
  code = (error as { readonly code?: unknown }).code;
}
process.stdout.write(JSON.stringify({ code, kept: await journal.read('game-1') }));
