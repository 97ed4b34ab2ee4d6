/** The program around the page: Electron's preload left a bridge on `window`, else a browser shell serves the page. */

import { portTransport } from '../../engine/protocol/port-transport.ts';
import { socketTransport } from '../../engine/protocol/socket-transport.ts';
import { connectBrowserShell } from '../shared/browser-shell-host.ts';
import type { ElectronBridge } from '../shared/electron-bridge.ts';
import { connectElectron } from '../shared/electron-host.ts';
import type { Host } from '../shared/host.ts';

declare global {
  interface Window {
    readonly move37?: ElectronBridge;
  }
}

let host: Host | undefined;

/** The one host of this page. */
export function getHost(): Host {
  const { move37: bridge } = window;
  host ??= bridge
    ? connectElectron(bridge, window, portTransport)
    : connectBrowserShell(window.location, socketTransport);
  return host;
}
