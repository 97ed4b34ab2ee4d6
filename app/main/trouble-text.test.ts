import { describe, expect, it } from 'vitest';
import { DataFolderError } from '../shared/disk/data-folder.ts';
import { HostError } from '../shared/host-error.ts';
import { FILE_BYTES_MAX } from '../shared/journal.ts';
import { gamesLostText, refusalText } from './trouble-text.ts';
import { wordsFor } from './words.ts';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko'];

describe('what dialogs say', () => {
  it('of a file, in the user’s language and as the system said it', () => {
    const denied = new HostError('not-permitted', 'EACCES: permission denied');
    expect(refusalText(wordsFor(['ja']), '/a.sgf', denied)).toBe(
      '/a.sgf\n\n読み取る権限がありません。\n\nEACCES: permission denied',
    );
    const strange = refusalText(wordsFor(['ko']), '/a.sgf', new HostError('disk-failed', 'EIO'));
    expect(strange).toContain('시스템');
    expect(strange).toContain('EIO');
  });

  it('of a folder: which, why, and what to do', () => {
    const error = new DataFolderError('/games', new HostError('disk-full', 'ENOSPC'));
    expect(gamesLostText(wordsFor(['zh-TW']), error)).toBe(
      '/games\n\n磁碟已滿。\n\n請讓此資料夾可寫入，或將 MOVE37_DATA 設為可寫入的資料夾。\n\nENOSPC',
    );
    expect(gamesLostText(wordsFor(['en']), new Error('Strange'))).toContain('Strange');
  });

  it.each(LANGUAGES)('of large files names the real limit in %s', (language) => {
    const limit = new RegExp(`\\b${FILE_BYTES_MAX / 1024 / 1024} ?MB`);
    expect(wordsFor([language]).fileReasons['too-large']).toMatch(limit);
  });
});
