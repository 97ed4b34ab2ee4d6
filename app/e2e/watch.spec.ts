/**
 * The Watch room against the real engine: a wall of self-play, one of its boards, another Go program, a dead engine, a
 * run that learns.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Speaks GTP: ends itself at the first move that it is asked for, then plays two moves a game, and resigns. */
const SHORT_OF_BREATH = `
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const died = new URL('died', import.meta.url);
let taken = [];
createInterface({ input: process.stdin }).on('line', (line) => {
  const [id, command, color, point] = line.split(' ');
  let answer = { name: 'Short of breath', version: '1', protocol_version: '2' }[command] ?? '';
  if (command === 'clear_board') taken = [];
  if (command === 'play') taken.push({ color, point });
  if (command === 'genmove') {
    if (!existsSync(died)) {
      writeFileSync(died, '');
      process.exit(1);
    }
    const free = ['C3', 'G7', 'C7', 'G3', 'E5', 'C5', 'G5', 'E3', 'E7'].find(
      (one) => !taken.some(({ point }) => point === one),
    );
    const moves = taken.filter((one) => one.color === color).length;
    answer = moves < 2 ? free : 'resign';
    taken.push({ color, point: answer });
  }
  process.stdout.write('=' + id + ' ' + answer + '\\n\\n');
});
`;

test('another Go program is watched on every board, its end is told, and it resigns', async ({
  app,
  page,
}) => {
  const program = join(app.data, 'short-of-breath.mjs');
  writeFileSync(program, SHORT_OF_BREATH);
  await page.keyboard.press('Control+3');
  await page.getByLabel('One side: how long it thinks').selectOption('1');
  await page
    .getByLabel('The other side: player')
    .selectOption({ label: 'Another Go program (GTP)' });
  await expect(app.button('Start watching')).toBeDisabled();
  const field = page.getByLabel('Command line of the program');
  await field.fill('no-such-program --mode gtp');
  await app.button('Start watching').click();
  const form = page.getByRole('form', { name: 'Who plays' });
  await expect(form.getByRole('alert')).toContainText('The program cannot be started');
  await field.fill(`"${process.execPath}" "${program}"`);
  await app.button('Start watching').click();

  const trouble = page.getByRole('alert').filter({ hasText: 'The games stopped' });
  await expect(trouble).toContainText('The program has ended', { timeout: 30_000 });
  await trouble.getByRole('button', { name: 'Go on' }).click();
  await expect(trouble).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^Board 1, Self-taught · 1 visit – Short of breath 1/ }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Board 2, Short of breath 1/ })).toBeVisible();

  const finished = page.getByRole('region', { name: 'Finished games' });
  await expect(finished).toContainText(/(\d+) games.*Self-taught · 1 visit: \1 won/, {
    timeout: 60_000,
  });
  await app.button('Pause').click();
  const download = page.waitForEvent('download');
  await finished.getByRole('button', { name: 'Save as SGF' }).last().click();
  const sgf = readFileSync(await (await download).path(), 'utf8');
  expect(sgf).toMatch(/P[BW]\[Short of breath 1\]/);
  expect(sgf).toMatch(/RE\[[BW]\+R/);
  expect(sgf).not.toContain('.mjs');

  await finished
    .getByRole('button', { name: /moves$/ })
    .last()
    .click();
  const plate = page.getByRole('region', { name: /: Short of breath 1/ });
  await expect(plate).toContainText('Tells only its moves');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await app.button('Play on from here').click();
  await expect(app.stones).toHaveCount(1);
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
