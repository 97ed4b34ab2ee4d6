/** A game from the first stone to the count, against the network that is bundled. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { board, button, heading, play, point, stones, twoPeople } from './board.ts';
import { expect, test } from './fixtures.ts';

async function recordsIn(data: string): Promise<string[]> {
  const folder = join(data, 'games');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sgf'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

test('opens with a board of nine lines, ready to be played, and no dialog', async ({ app }) => {
  await expect(app.getByRole('gridcell')).toHaveCount(81);
  await expect(heading(app)).toHaveText('Your move');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(app.getByRole('region', { name: 'White: Self-taught' })).toContainText('1 visit');
  await play(app, 'E5', 'black');
  await expect(stones(app, 'white')).toHaveCount(1);
});

test('plays a whole game against the network, to a result that is kept', async ({ app, data }) => {
  test.setTimeout(240_000);
  // Black takes what points of this order are free, then passes until White does too.
  const wanted = ['E5', 'E3', 'E7', 'C5', 'G5', 'C3', 'G7', 'C7', 'G3', 'E2', 'E8', 'B5', 'H5'];
  const yourTurn = app.getByRole('heading', { name: /^Your move|White passes|The count|wins/ });
  for (let turn = 0; turn < 120; turn++) {
    await expect(yourTurn).toBeVisible();
    const said = await heading(app).textContent();
    if (said === 'The count' || said?.includes('wins')) break;
    const free = [];
    for (const name of wanted.splice(0)) {
      if ((await point(app, name).getAttribute('aria-label'))?.includes('empty')) free.push(name);
    }
    const next = free.shift();
    wanted.push(...free);
    await (next === undefined ? button(app, 'Pass').click() : point(app, next).click());
  }
  await expect(heading(app)).toHaveText('The count');
  await expect(app.getByText('Click a chain to mark it dead or alive.')).toBeVisible();

  // Any chain can be marked otherwise than the engine thinks, and back.
  const marked = app.getByText(/^As marked: /);
  const before = await marked.textContent();
  const stone = stones(app, 'black').first();
  const name = (await stone.getAttribute('aria-label'))?.split(',')[0] ?? '';
  const state = await stone.getAttribute('aria-label');
  await point(app, name).click();
  await expect(point(app, name)).not.toHaveAccessibleName(state ?? '');
  await expect(marked).not.toHaveText(before ?? '');
  await point(app, name).click();
  await expect(marked).toHaveText(before ?? '');

  await button(app, 'Accept the count').click();
  await expect(heading(app)).toHaveText((before ?? '').replace('As marked: ', ''));
  await expect(app.getByText(/^You (won|lost)\./)).toBeVisible();
  await expect.poll(async () => (await recordsIn(data)).join()).toMatch(/RE\[(B|W)\+\d/);
});

test('counts by the rules what people mark as dead', async ({ app }) => {
  await twoPeople(app);
  // Two walls with an empty file between them, and a white stone behind Black's.
  for (let line = 1; line <= 9; line++) {
    await play(app, `D${line}`, 'black');
    await play(app, line === 9 ? 'B5' : `F${line}`, 'white');
  }
  await button(app, 'Pass').click();
  await play(app, 'F9', 'white');
  await button(app, 'Pass').click();
  await button(app, 'Pass').click();
  await expect(app.getByText('Click a chain to mark it dead or alive.')).toBeVisible();

  const invader = point(app, 'B5');
  for (const wall of ['D5', 'F5']) {
    const name = await point(app, wall).getAttribute('aria-label');
    if (name?.includes('dead')) await point(app, wall).click();
  }
  if ((await invader.getAttribute('aria-label'))?.includes('dead')) await invader.click();
  // Alive, it makes the left side neutral: 9 stones of Black's wall against 10 stones, 27 points and komi 7.
  await expect(app.getByText('As marked: White wins by 35 points')).toBeVisible();
  await invader.click();
  await expect(invader).toHaveAccessibleName(/dead white stone/);
  await expect(app.getByText('As marked: White wins by 7 points')).toBeVisible();
  await button(app, 'Accept the count').click();
  await expect(heading(app)).toHaveText('White wins by 7 points');
  await expect(app.getByRole('row', { name: 'Total 36 43' })).toBeVisible();
});

test('is played by the keyboard alone', async ({ app }) => {
  await board(app).focus();
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('Enter');
  await expect(point(app, 'D6')).toHaveAccessibleName(/black stone/);
  await expect(stones(app, 'white')).toHaveCount(1);
  await app.keyboard.press('u');
  await expect(stones(app, 'white')).toHaveCount(0);
  await expect(heading(app)).toHaveText('Your move');
  await app.keyboard.press('h');
  await expect(heading(app)).toHaveText(/^Hint: /);
  await app.keyboard.press('p');
  await expect(
    app.getByText('Your opponent is thinking').or(app.getByText('Your move')),
  ).toBeVisible();
  await expect(app.getByRole('slider')).toHaveAttribute('max', '2');
  await app.keyboard.press('Control+2');
  await expect(heading(app)).toHaveText('Famous games');
  await app.keyboard.press('Control+1');
  await expect(app.getByRole('slider')).toHaveAttribute('max', '2');
});
