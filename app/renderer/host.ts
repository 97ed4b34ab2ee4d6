/** The program around the page: Electron's preload put it on `window`, else a browser shell serves the page. */

import type { Host } from '../shared/host.ts';
import { connectBrowserShell } from '../shared/browser-shell-host.ts';

declare global {
  interface Window {
    readonly move37?: Host;
  }
}

let host: Host | undefined;

/** The one host of this page. */
export function getHost(): Host {
  host ??= window.move37 ?? connectBrowserShell(window.location);
  return host;
}
