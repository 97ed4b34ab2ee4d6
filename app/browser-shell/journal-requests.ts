/** The journal of games over HTTP: GET the list or a game, PUT and DELETE a game. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GameJournal } from '../shared/host.ts';
import { HostError, type HostErrorCode } from '../shared/host-error.ts';
import { gameIdSchema, RECORD_BYTES_MAX } from '../shared/journal.ts';
import { readBody, replyFailure, replyJson, replyText } from './replies.ts';

const STATUSES: Readonly<Record<HostErrorCode, number>> = {
  'disk-full': 507,
  'not-permitted': 403,
  'too-large': 413,
  'folder-gone': 500,
  'not-there': 404,
  'disk-failed': 500,
  'host-away': 503,
};

/** `path` is what follows `/api/games`. */
export async function answerJournal(
  journal: GameJournal,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (path === '') await answerList(journal, request, response);
    else await answerGame(journal, path.slice(1), request, response);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof HostError ? error.code : undefined;
    replyFailure(response, code ? STATUSES[code] : 500, message, code);
  }
}

async function answerList(
  journal: GameJournal,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method === 'GET') replyJson(response, 200, await journal.list());
  else replyFailure(response, 405, 'The list of games can only be read');
}

async function answerGame(
  journal: GameJournal,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = gameIdSchema.safeParse(name);
  if (!id.success) {
    replyFailure(response, 400, 'This is not the name of a game');
    return;
  }
  switch (request.method) {
    case 'GET':
      replyText(response, 200, await journal.read(id.data));
      return;
    case 'PUT':
      await journal.write(id.data, await readBody(request, RECORD_BYTES_MAX));
      replyJson(response, 200, {});
      return;
    case 'DELETE':
      await journal.remove(id.data);
      replyJson(response, 200, {});
      return;
    default:
      replyFailure(response, 405, 'A game can be read, written and removed');
  }
}
