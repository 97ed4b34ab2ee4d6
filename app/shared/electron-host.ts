/** The page's `Host` in Electron: the preload's bridge, and ports to the engine that come as messages. */

import type { EventTargetPort } from '../../engine/protocol/port-transport.ts';
import type { Transport } from '../../engine/protocol/transport.ts';
import { ENGINE_PORT, type BridgedJournal, type ElectronBridge } from './electron-bridge.ts';
import type { GameJournal, Host } from './host.ts';
import { unpacked } from './host-error.ts';

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>;

export function connectElectron(
  bridge: ElectronBridge,
  page: Page,
  transportOver: (port: EventTargetPort) => Transport,
): Host {
  return {
    info: () => bridge.info(),
    journal: journalOver(bridge.journal),
    openExternal: (url) => bridge.openExternal(url),
    onOpenedFile: (listener) => bridge.onOpenedFile(listener),
    connectEngine(onTransport) {
      let current: Transport | undefined;
      const onMessage = ({ source, data, ports }: MessageEvent): void => {
        const [port] = ports;
        // Only the preload speaks with the window's own voice.
        if (source !== page || data !== ENGINE_PORT || !port) return;
        current = transportOver(port);
        onTransport(current);
      };
      page.addEventListener('message', onMessage);
      bridge.askForEngine();
      return () => {
        page.removeEventListener('message', onMessage);
        current?.close();
      };
    },
  };
}

function journalOver(bridged: BridgedJournal): GameJournal {
  return {
    list: () => unpacked(bridged.list()),
    read: (id) => unpacked(bridged.read(id)),
    write: (id, sgf) => unpacked(bridged.write(id, sgf)),
    remove: (id) => unpacked(bridged.remove(id)),
  };
}
