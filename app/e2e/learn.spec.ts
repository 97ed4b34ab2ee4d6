/** The Learn room against the real engine: the bundled history, and a run so small that it takes seconds. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app-test.ts';
import { writeRun } from './small-run.ts';

test('the history of the bundled network is there before the first click', async ({
  app,
  page,
}) => {
  await app.button('Learn').click();
  await expect(app.heading('From nothing, by playing itself')).toBeVisible();
  await expect(page.locator('.chart canvas')).toBeVisible();
  const thought = page.getByText(/^First thought: /);
  await expect(thought).toBeVisible();
  const newestThought = await thought.textContent();
  const marks = page.locator('.room:visible .mark.diamond.hollow');
  await expect(marks).toHaveCount(5);
  const slider = page.getByRole('slider', { name: 'Generation' });
  const newest = await slider.getAttribute('aria-valuetext');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Generation 1 /);
  expect(newest).not.toMatch(/^Generation 1 /);
  await expect(thought).not.toHaveText(newestThought ?? '');
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', newest ?? '');
  await page.getByLabel('Position').selectOption('A stone to capture');
  await expect(page.locator('.room:visible .stone')).toHaveCount(6);
  for (const [tab, title] of [
    ['Losses', 'Policy, in nats'],
    ['Games', 'Games an hour'],
  ] as const) {
    await page.getByText(tab, { exact: true }).click();
    await expect(page.getByRole('figure', { name: title }).locator('canvas')).toBeVisible();
  }
  await slider.press('Home');
  await page.getByRole('button', { name: /^Play against generation / }).click();
  await expect(page.getByRole('region', { name: 'White: Self-taught' })).toContainText(/Early: /);
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
});

test('a run learns, pauses, goes on and stops; its networks can be played and deleted', async ({
  app,
  page,
}) => {
  writeRun(app.data, 'tiny');
  await app.button('Learn').click();
  await page.getByLabel('Whose learning').selectOption('tiny (at rest)');
  await app.button('Start').click();
  await expect(app.heading(/^Learning: generation [3-9]/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await app.button('Pause').click();
  await expect(app.heading(/^Paused in generation/)).toBeVisible();
  // A generation that had learnt all it could when the pause came is written down and told all the same.
  await page.waitForTimeout(1500);
  const paused = await page.getByRole('slider', { name: 'Generation' }).getAttribute('max');
  await page.waitForTimeout(1000);
  expect(await page.getByRole('slider', { name: 'Generation' }).getAttribute('max')).toBe(paused);
  await app.button('Resume').click();
  await expect(page.getByRole('figure', { name: /^Strength/ }).locator('canvas')).toBeVisible({
    timeout: 60_000,
  });
  await page.getByText('Losses', { exact: true }).click();
  await expect(page.getByRole('figure', { name: 'Policy, in nats' })).toContainText('on new games');
  await expect(page.getByText(/policy is [\d.]+ nats away/)).toBeVisible();
  await app.button('Stop').click();
  await app.button('Stop? Unfinished games are lost').click();
  await expect(app.heading('At rest')).toBeVisible({ timeout: 30_000 });

  const own = page.locator('.learn-network').filter({ hasText: 'tiny-' });
  const before = await own.count();
  expect(before).toBeGreaterThan(1);

  // The newest against the oldest: the match, and what they think first.
  await own.last().getByRole('button', { name: 'Compare' }).click();
  const panel = page.getByRole('region', { name: / compared$/ });
  await panel.getByLabel('Each thinks').selectOption('1');
  await panel.getByLabel('Games').selectOption('10');
  await panel.getByRole('button', { name: 'Play the match' }).click();
  await expect(panel.getByText('10 of 10 games')).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText(/Elo \(95%: /)).toBeVisible();
  await expect(panel.getByText(/^First thought: /)).toHaveCount(2);
  await panel.getByLabel('What they think first').selectOption('A stone to capture');
  await expect(panel.locator('.stone')).toHaveCount(12);
  await own.last().getByRole('button', { name: 'Compare' }).click();
  await own.first().getByRole('button', { name: 'Export' }).click();
  await expect(own.first().getByRole('status')).toContainText('Copied to');
  expect(readdirSync(join(app.data, 'exports'))).toHaveLength(1);
  await own.first().getByRole('button', { name: 'Delete' }).click();
  await own.first().getByRole('button', { name: 'Delete?' }).click();
  await expect(own).toHaveCount(before - 1);
  await own.first().getByRole('button', { name: 'Play' }).click();
  await app.play('C3');
  await expect(app.stones).toHaveCount(2);
});

test('a dead engine is said, and learning goes on when asked', async ({ app, page }) => {
  writeRun(app.data, 'tiny');
  await app.button('Learn').click();
  await page.getByLabel('Whose learning').selectOption('tiny (at rest)');
  await app.button('Start').click();
  await expect(app.heading(/^Learning: generation/)).toBeVisible({ timeout: 60_000 });
  process.kill(app.shell.enginePid(), 'SIGKILL');
  await expect(app.heading('At rest')).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByText(/^Learning was interrupted because the engine stopped/),
  ).toBeVisible();
  await page.reload();
  await app.button('Learn').click();
  await page.getByLabel('Whose learning').selectOption('tiny (at rest)');
  await expect(
    page.getByText(/^Learning was interrupted because the engine stopped/),
  ).toBeVisible();
  await app.button('Go on').or(app.button('Start')).click();
  await expect(app.heading(/^Learning: generation/)).toBeVisible({ timeout: 60_000 });
});
