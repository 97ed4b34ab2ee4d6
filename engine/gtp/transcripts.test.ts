/** Scripted conversations: each `transcripts/NAME.gtp` is sent at once, `NAME.answers` is what has to come back. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gtpConversation } from '../testkit/gtp-conversation.ts';

const FOLDER = fileURLToPath(new URL('transcripts', import.meta.url));
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.gtp'))
  .map((name) => name.slice(0, -'.gtp'.length));

describe('transcripts', () => {
  it.each(names)('%s', async (name) => {
    const conversation = gtpConversation();
    conversation.tell(readFileSync(join(FOLDER, `${name}.gtp`), 'utf8'));
    const answers = await conversation.end();
    expect(conversation.complaints).toEqual([]);
    await expect(answers).toMatchFileSnapshot(join(FOLDER, `${name}.answers`));
  });
});
