/** What the page may ask of the main process. Only our own page is answered, and only if its arguments are right. */

import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { ASK_FOR_ENGINE, ASK_FOR_FILES, REQUESTS } from '../shared/electron-bridge.ts';
import type { GameJournal, HostInfo } from '../shared/host.ts';
import { answered } from '../shared/host-error.ts';
import { JOURNAL_ARGUMENTS } from '../shared/journal.ts';
import { allowedLink } from '../shared/links.ts';
import { z } from '../shared/schema.ts';
import type { Page } from './engine-host.ts';
import { ORIGIN } from './scheme.ts';

export interface Answers {
  readonly info: () => HostInfo;
  readonly openExternal: (url: string) => Promise<void>;
  readonly journal: GameJournal;
  readonly connectEngine: (page: Page) => void;
  readonly connectFiles: (page: Page) => void;
}

type Sender = Pick<IpcMainInvokeEvent | IpcMainEvent, 'senderFrame'>;

/** The page itself, not a frame in it, under our own origin. */
export function isOurPage({ senderFrame }: Sender): boolean {
  return senderFrame?.parent === null && senderFrame.origin === ORIGIN;
}

export function answerRequests(ipc: Pick<IpcMain, 'handle' | 'on'>, answers: Answers): void {
  const { journal } = answers;
  const handle = <Arguments extends readonly unknown[], Result>(
    channel: string,
    schema: z.ZodType<Arguments>,
    work: (...args: Arguments) => Result | Promise<Result>,
  ): void => {
    ipc.handle(channel, async (event, ...args: unknown[]) => {
      if (!isOurPage(event)) throw new Error('Only the page of Move 37 itself may ask this');
      return work(...checked(channel, schema, args));
    });
  };
  handle(REQUESTS.info, z.tuple([]), answers.info);
  handle(REQUESTS.openExternal, z.tuple([z.string().max(2000)]), (url) => {
    const link = allowedLink(url);
    if (link === undefined) throw new Error(`${url} is not opened from here`);
    return answers.openExternal(link);
  });
  handle(REQUESTS.list, JOURNAL_ARGUMENTS.list, () => answered(journal.list()));
  handle(REQUESTS.read, JOURNAL_ARGUMENTS.read, (id) => answered(journal.read(id)));
  handle(REQUESTS.write, JOURNAL_ARGUMENTS.write, (id, sgf) => answered(journal.write(id, sgf)));
  handle(REQUESTS.remove, JOURNAL_ARGUMENTS.remove, (id) => answered(journal.remove(id)));
  ipc.on(ASK_FOR_ENGINE, (event) => {
    if (isOurPage(event)) answers.connectEngine(event.sender);
  });
  ipc.on(ASK_FOR_FILES, (event) => {
    if (isOurPage(event)) answers.connectFiles(event.sender);
  });
}

function checked<Arguments>(
  channel: string,
  schema: z.ZodType<Arguments>,
  args: unknown[],
): Arguments {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new TypeError(`${channel} was asked with arguments that it does not take`);
}
