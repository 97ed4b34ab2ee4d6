/** The Watch room against the real engine: a wall of self-play, one of its boards, a dead engine, a run that learns. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { writeRun } from './small-run.ts';

/** Moves on a board of the wall. */
async function movesOn(page: Page, board: number): Promise<number> {
  const text = await page.locator('.wall-move').nth(board).textContent();
  return Number(text);
}

async function chooseInstinct(page: Page): Promise<void> {
  for (const side of ['One side', 'The other side']) {
    await page.getByLabel(`${side}: how long it thinks`).selectOption('1');
  }
}

test('games are watched on a wall, alone, backwards, to their end, and played on', async ({
  app,
  page,
}) => {
  await page.keyboard.press('Control+3');
  await expect(app.heading('Watch it play itself')).toBeVisible();
  await chooseInstinct(page);
  await app.button('Start watching').click();
  await expect(page.locator('.wall-board')).toHaveCount(4);
  await expect.poll(() => movesOn(page, 3), { timeout: 30_000 }).toBeGreaterThan(1);

  // Paused, a press is a move on every board.
  await app.button('Pause').click();
  const before = await movesOn(page, 0);
  await app.button('One move on').click();
  await expect.poll(() => movesOn(page, 0)).toBe(before + 1);
  await app.button('Go on').click();

  // One alone: it goes on while an earlier move is looked at.
  await page.getByRole('button', { name: /^Board 2, / }).click();
  const slider = page.getByRole('slider', { name: 'Moves of the game' });
  await expect.poll(async () => Number(await slider.getAttribute('max'))).toBeGreaterThan(4);
  const graph = await page.locator('.room:visible .graph').boundingBox();
  const controls = await page.locator('.room:visible .timeline-controls').boundingBox();
  expect(graph && graph.y + graph.height).toBeLessThanOrEqual(controls?.y ?? 0);
  await page.keyboard.press('Home');
  await expect(app.heading('Move 0')).toBeVisible();
  await expect(page.locator('.room:visible .stone')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.room:visible .stone')).toHaveCount(2);
  const length = Number(await slider.getAttribute('max'));
  await expect.poll(async () => Number(await slider.getAttribute('max'))).toBeGreaterThan(length);
  await expect(app.heading('Move 2')).toBeVisible();
  await app.button('Play on from here').click();
  await expect(app.button('Resign')).toBeVisible();
  await expect(app.stones).toHaveCount(2);
  await page.keyboard.press('Control+3');

  // To the end, and the next game begins.
  await app.button('All boards').click();
  await page.getByRole('main', { name: 'Watch' }).getByLabel('Speed').selectOption('10');
  const finished = page.getByRole('region', { name: 'Finished games' });
  await expect(finished).toBeVisible({ timeout: 60_000 });
  await app.button('Pause').click();
  const download = page.waitForEvent('download');
  await finished.getByRole('button', { name: 'Save as SGF' }).first().click();
  const sgf = readFileSync(await (await download).path(), 'utf8');
  expect(sgf).toMatch(/PB\[Move 37 \(self-taught, 1 visit\)\]/);
  expect(sgf).toMatch(/RE\[([BW]\+|0)/);
  await finished
    .getByRole('button', { name: /moves$/ })
    .first()
    .click();
  await expect(app.heading(/wins|draw/i)).toBeVisible();
  await app.button('Analyse here').click();
  await expect(page.locator('.analyse-panel')).toBeVisible();
});

test('a dead engine is said, and the games go on where they were', async ({ app, page }) => {
  await page.locator('[data-room="watch"]').click();
  await app.button('Start watching').click();
  await expect.poll(() => movesOn(page, 0), { timeout: 30_000 }).toBeGreaterThan(2);
  process.kill(app.shell.enginePid(), 'SIGKILL');
  await expect(
    page.getByText(/^The engine stopped and is being restarted\. The games/),
  ).toBeVisible();
  const before = await movesOn(page, 0);
  await expect.poll(() => movesOn(page, 0), { timeout: 60_000 }).toBeGreaterThan(before + 1);
});

test('a run that learns shows its games, and says when it rests', async ({ app, page }) => {
  writeRun(app.data, 'tiny');
  await app.button('Learn').click();
  await page.getByLabel('Whose learning').selectOption('tiny (at rest)');
  await app.button('Start').click();
  await expect(app.heading(/^Learning: generation/)).toBeVisible({ timeout: 60_000 });
  await app.button('Watch its games').click();
  await page.getByRole('main', { name: 'Watch' }).getByLabel('Speed').selectOption('10');
  await expect(page.getByRole('button', { name: /^Board 1, tiny, generation \d+/ })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('region', { name: 'Finished games' })).toBeVisible({
    timeout: 60_000,
  });
  await app.button('Learn').click();
  await app.button('Stop').click();
  await app.button('Stop? Unfinished games are lost').click();
  await expect(app.heading('At rest')).toBeVisible({ timeout: 30_000 });
  await page.locator('[data-room="watch"]').click();
  await expect(page.getByText('tiny is not learning now, so no new moves come.')).toBeVisible();
  await app.button('Play games for me instead').click();
  await expect(page.getByRole('button', { name: /^Board 1, Self-taught/ })).toBeVisible({
    timeout: 30_000,
  });
});
