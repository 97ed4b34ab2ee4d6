import { expect, test } from './app-test.ts';

test('the first start shows a 9×9 board ready to play, and no dialog', async ({ app }) => {
  await expect(app.heading('Your move')).toBeVisible();
  await expect(app.board.getByRole('gridcell')).toHaveCount(81);
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await expect(app.stones).toHaveCount(0);
});

test('a whole game against the network is played to its count', async ({ app }) => {
  for (const point of ['E5', 'E3', 'E7', 'D5', 'C5', 'F5', 'G5']) {
    await expect(app.heading('Your move')).toBeVisible();
    const cell = app.point(point);
    if (/empty/.test((await cell.getAttribute('aria-label')) ?? '')) await cell.click();
  }
  // From here on Black passes until White has nothing left to gain and passes too.
  const counting = app.heading('The count');
  await expect(async () => {
    if (await counting.isVisible()) return;
    const pass = app.button('Pass');
    if (await pass.isEnabled()) await pass.click();
    await expect(counting).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 100_000, intervals: [50] });
  await expect(app.button('Accept the count')).toBeEnabled();
  const total = app.page.getByRole('row', { name: /^Total/ });
  await expect(total).toBeVisible();
  await app.button('Accept the count').click();
  await expect(app.page.getByText(/You (won|lost)\.|Draw/).first()).toBeVisible();
});

test('dead stones are marked by chain, and the count follows', async ({ app }) => {
  await app.newGame(async (form) => {
    await form.getByText('Two people').click();
    await form.getByText('Other', { exact: true }).click();
    await form.getByRole('spinbutton').fill('5');
  });
  await expect(app.board.getByRole('gridcell')).toHaveCount(25);
  // Black's wall on the third line, one white stone behind it.
  for (const point of ['C1', 'A3', 'C2', 'E3', 'C3', 'E5', 'C4', 'E1', 'C5']) await app.play(point);
  await app.button('Pass').click();
  await app.button('Pass').click();
  await expect(app.heading('The count')).toBeVisible();
  await expect(app.button('Accept the count')).toBeEnabled();
  const lead = app.page.locator('.count-lead');
  const wasDead = (await app.point('A3').getAttribute('aria-label'))?.includes('dead') ?? false;
  const before = await lead.innerText();
  await app.play('A3');
  await expect(app.point('A3')).toHaveAccessibleName(wasDead ? 'A3, white stone' : /dead/);
  await expect(lead).not.toHaveText(before);
  await app.play('A3');
  await expect(lead).toHaveText(before);
  await app.button('Accept the count').click();
  await expect(app.page.getByRole('row', { name: /^Total/ })).toBeVisible();
});

test('the board is played by keyboard alone', async ({ app, page }) => {
  await app.board.focus();
  for (const key of ['ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect(app.stones.first()).toBeVisible();
  await expect(app.heading('Your move')).toBeVisible();
  await expect(app.stones).toHaveCount(2);
  await page.keyboard.press('u');
  await expect(app.stones).toHaveCount(0);
});

test('a hint is a point of the board', async ({ app }) => {
  await app.button('Hint').click();
  await expect(app.heading(/^Hint: ([A-HJ][1-9]|pass)$/)).toBeVisible();
});
