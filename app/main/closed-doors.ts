/** What no page in this program may do: get permissions, go elsewhere, open windows, embed other pages. */

import type { Session, WebContents } from 'electron';
import { allowedLink } from '../shared/links.ts';
import { ORIGIN, START_PAGE } from './scheme.ts';

/** Writing text to the clipboard after a click, for "copy SGF"; nothing can be read with it. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Electron grants permissions unless told otherwise. */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(GRANTED.has(permission) && contents.getURL().startsWith(`${ORIGIN}/`));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Electron writes an origin with or without the slash. */
function isOurs(origin: string): boolean {
  return origin.replace(/\/$/, '') === ORIGIN;
}

/** A reload of the one page is let pass; links of the list open in the user's browser. */
export function guardNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  openExternal: (url: string) => void,
): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (event.url !== START_PAGE) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    const link = allowedLink(url);
    if (link !== undefined) openExternal(link);
    return { action: 'deny' };
  });
}
