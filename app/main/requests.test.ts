import { describe, expect, it, vi } from 'vitest';
import { ASK_FOR_ENGINE, REQUESTS } from '../shared/electron-bridge.ts';
import { answerRequests } from './requests.ts';

const OURS = { senderFrame: { parent: null, origin: 'app://move37' }, sender: { id: 1 } };
const STRANGERS = [
  { senderFrame: null },
  { senderFrame: { parent: null, origin: 'https://example.org' } },
  { senderFrame: { parent: {}, origin: 'app://move37' } },
];

function answering() {
  const handlers = new Map<string, (event: object, ...args: unknown[]) => Promise<unknown>>();
  const listeners = new Map<string, (event: object) => void>();
  const answers = {
    info: vi.fn(() => ({ kind: 'electron' as const, version: '1', languages: [] })),
    openExternal: vi.fn(() => Promise.resolve()),
    journal: {
      list: vi.fn(() => Promise.resolve([])),
      read: vi.fn(() => Promise.resolve('(;)')),
      write: vi.fn(() => Promise.resolve()),
      remove: vi.fn(() => Promise.resolve()),
    },
    connectEngine: vi.fn(),
  };
  const ipc = {
    handle: (channel: string, handler: never) => handlers.set(channel, handler),
    on: (channel: string, listener: never) => listeners.set(channel, listener),
  };
  answerRequests(ipc as unknown as Parameters<typeof answerRequests>[0], answers);
  return {
    answers,
    channels: [...handlers.keys()],
    ask: (event: object, channel: string, ...args: unknown[]) =>
      handlers.get(channel)?.(event, ...args),
    send: (event: object, channel: string) => listeners.get(channel)?.(event),
  };
}

describe('requests of the page', () => {
  it('are answered', async () => {
    const { ask, answers, channels } = answering();
    expect(channels.sort()).toEqual(Object.values(REQUESTS).sort());
    expect(await ask(OURS, REQUESTS.info)).toMatchObject({ kind: 'electron' });
    expect(await ask(OURS, REQUESTS.read, 'game-1')).toBe('(;)');
    await ask(OURS, REQUESTS.write, 'game-1', '(;B[aa])');
    expect(answers.journal.write).toHaveBeenCalledExactlyOnceWith('game-1', '(;B[aa])');
    await ask(OURS, REQUESTS.openExternal, 'https://github.com/');
    expect(answers.openExternal).toHaveBeenCalledOnce();
  });

  it.each(STRANGERS)('of anyone else are refused: %j', async (stranger) => {
    const { ask, send, answers, channels } = answering();
    for (const channel of channels) {
      await expect(ask(stranger, channel)).rejects.toThrow('Only the page of Move 37');
    }
    send(stranger, ASK_FOR_ENGINE);
    expect(answers.connectEngine).not.toHaveBeenCalled();
    expect(answers.journal.list).not.toHaveBeenCalled();
  });

  it.each([
    [REQUESTS.read, ['../../etc/passwd']],
    [REQUESTS.read, []],
    [REQUESTS.read, ['game-1', 'more']],
    [REQUESTS.write, ['game-1', 7]],
    [REQUESTS.write, ['Game.sgf', '(;)']],
    [REQUESTS.remove, [{}]],
    [REQUESTS.list, ['all']],
    [REQUESTS.openExternal, ['x'.repeat(3000)]],
  ])('with wrong arguments are refused: %s %j', async (channel, args) => {
    const { ask, answers } = answering();
    await expect(ask(OURS, channel, ...args)).rejects.toThrow(TypeError);
    for (const work of Object.values(answers.journal)) expect(work).not.toHaveBeenCalled();
  });

  it('open only links of the list', async () => {
    const { ask, answers } = answering();
    for (const url of ['file:///etc/passwd', 'https://example.org/', 'javascript:alert(1)']) {
      await expect(ask(OURS, REQUESTS.openExternal, url)).rejects.toThrow('not opened');
    }
    expect(answers.openExternal).not.toHaveBeenCalled();
  });

  it('get our page its port to the engine', () => {
    const { send, answers } = answering();
    send(OURS, ASK_FOR_ENGINE);
    expect(answers.connectEngine).toHaveBeenCalledExactlyOnceWith(OURS.sender);
  });
});
