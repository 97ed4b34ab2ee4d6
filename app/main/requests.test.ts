import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_FOR_ENGINE, ASK_FOR_FILES, REQUESTS } from '../shared/electron-bridge.ts';
import { HostError } from '../shared/host-error.ts';
import { answerRequests, type Answers } from './requests.ts';
import { FakeContents, FakeIpc, requestFrom } from './testkit/fake-electron.ts';

const SGF = '(;GM[1]FF[4])';

function setUp() {
  const ipc = new FakeIpc();
  const journal = {
    list: vi.fn(async () => []),
    read: vi.fn(async () => SGF),
    write: vi.fn(async () => {}),
    remove: vi.fn(async () => {}),
  };
  const openExternal = vi.fn(async () => {});
  const connectEngine = vi.fn();
  const connectFiles = vi.fn();
  const answers: Answers = {
    info: () => ({ kind: 'electron', version: '1.2.3', languages: ['en'] }),
    openExternal,
    journal,
    connectEngine,
    connectFiles,
  };
  answerRequests(ipc as unknown as Parameters<typeof answerRequests>[0], answers);
  const ask = async (event: object, channel: string, ...args: unknown[]): Promise<unknown> =>
    ipc.handlers.get(channel)?.(event, ...args);
  return { ipc, journal, openExternal, connectEngine, connectFiles, ask };
}

let host: ReturnType<typeof setUp>;
beforeEach(() => {
  host = setUp();
});

/** Everything that is done for the page. */
const done = () => [
  ...Object.values(host.journal),
  host.openExternal,
  host.connectEngine,
  host.connectFiles,
];

describe('requests of our page', () => {
  it('are all answered, and no others', () => {
    expect([...host.ipc.handlers.keys()].sort()).toEqual(Object.values(REQUESTS).sort());
    expect([...host.ipc.listeners.keys()].sort()).toEqual([ASK_FOR_ENGINE, ASK_FOR_FILES]);
  });

  it('reach what they ask for', async () => {
    const page = requestFrom();
    await expect(host.ask(page, REQUESTS.info)).resolves.toMatchObject({ version: '1.2.3' });
    await expect(host.ask(page, REQUESTS.list)).resolves.toEqual({ value: [] });
    await expect(host.ask(page, REQUESTS.read, 'game-1')).resolves.toEqual({ value: SGF });
    await host.ask(page, REQUESTS.write, 'game-1', SGF);
    expect(host.journal.write).toHaveBeenCalledExactlyOnceWith('game-1', SGF);
    await host.ask(page, REQUESTS.remove, 'game-1');
    expect(host.journal.remove).toHaveBeenCalledExactlyOnceWith('game-1');
    await host.ask(page, REQUESTS.openExternal, 'https://github.com/a');
    expect(host.openExternal).toHaveBeenCalledExactlyOnceWith('https://github.com/a');
  });

  it('get what the journal refuses as a value, for errors lose their codes on the way', async () => {
    host.journal.write.mockRejectedValueOnce(new HostError('disk-full', 'ENOSPC'));
    await expect(host.ask(requestFrom(), REQUESTS.write, 'game-1', SGF)).resolves.toEqual({
      failure: { code: 'disk-full', message: 'ENOSPC' },
    });
  });

  it('for the engine and for files are given the page that asked', () => {
    const page = new FakeContents();
    host.ipc.listeners.get(ASK_FOR_ENGINE)?.(requestFrom(page));
    host.ipc.listeners.get(ASK_FOR_FILES)?.(requestFrom(page));
    expect(host.connectEngine).toHaveBeenCalledExactlyOnceWith(page);
    expect(host.connectFiles).toHaveBeenCalledExactlyOnceWith(page);
  });
});

const STRANGERS = [
  ['another origin', { parent: null, origin: 'https://github.com' }],
  ['an origin that begins like ours', { parent: null, origin: 'app://move37.evil' }],
  ['a frame inside our page', { parent: {}, origin: 'app://move37' }],
  ['a frame that is gone', null],
  ['no origin', { parent: null, origin: 'null' }],
] as const;

describe.each(STRANGERS)('a request of %s', (_who, frame) => {
  const stranger = requestFrom(new FakeContents(), frame);

  it('is refused and nothing is done', async () => {
    for (const channel of Object.values(REQUESTS)) {
      await expect(host.ask(stranger, channel, 'game-1', SGF)).rejects.toThrow(/page of Move 37/);
    }
    for (const listener of host.ipc.listeners.values()) listener(stranger);
    for (const work of done()) expect(work).not.toHaveBeenCalled();
  });
});

describe('arguments', () => {
  it.each([
    [REQUESTS.info, ['more']],
    [REQUESTS.list, [{}]],
    [REQUESTS.read, []],
    [REQUESTS.read, ['../secret']],
    [REQUESTS.read, ['a.sgf']],
    [REQUESTS.read, ['']],
    [REQUESTS.read, [7]],
    [REQUESTS.read, ['game-1', 'more']],
    [REQUESTS.write, ['game-1']],
    [REQUESTS.write, ['game-1', { text: SGF }]],
    [REQUESTS.write, ['C:\\x', SGF]],
    [REQUESTS.remove, [null]],
    [REQUESTS.remove, ['.']],
    [REQUESTS.openExternal, [{ url: 'https://github.com/' }]],
    [REQUESTS.openExternal, [`https://github.com/${'a'.repeat(2000)}`]],
  ])('of %s that it does not take are refused', async (channel, args) => {
    await expect(host.ask(requestFrom(), channel, ...args)).rejects.toThrow(TypeError);
    for (const work of done()) expect(work).not.toHaveBeenCalled();
  });

  it('that are links off the list are refused', async () => {
    for (const url of ['file:///etc/passwd', 'https://example.com/', 'javascript:1', 'x']) {
      await expect(host.ask(requestFrom(), REQUESTS.openExternal, url)).rejects.toThrow(
        /not opened/,
      );
    }
    expect(host.openExternal).not.toHaveBeenCalled();
  });
});
