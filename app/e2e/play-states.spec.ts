/** Every state of the Play room, read by axe: nothing serious in any of them. And what the states say. */

import { expect, test } from './app-test.ts';
import { expectNothingSerious } from './appearance.ts';

for (const theme of ['light', 'dark', 'wood'] as const) {
  test(`axe finds nothing serious in ${theme}`, async ({ app, page }) => {
    await page.evaluate((chosen) => {
      const settings = { theme: chosen, language: 'en', confirmMoves: 'always' };
      localStorage.setItem('move37.settings', JSON.stringify({ state: { settings }, version: 1 }));
    }, theme);
    await page.reload();
    const check = (state: string) => expectNothingSerious(page, state);
    await check('the first start');
    await page.keyboard.press('n');
    await check('the form');
    await page.getByLabel('Strength').selectOption('program');
    await page.getByLabel('Command line').fill('no-such-program');
    await page.getByLabel('Time').selectOption('canadian');
    await app.button('Start').click();
    await expect(page.getByRole('alert').filter({ hasText: 'cannot be started' })).toBeVisible();
    await check('a program that does not start');
    await page.getByText('Two people').click();
    await page.getByLabel('Rules').selectOption('aga');
    await page.getByLabel('Minutes').fill('0');
    await app.button('Start').click();
    await app.play('E5');
    await check('a move to confirm');
    await app.button('Play E5').click();
    await app.button('Hint').click();
    await expect(app.heading(/^Hint/)).toBeVisible();
    await check('a hint');
    await app.button('Estimate').click();
    await expect(app.heading(/ahead|even/)).toBeVisible();
    await check('an estimate');
    await app.button('Pass').click();
    await expect(page.getByTestId('pass-banner')).toBeVisible();
    await page.waitForTimeout(2200);
    await check('a pass');
    await app.button('Pass').click();
    await expect(app.button('Accept the count')).toBeEnabled();
    await check('the count');
    await expect(page.getByRole('row', { name: /^Pass stones/ })).toBeVisible();
    await app.button('Accept the count').click();
    await expect(app.heading(/wins by/)).toBeVisible();
    await check('the result');
    await expect(page.getByText('With 1 hint. With 1 estimate.')).toBeVisible();
  });
}

test('an estimate is counted, shown on the board, and put away again', async ({ app, page }) => {
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  await page.keyboard.press('e');
  await expect(app.heading(/ahead|even/)).toBeVisible();
  await expect(page.getByText('1 estimate')).toBeVisible();
  await page.keyboard.press('e');
  await expect(app.heading('Your move')).toBeVisible();
});

test('a position that comes back under Japanese rules may end without a result', async ({
  app,
}) => {
  await app.newGame(async (form) => {
    await form.getByText('Two people').click();
    await form.getByText('Other').click();
    await form.getByRole('spinbutton').first().fill('5');
    await form.getByLabel('Rules').selectOption('japanese');
  });
  // White sends two stones, Black takes them, and White takes one back.
  for (const point of ['A4', 'B5', 'B4', 'C4']) await app.play(point);
  await app.button('Pass').click();
  await app.play('D5');
  await app.button('Pass').click();
  for (const point of ['A5', 'C5']) await app.play(point);
  await expect(app.button('End without a result')).toHaveCount(0);
  await app.play('B5');
  await expect(app.heading('The position has come back')).toBeVisible();
  await app.button('End without a result').click();
  await expect(app.heading('No result')).toBeVisible();
});
