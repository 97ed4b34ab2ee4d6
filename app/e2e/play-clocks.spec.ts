/** Clocks in the Play room: four kinds, undo, the journal, and time that runs out. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type App } from './app-test.ts';

async function startTimed(
  app: App,
  kind: string,
  numbers: Readonly<Record<string, string>>,
  choose: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await app.newGame(async (form) => {
    await choose(form);
    await form.getByLabel('Time').selectOption(kind);
    for (const [label, value] of Object.entries(numbers))
      await form.getByRole('spinbutton', { name: label, exact: true }).fill(value);
  });
}

const twoPeople = async (form: Locator): Promise<void> => {
  await form.getByText('Two people').click();
};
const clock = (app: App, color: 1 | 2): Locator => app.page.getByTestId(`clock-${color}`);

/** Records in the data folder, the newest game's among them. */
function records(app: App): string[] {
  const folder = join(app.data, 'games');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('each way of timing is shown on the plates', async ({ app }) => {
  await startTimed(app, 'absolute', { Minutes: '20' });
  await expect(clock(app, 1)).toHaveText('20:00');
  await startTimed(app, 'fischer', { Minutes: '10', 'Seconds/move': '7' });
  await expect(clock(app, 2)).toContainText('+ 7 s a move');
  await startTimed(app, 'byo-yomi', { Minutes: '0', Seconds: '25', Periods: '3' });
  await expect(clock(app, 1)).toContainText('0:25');
  await expect(clock(app, 1)).toContainText('3 periods');
  await startTimed(app, 'canadian', { Minutes: '0', 'Per period': '4', Stones: '12' });
  await expect(clock(app, 2)).toContainText('4:00');
  await expect(clock(app, 2)).toContainText('12 stones to play');
});

test('time runs for who is to move, undo gives it back, and the record keeps it', async ({
  app,
  page,
}) => {
  await startTimed(app, 'absolute', { Minutes: '5' });
  await page.waitForTimeout(1200);
  await expect(clock(app, 1)).toHaveText('5:00');
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  await expect(clock(app, 1)).toHaveText('4:57', { timeout: 6000 });
  await app.board
    .getByRole('gridcell', { name: /, empty$/ })
    .nth(20)
    .click();
  await expect(app.stones).toHaveCount(4);
  await expect.poll(() => records(app).some((text) => /TM\[300\]/.test(text))).toBe(true);
  await expect
    .poll(() => records(app).some((text) => /BL\[300\].*BL\[29\d/s.test(text)))
    .toBe(true);
  await page.reload();
  await expect(app.stones).toHaveCount(4);
  await page.waitForTimeout(1200);
  await expect(clock(app, 1)).toHaveText(/4:5[67]/);
  await app.button('Undo').click();
  await expect(app.stones).toHaveCount(2);
  await expect(clock(app, 1)).toHaveText('5:00');
});

test('a person whose time is over has lost, and may play on without clocks', async ({ app }) => {
  await startTimed(app, 'byo-yomi', { Minutes: '0', Seconds: '2', Periods: '2' }, twoPeople);
  await app.play('E5');
  await expect(clock(app, 2)).toContainText('last period');
  await expect(clock(app, 2)).toHaveClass(/warning/);
  await expect(app.page.getByRole('alert').filter({ hasText: 'seconds left' })).toHaveCount(1);
  await expect(app.heading('Black wins on time')).toBeVisible();
  await app.button('Play on without clocks').click();
  await expect(app.heading('White to move')).toBeVisible();
  await expect(clock(app, 2)).toHaveCount(0);
  await app.play('C3');
  await expect(app.stones).toHaveCount(2);
});
