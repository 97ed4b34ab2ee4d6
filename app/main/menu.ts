/** The native menu: what every desktop program has, under the shortcuts that each system has for it. */

import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

export function menuTemplate(
  words: Words,
  mac: boolean,
  development: boolean,
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };
  const close: MenuItemConstructorOptions = { role: 'close', label: words.close };
  const tools: MenuItemConstructorOptions[] = [
    line,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: [mac ? close : quit] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        line,
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(development ? tools : []),
      ],
    },
    {
      label: words.window,
      role: 'windowMenu',
      submenu: [{ role: 'minimize', label: words.minimize }, ...(mac ? [] : [close])],
    },
  ];
}
