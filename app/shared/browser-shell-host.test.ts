import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectBrowserShell } from './browser-shell-host.ts';

const PAGE = { href: 'http://127.0.0.1:1/token/' };

function journalThat(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(answer));
  return connectBrowserShell(PAGE, () => {
    throw new Error('This test needs no engine');
  }).journal;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the journal over HTTP', () => {
  it('rejects with the code that the shell gives', async () => {
    const journal = journalThat(() =>
      Promise.resolve(Response.json({ error: 'ENOSPC', code: 'disk-full' }, { status: 507 })),
    );
    await expect(journal.write('a', '(;)')).rejects.toMatchObject({
      code: 'disk-full',
      message: 'ENOSPC',
    });
  });

  it('says so where nobody answers', async () => {
    const journal = journalThat(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(journal.list()).rejects.toMatchObject({ code: 'host-away' });
  });

  it('rejects without a code where the shell gives none', async () => {
    const journal = journalThat(() => Promise.resolve(new Response('', { status: 405 })));
    await expect(journal.list()).rejects.toThrow('405');
  });
});
