/** Electron's main process: puts the window, the page's scheme, the engine and the journal together. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { dataFolder } from '../shared/disk/data-folder.ts';
import { JournalFolder } from '../shared/disk/journal-folder.ts';
import { denyPermissions, guardNavigation } from './closed-doors.ts';
import { EngineHost } from './engine-host.ts';
import { menuTemplate } from './menu.ts';
import { gameFiles, OpenedFiles } from './opened-files.ts';
import { answerRequests } from './requests.ts';
import { registerScheme, servePage, START_PAGE } from './scheme.ts';
import { followState, offerReload, windowOptions } from './window.ts';
import { readWindowState, writeWindowState } from './window-state.ts';
import { gamesLostText, refusalText } from './trouble-text.ts';
import { wordsFor } from './words.ts';

/** Seen from dist/app/main, where this runs. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The engine's threads and native libraries need real files: they lie beside the archive, not in it. */
const outsideArchive = (path: string): string => path.replace(/\bapp\.asar\b/, 'app.asar.unpacked');

let window: BrowserWindow | undefined;

const files = new OpenedFiles((path, reason) => {
  const words = wordsFor(app.getPreferredSystemLanguages());
  dialog.showErrorBox(words.fileRefused, refusalText(words, path, reason));
});

function openExternal(url: string): Promise<void> {
  return shell.openExternal(url);
}

function openWindow(): void {
  const words = wordsFor(app.getPreferredSystemLanguages());
  const place = join(app.getPath('userData'), 'window.json');
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = readWindowState(place, screens);
  const opened = new BrowserWindow(
    windowOptions(
      here('../preload/preload.cjs'),
      here('../renderer/icon.png'),
      state,
      nativeTheme.shouldUseDarkColors,
    ),
  );
  window = opened;
  if (state?.maximized) opened.maximize();
  followState(opened, (last) => {
    writeWindowState(place, last);
  });
  offerReload(
    opened,
    async () => {
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: words.crashed,
        detail: words.crashedDetail,
        buttons: [words.reload, words.quit],
        cancelId: 1,
      });
      return response === 0;
    },
    () => {
      app.quit();
    },
  );
  opened.once('ready-to-show', () => {
    opened.show();
  });
  opened.on('closed', () => {
    window = undefined;
  });
  void opened.loadURL(START_PAGE);
}

/** The one window, opened again where it was closed, before all others. */
function showWindow(): void {
  if (!window) openWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function openJournal(): JournalFolder | undefined {
  try {
    return new JournalFolder(join(dataFolder(), 'games'));
  } catch (error) {
    const words = wordsFor(app.getPreferredSystemLanguages());
    dialog.showErrorBox(words.gamesLost, gamesLostText(words, error));
    return undefined;
  }
}

function run(journal: JournalFolder): void {
  const languages = app.getPreferredSystemLanguages();
  servePage(protocol, here('../renderer'));
  denyPermissions(session.defaultSession);
  const fork = (bundle: string, args: string[], serviceName: string) =>
    utilityProcess.fork(outsideArchive(here(`../../engine/${bundle}`)), args, { serviceName });
  const engine = new EngineHost({
    start: () => fork('engine-process.js', ['--data', dataFolder()], 'Move 37 engine'),
    startTraining: () => fork('training-process.js', [], 'Move 37 learning'),
    createChannel: () => new MessageChannelMain(),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  answerRequests(ipcMain, {
    info: () => ({ kind: 'electron', version: app.getVersion(), languages }),
    openExternal,
    journal,
    connectEngine: (page) => {
      engine.connect(page);
    },
    connectFiles: (page) => {
      files.connect(page);
    },
  });
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(wordsFor(languages), mac, !app.isPackaged)),
  );
  openWindow();
  app.on('activate', () => {
    if (!window) openWindow();
  });
  app.on('second-instance', (_event, argv, folder) => {
    showWindow();
    for (const path of gameFiles(argv.slice(1), folder)) void files.open(path);
  });
  app.on('open-file', showWindow);
  app.on('window-all-closed', () => {
    if (!mac) app.quit();
  });
  app.on('will-quit', () => {
    engine.stop();
  });
}

registerScheme(protocol);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => {
  guardNavigation(contents, (url) => void openExternal(url));
});
if (app.requestSingleInstanceLock()) {
  for (const path of gameFiles(process.argv.slice(1), process.cwd())) void files.open(path);
  // On macOS, and also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void files.open(path);
  });
  void app.whenReady().then(() => {
    const journal = openJournal();
    if (journal) run(journal);
    else app.exit(1);
  });
} else {
  app.quit();
}
