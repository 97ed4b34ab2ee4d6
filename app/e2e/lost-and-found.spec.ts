/** Nothing is lost: not by a reload, nor by a dead engine, nor by a killed program. */

import { expect, test } from './app-test.ts';

test('a game survives a reload', async ({ app, page }) => {
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  const names = await app.stones.evaluateAll((cells) => cells.map((cell) => cell.ariaLabel));
  await page.reload();
  await expect(app.stones).toHaveCount(2);
  expect(await app.stones.evaluateAll((cells) => cells.map((cell) => cell.ariaLabel))).toEqual(
    names,
  );
  await expect(app.heading('Your move')).toBeVisible();
});

test('the game goes on after the engine is killed in the middle of a move', async ({ app }) => {
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  await app.newGame(async (form) => {
    await form.getByLabel('Strength').selectOption('400');
  });
  await app.play('E5');
  const killed = app.shell.enginePid();
  process.kill(killed, 'SIGKILL');
  await expect(app.stones).toHaveCount(2, { timeout: 30_000 });
  await expect(app.heading('Your move')).toBeVisible();
  expect(app.shell.enginePid()).not.toBe(killed);
});

test('the game is there after the whole program was killed', async ({ app }) => {
  await app.play('C4');
  await expect(app.stones).toHaveCount(2);
  await app.shell.kill();
  await app.startAgain();
  await expect(app.point('C4')).toHaveAccessibleName(/black stone/);
  await expect(app.stones).toHaveCount(2);
});
