/** Who can be played with: grades, other programs, people at one board, and two machines among themselves. */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './app-test.ts';

const GNU_GO = '/usr/games/gnugo';
const HUMAN_NETWORK = fileURLToPath(new URL('../../models/human/network.json', import.meta.url));

test('grades tell their age, and the strength that was measured or that none was', async ({
  app,
}) => {
  await app.button('New game').click();
  const form = app.page.getByRole('form', { name: 'New game' });
  const options = form.getByLabel('Strength').getByRole('option');
  await expect(options.nth(1)).toBeAttached();
  await expect(form.locator('.grade-note')).toHaveText(
    /Learned for .*(Measured on 9×9|not been measured|The weakest grade)/,
  );
});

test('a program that cannot be played with is refused in the form, with the reason', async ({
  app,
}) => {
  await app.button('New game').click();
  const form = app.page.getByRole('form', { name: 'New game' });
  await form.getByLabel('Strength').selectOption('program');
  await expect(form.getByRole('button', { name: 'Start' })).toBeDisabled();
  await form.getByLabel('Command line').fill('no-such-program --mode gtp');
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(form.getByRole('alert')).toContainText('The program cannot be started');
  await form.getByLabel('Command line').fill(`"${process.execPath}" -e "process.exit(3)"`);
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(form.getByRole('alert')).toContainText('The program has ended');
});

test('people of a rank are imitated, on boards that they played on, and stay at the table', async ({
  app,
  page,
}) => {
  test.skip(!existsSync(HUMAN_NETWORK), 'No network that imitates people is bundled yet');
  await app.newGame(async (form) => {
    const strength = form.getByRole('combobox', { name: 'Strength', exact: true });
    await strength.selectOption({ label: 'An imitation of people' });
    await form.getByText('13×13').click();
    await expect(form.getByText(/^On 13×13 nobody can be imitated/)).toBeVisible();
    await expect(form.getByRole('button', { name: 'Start' })).toBeDisabled();
    await form.getByText('9×9', { exact: true }).click();
    await form.getByLabel('Strength: Rank').selectOption({ label: 'OGS 15k' });
  });
  const plate = page.getByRole('region', { name: 'White: Human-imitating' });
  await expect(plate).toContainText('Moves like OGS 15k');
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  await app.button('Undo').click();
  await expect(app.stones).toHaveCount(0);
  await app.button('Hint').click();
  await expect(app.heading(/^Hint: /)).toBeVisible();
  await app.play('C3');
  await expect(app.stones).toHaveCount(2);
  await page.reload();
  await expect(plate).toContainText('Moves like OGS 15k');
  // Where people answered is theirs to choose.
  await app.board
    .getByRole('gridcell', { name: /, empty$/ })
    .first()
    .click();
  await expect(app.stones.nth(2)).toBeVisible();
  await app.button('Resign').click();
  await app.button('Resign?').click();
  await app.button('Rematch, colours swapped').click();
  const swapped = page.getByRole('region', { name: 'Black: Human-imitating' });
  await expect(swapped).toContainText('Moves like OGS 15k');
  await expect(app.stones).toHaveCount(1);
});

test('search without learning plays, and says what it is', async ({ app, page }) => {
  await app.newGame(async (form) => {
    const strength = form.getByRole('combobox', { name: 'Strength', exact: true });
    await strength.selectOption({ label: '1,000 random games a move' });
    await expect(form.getByText(/^It has learned nothing/)).toBeVisible();
  });
  const plate = page.getByRole('region', { name: 'White: Plain search' });
  await expect(plate).toContainText('1,000 random games a move');
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  await page.reload();
  await expect(plate).toBeVisible();
  await app.play('C3');
  await expect(app.stones).toHaveCount(4);
});

test('GNU Go is played with by its command line, which is remembered', async ({ app, page }) => {
  test.skip(!existsSync(GNU_GO), `${GNU_GO} is not installed here`);
  const command = `${GNU_GO} --mode gtp --level 1`;
  await app.newGame(async (form) => {
    await form.getByLabel('Strength').selectOption('program');
    await form.getByLabel('Command line').fill(command);
    await form.getByRole('combobox', { name: 'Handicap' }).selectOption('2');
    await form.getByLabel('Time').selectOption('byo-yomi');
  });
  await expect(page.getByRole('region', { name: /^White: GNU Go 3/ })).toBeVisible();
  await expect(app.stones).toHaveCount(3);
  await app.board
    .getByRole('gridcell', { name: /, empty$/ })
    .first()
    .click();
  await expect(app.stones).toHaveCount(5);
  await page.reload();
  await expect(page.getByText(command, { exact: true })).toBeVisible();
  await app.button('Start it').click();
  await expect(page.getByRole('region', { name: /^White: GNU Go 3/ })).toBeVisible();
  await app.board
    .getByRole('gridcell', { name: /, empty$/ })
    .first()
    .click();
  await expect(app.stones).toHaveCount(7);
  await app.button('Undo').click();
  await expect(app.stones).toHaveCount(5);
  await app.button('Undo').click();
  await expect(app.stones).toHaveCount(3);
  await app.button('New game').click();
  await expect(page.getByLabel('Command line')).toHaveValue(command);
});

/** Speaks GTP, passes, and ends itself instead at the first move that it is asked for. */
const FRAGILE = `
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const died = new URL('died', import.meta.url);
createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.includes('genmove') && !existsSync(died)) {
    writeFileSync(died, '');
    process.exit(1);
  }
  const answer = { name: 'Fragile', protocol_version: '2' };
  const [command] = line.replace(/^[0-9]+ /, '').split(' ');
  const id = /^[0-9]*/.exec(line)[0];
  process.stdout.write('=' + id + ' ' + (command === 'genmove' ? 'pass' : answer[command] ?? '') + '\\n\\n');
});
`;

test('a program that dies in a game is told of, and the game goes on with it or without', async ({
  app,
  page,
}) => {
  const program = join(app.data, 'fragile.mjs');
  writeFileSync(program, FRAGILE);
  await app.newGame(async (form) => {
    await form.getByLabel('Strength').selectOption('program');
    await form.getByLabel('Command line').fill(`"${process.execPath}" "${program}"`);
  });
  await app.play('E5');
  const notice = page.getByRole('alert').filter({ hasText: 'The engine did not answer' });
  await expect(notice).toContainText('The program has ended. It is started anew');
  await expect(app.stones).toHaveCount(1);
  await app.button('Ask again').click();
  await expect(app.heading('White passes')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await app.play('C3');
  await expect(app.stones).toHaveCount(2);
  await expect(app.heading('White passes')).toBeVisible();
});

test('a record starts no program by itself', async ({ app, page }) => {
  const taken = join(app.data, 'taken');
  const command = `"${process.execPath}" -e "require('fs').writeFileSync('${taken}', '')"`;
  const player = JSON.stringify(['Human', command]).replace(/[\\\]]/g, '\\$&');
  const record = `(;GM[1]FF[4]SZ[9]KM[7]RU[Chinese]MXXXVIIWHITE[gtp ${player}];B[ee])`;
  writeFileSync(join(app.data, 'games', 'from-outside.sgf'), record);
  await page.reload();
  await expect(page.getByText(command, { exact: true })).toBeVisible();
  await app.button('Play on without').click();
  await expect(app.stones).toHaveCount(2);
  expect(existsSync(taken)).toBe(false);
});

test('two machines play a whole game to its count, and can be stopped on the way', async ({
  app,
}) => {
  await app.newGame(async (form) => {
    await form.getByText('Two engines').click();
    await form.getByText('Other', { exact: true }).click();
    await form.getByRole('spinbutton').first().fill('5');
  });
  await expect(app.stones.nth(1)).toBeVisible();
  await app.button('Pause').click();
  await expect(app.heading(/^Paused/)).toBeVisible();
  const count = await app.stones.count();
  await app.page.waitForTimeout(1500);
  expect(await app.stones.count()).toBe(count);
  await app.button('Go on').click();
  await expect(app.heading(/The count|wins/)).toBeVisible({ timeout: 90_000 });
});

test('people at one board place a free handicap and confirm their moves', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Confirm each move').selectOption('always');
  await page.keyboard.press('Escape');
  await app.newGame(async (form) => {
    await form.getByText('Two people').click();
    await form.getByRole('combobox', { name: 'Handicap' }).selectOption('2');
    await form.getByLabel('Black places the handicap stones freely').check();
    await form.getByRole('combobox', { name: 'Handicap' }).selectOption('3');
  });
  await expect(app.heading('Place 3 more handicap stones')).toBeVisible();
  for (const point of ['A1', 'B2', 'C3']) await app.play(point);
  await expect(app.heading('White to move')).toBeVisible();
  await app.play('E5');
  await expect(app.stones).toHaveCount(3);
  await app.button('Play E5').click();
  await expect(app.stones).toHaveCount(4);
  await app.play('D5');
  await app.play('D5');
  await expect(app.stones).toHaveCount(5);
});
