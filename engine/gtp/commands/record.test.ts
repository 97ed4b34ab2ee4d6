import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { gtpConversation } from '../../testkit/gtp-conversation.ts';

describe('loadsgf', () => {
  // A device that ends: of one that does not, a failing test would never tell.
  const noFiles = process.platform === 'win32' ? [tmpdir()] : [tmpdir(), '/dev/null'];
  it.each(noFiles)('refuses %s, which is no file', async (path) => {
    const gtp = gtpConversation();
    gtp.tell(`loadsgf ${path}\n1 name\n`);
    expect(await gtp.end()).toBe(
      '? cannot load file: it is a folder, a device or a pipe, and no file\n\n=1 Move 37\n\n',
    );
  });
});
