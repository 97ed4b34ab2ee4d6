/**
 * How free the page's main thread stays while the real engine analyses on one core and reports ten times a second:
 * a task of 16 ms is a frame that comes late.
 */

import { expect, test } from './app-test.ts';
import { startShell } from './browser-shell.ts';
import { TRACE_CATEGORIES, workingTasks } from './main-thread.ts';

const REPORTS = 100;
const FRAME_MS = 16;
const SHARE = 0.95;

// The runner's own record of the page would take part in what is measured.
test.use({ trace: 'off' });

test('the main thread stays free while the engine reports', async ({ app, page, browser }) => {
  test.skip(process.platform !== 'linux', 'Only Linux gives the engine one core');
  await app.shell.stop();
  app.shell = await startShell(app.data, { oneCore: true });
  let frames = 0;
  page.on('websocket', (socket) => {
    socket.on('framereceived', () => {
      frames++;
    });
  });
  await app.open();
  await expect(app.board).toBeVisible();

  // The largest board, with the candidates and the ownership drawn on it.
  await page.locator('[data-room="matches"]').click();
  await app.button('Go to move 37').click();
  await app.button('Analyse here').click();
  await expect(app.heading('AlphaGo – Lee Sedol')).toBeVisible();
  await app.button('Ownership').click();
  await page.locator('.search-controls .button.primary').click();
  await expect(page.locator('.mark.diamond.filled').first()).toBeVisible({ timeout: 60_000 });

  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const first = frames;
  const began = Date.now();
  let before = first;
  await expect
    .poll(
      async () => {
        // A search that is through reports no more: the move before is looked at next.
        if (frames === before) await page.keyboard.press('ArrowLeft');
        before = frames;
        return frames - first;
      },
      { intervals: [1000], timeout: 90_000 },
    )
    .toBeGreaterThanOrEqual(REPORTS);
  const seconds = (Date.now() - began) / 1000;
  const reports = frames - first;
  const tasks = workingTasks(await browser.stopTracing());

  const share = tasks.filter((ms) => ms < FRAME_MS).length / tasks.length;
  const at = (part: number): string =>
    (tasks[Math.floor(part * (tasks.length - 1))] ?? 0).toFixed(1);
  const figure =
    `${(100 * share).toFixed(1)} % of ${tasks.length} tasks under ${FRAME_MS} ms of processor time; ` +
    `half ${at(0.5)} ms, 95 % ${at(SHARE)} ms, longest ${at(1)} ms; ` +
    `${reports} reports in ${seconds.toFixed(1)} s`;
  test.info().annotations.push({ type: 'main thread under analysis', description: figure });
  process.stdout.write(`${figure}\n`);
  // Each report is taken in by a task of its own: fewer would mean that the trace saw something else.
  expect(tasks.length).toBeGreaterThanOrEqual(REPORTS);
  expect(share, figure).toBeGreaterThanOrEqual(SHARE);
});
