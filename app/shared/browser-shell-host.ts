/** The page's `Host` where the browser shell serves it: HTTP and a WebSocket under the page's own address. */

import { BackOff } from './back-off.ts';
import type { Transport } from '../../engine/protocol/transport.ts';
import type { GameJournal, Host, HostInfo } from './host.ts';
import { HOST_ERROR_CODES, HostError } from './host-error.ts';
import { journalEntriesSchema } from './journal.ts';
import { allowedLink } from './links.ts';
import { z } from './schema.ts';

/** What the shell says of itself; the languages are the browser's. */
export const shellInfoSchema = z.object({
  version: z.string(),
  notice: z.string().optional(),
});

const failureSchema = z.object({ error: z.string(), code: z.enum(HOST_ERROR_CODES).optional() });

/** `transportOver` makes the engine's transport of a socket that is not open yet. */
export function connectBrowserShell(
  page: Pick<Location, 'href'>,
  transportOver: (socket: WebSocket) => Transport,
): Host {
  const address = (path: string): URL => new URL(path, page.href);
  return {
    async info(): Promise<HostInfo> {
      const { version, notice } = shellInfoSchema.parse(await askJson(address('api/info')));
      const languages = [...navigator.languages];
      return { kind: 'browser', version, languages, ...(notice === undefined ? {} : { notice }) };
    },
    journal: journalOver((path) => address(`api/games${path}`)),
    openExternal(url) {
      const link = allowedLink(url);
      if (link === undefined) return Promise.reject(new Error(`${url} is not opened from here`));
      window.open(link, '_blank', 'noopener,noreferrer');
      return Promise.resolve();
    },
    connectEngine: (onTransport) =>
      keepConnected(
        () => transportOver(new WebSocket(socketAddress(address('engine')))),
        onTransport,
      ),
  };
}

function journalOver(address: (path: string) => URL): GameJournal {
  const game = (id: string): URL => address(`/${encodeURIComponent(id)}`);
  return {
    list: async () => journalEntriesSchema.parse(await askJson(address(''))),
    read: async (id) => (await ask(game(id))).text(),
    async write(id, sgf) {
      const headers = { 'Content-Type': 'application/x-go-sgf' };
      await ask(game(id), { method: 'PUT', headers, body: sgf });
    },
    async remove(id) {
      await ask(game(id), { method: 'DELETE' });
    },
  };
}

async function askJson(url: URL): Promise<unknown> {
  return (await ask(url)).json();
}

/** Rejects with the shell's own words where it refuses, and with a `HostError` where it does not answer. */
async function ask(url: URL, request?: RequestInit): Promise<Response> {
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new HostError('host-away', error instanceof Error ? error.message : String(error));
  });
  if (response.ok) return response;
  const { data } = failureSchema.safeParse(await response.json().catch(() => undefined));
  const message = data?.error ?? `The local server answered ${response.status}`;
  throw data?.code ? new HostError(data.code, message) : new Error(message);
}

function socketAddress(url: URL): URL {
  const address = new URL(url);
  address.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return address;
}

/** Opens a connection, and another one whenever it is lost, until the function that it returns is called. */
function keepConnected(
  open: () => Transport,
  onTransport: (transport: Transport) => void,
): () => void {
  const backOff = new BackOff();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Transport | undefined;
  let stopped = false;
  const connect = (): void => {
    const transport = open();
    const since = Date.now();
    current = transport;
    transport.onClose(() => {
      if (!stopped) timer = setTimeout(connect, backOff.next(Date.now() - since));
    });
    onTransport(transport);
  };
  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    current?.close();
  };
}
