import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type App } from './app-test.ts';

const MOVE37 = fileURLToPath(new URL('../../engine/cli/bin.mjs', import.meta.url));

const SGF =
  '(;GM[1]FF[4]SZ[9]KM[7]RU[Chinese]PB[Ito]PW[Ono];B[ee];W[ec];B[cc];W[gg](;B[gc];W[cg])(;B[cg];W[gc]))';

async function open(app: App, name: string, content: string | Buffer): Promise<void> {
  await app.page
    .getByLabel('Open…')
    .last()
    .setInputFiles({
      name,
      mimeType: 'application/x-go-sgf',
      buffer: Buffer.from(content),
    });
}

test.beforeEach(async ({ app, page }) => {
  await expect(app.board).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(app.heading('New study')).toBeVisible();
});

test('a record is opened, gets a variation, and is there after a crash', async ({ app, page }) => {
  await open(app, 'game.sgf', SGF);
  await expect(app.heading('Ito – Ono')).toBeVisible();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await app.play('C3');
  await page.keyboard.press('ArrowLeft');
  await app.play('D7');
  await page.getByRole('textbox', { name: 'Comment' }).fill('a third way');
  const tree = page.getByRole('group', { name: 'Tree of 10 nodes' });
  await expect(tree).toBeVisible();
  await app.shell.kill();
  await app.startAgain();
  await expect(app.board).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('a third way');
  await expect(app.point('D7')).toHaveAccessibleName('D7, black stone, last move');
  await expect(tree).toBeVisible();
});

test('the engine’s candidates come when asked, with their sequences', async ({ app, page }) => {
  await open(app, 'game.sgf', SGF);
  await page.keyboard.press('End');
  await expect(page.getByText('Not analysed yet')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.locator('.mark.diamond.filled').first()).toBeVisible();
  await expect(page.getByText(/[1-9],?\d{3} visits/)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(app.button('Analyse').last()).toBeVisible();
  const first = page.getByRole('table').getByRole('row').nth(1);
  await first.hover();
  const stones = page.locator('.sequence-stone');
  await expect(stones.nth(1)).toBeVisible();
  const all = await stones.count();
  await page.mouse.wheel(0, -100);
  await expect(stones).toHaveCount(all - 1);
  await page.mouse.move(700, 760);
  await expect(stones).toHaveCount(0);
  for (const name of ['Ownership', 'Policy']) {
    await app.button(name).click();
    await expect(app.button(name)).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(page.locator('.ownership rect').first()).toBeVisible();
  await expect(page.locator('.policy-heat').first()).toBeVisible();
  await app.button('Policy').click();
  // Slow thinking: at one visit, instinct alone, drawn hollow.
  await page.getByRole('slider', { name: 'Slow thinking' }).fill('0');
  await expect(page.locator('.mark.diamond.hollow')).toHaveCount(1);
  await expect(page.locator('.mark.diamond.filled')).toHaveCount(0);
});

test('another Go program analyses in the network’s place, or says why it cannot', async ({
  app,
  page,
}) => {
  await open(app, 'game.sgf', SGF);
  await page.keyboard.press('End');
  const analyst = page.getByLabel('Analysed by');
  await analyst.selectOption('Another Go engine…');
  const form = page.getByRole('form', { name: 'Another Go engine…' });
  await form.getByLabel('Command line').fill('no-such-program');
  await form.getByRole('button', { name: 'Analyse with it' }).click();
  await expect(form.getByRole('alert')).toContainText('The program cannot be started');
  // Our own engine in a process of its own, as any other program.
  await form.getByLabel('Command line').fill(`"${process.execPath}" "${MOVE37}" gtp`);
  await form.getByRole('button', { name: 'Analyse with it' }).click();
  await expect(form).toBeHidden({ timeout: 30_000 });
  await expect(analyst.locator('option:checked')).toHaveText(/^Move 37 \d/);
  await app.button('Analyse').last().click();
  await expect(page.getByText(/[1-9]\d{2,} visits|\d,\d{3} visits/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await analyst.selectOption('Move 37’s own network');
  await expect(page.getByText(/[1-9],?\d{3} visits/)).toBeVisible();
});

test('moves of the tree and others are explained, on a board set up by hand too', async ({
  app,
  page,
}) => {
  await open(app, 'game.sgf', '(;GM[1]FF[4]SZ[7]KM[9]AB[cc][dc]AW[cd][dd]PL[W];W[ec];B[ed])');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Explanation' }).click();
  const panel = page.getByRole('region', { name: 'Explanation' });
  await expect(panel.getByRole('button', { name: /^A hane from/ })).toBeVisible();
  await panel.getByRole('button', { name: /^A hane from/ }).hover();
  await expect(page.locator('[data-pointed]').first()).toBeVisible();
  await app.button('One move on').click();
  await expect(app.button('Played: E4')).toBeVisible();

  await app.point('F5').hover();
  await expect(app.button('F5')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('textbox', { name: 'Another move to explain' }).fill('e6');
  await page.keyboard.press('Enter');
  await expect(app.button('E6')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.candidate-stone')).toBeVisible();
  await panel.getByRole('button', { name: 'Explain this move' }).click();
  await expect(panel.getByText('400 visits', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveAttribute('data-verdict', /./);
  await expect(page.locator('.mark.diamond.filled').first()).toBeVisible();

  process.kill(app.shell.enginePid(), 'SIGSTOP');
  await app.button('Played: E4').click();
  process.kill(app.shell.enginePid(), 'SIGKILL');
  await expect(panel.locator('.facts .pointing').first()).toBeVisible();
});

test('a record is saved with explanations as comments, beside those it has', async ({
  app,
  page,
}) => {
  const sgf = '(;GM[1]FF[4]SZ[7]KM[9];B[dd]C[the centre];W[ec];B[cc])';
  await open(app, 'game.sgf', sgf);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Explanation' }).click();
  await app.button('Explain this move').click();
  await expect(page.getByText('400 visits', { exact: true })).toBeVisible({ timeout: 60_000 });
  await app.button('Save…').click();
  const save = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download', { timeout: 90_000 });
    await app.button(name).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const one = await save('1 explained move');
  expect(one).toContain('Explained by Move 37 with 400 visits a move.');
  expect(one).toMatch(/C\[the centre\n\n[^\]]+\.\n/);
  expect(one.match(/C\[/g)).toHaveLength(2);
  const all = await save('Explain all 3 moves');
  expect(all.match(/;[BW]\[\w\w\]C\[/g)).toHaveLength(3);
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('the centre');
});

test('a game is summed up: agreement with the network, prices, human habit', async ({
  app,
  page,
}) => {
  await open(app, 'game.sgf', '(;GM[1]FF[4]SZ[9]KM[7];B[ee];W[aa];B[gc])');
  await page.getByRole('tab', { name: 'Summary' }).click();
  await app.button('Sum up the game').click();
  const row = page.getByRole('row', { name: /^Self-taught/ });
  await expect(row).toHaveText(/Self-taught\d+% \d of 2\d+% \d of 1/);
  const people = page.getByRole('row', { name: /^People/ });
  await expect(people).toHaveText(/People\d+% \d of 2\d+% \d of 1/);
  const outside = page.getByRole('region', { name: 'Outside human habit' });
  await expect(outside).not.toContainText('The human voice');
  for (const voice of ['self-taught', 'human']) {
    const toCome = page.locator(`.surprise-line .${voice} .to-come`);
    await expect(toCome).toHaveAttribute('d', /M1 .*M2 .*M3 /);
  }
  await page.keyboard.press('End');
  for (const voice of ['self-taught', 'human']) {
    await expect(page.locator(`.surprise-line .${voice} .to-come`)).toHaveAttribute('d', '');
  }
  await expect(page.getByRole('slider', { name: 'Move' })).toHaveAttribute(
    'aria-valuetext',
    /^Move 3 of 3\. self-taught /,
  );
  await expect(page.getByRole('region', { name: 'The line of surprise' })).toBeVisible();
  await app.button('To the review').click();
  await page.getByLabel('Depth').selectOption('25');
  await app.button('Review the game').click();
  await expect(page.locator('.graph-winrate')).toHaveAttribute('d', /(L[\d. ]+){3}/);
  await app.button('The line of surprise').click();
  await expect(page.locator('.surprise-line')).toBeVisible();
  await page.getByRole('tab', { name: 'Summary' }).click();
  const dearest = page.getByRole('region', { name: 'The costliest moves' });
  await expect(dearest.locator('.mistake').first()).toBeVisible();
  await dearest.locator('.mistake').first().click();
  await expect(dearest.locator('.mistake').first()).toHaveAttribute('aria-current', 'true');
});

test('a reviewed game keeps its results in the file', async ({ app, page }) => {
  await open(app, 'game.sgf', SGF);
  await page.getByRole('tab', { name: 'Mistakes' }).click();
  await page.getByLabel('Depth').selectOption('25');
  await app.button('Review the game').click();
  await expect(page.locator('.graph-winrate')).toHaveAttribute('d', /(L[\d. ]+){6}/);
  await expect(app.button('Review the game')).toBeVisible();
  const download = page.waitForEvent('download');
  await app.button('Save…').click();
  await app.button('SGF record').click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved.match(/SBKV\[/g)).toHaveLength(7);
  await app.button('New').click();
  await app.button('9×9').click();
  await expect(app.stones).toHaveCount(0);
  await open(app, 'saved.sgf', saved);
  await expect(page.locator('.graph-winrate')).toHaveAttribute('d', /(L[\d. ]+){6}/);
  await app.button('Review the game').click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('2 000 nodes are moved through without a wait', async ({ app, page }) => {
  const letters = 'abcdefghijklmnopqrs';
  const moves = Array.from({ length: 250 }, (_, i) => {
    const point = letters.charAt(i % 19) + letters.charAt(Math.floor(i / 19));
    const color = i % 2 === 0 ? 'B' : 'W';
    const other = i % 2 === 0 ? 'W' : 'B';
    const variation = Array.from(
      { length: 7 },
      (_, j) => `;${(i + j) % 2 === 0 ? 'B' : 'W'}[s${letters.charAt(j + 10)}]`,
    );
    return { main: `;${color}[${point}]`, variation: `(${variation.join('')})`, other };
  });
  let sgf = '';
  for (const { main, variation } of [...moves].reverse()) sgf = `(${main}${sgf})${variation}`;
  await open(app, 'large.sgf', `(;SZ[19]${sgf})`);
  await expect(page.getByRole('group', { name: 'Tree of 2001 nodes' })).toBeVisible();
  const times = await page.evaluate(async () => {
    const taken: number[] = [];
    for (let i = 0; i < 60; i++) {
      const began = performance.now();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      taken.push(performance.now() - began);
    }
    return taken.sort((a, b) => a - b);
  });
  const median = times[30] ?? Infinity;
  test
    .info()
    .annotations.push({ type: 'a step in 2 001 nodes, ms', description: median.toFixed(1) });
  expect(median).toBeLessThan(100);
  expect(await page.locator('[data-node]').count()).toBeLessThan(400);
});

test('bad files are refused with a reason, and nothing is lost or run', async ({ app, page }) => {
  await open(app, 'game.sgf', SGF);
  const alert = page.getByRole('alert');
  await open(app, 'huge.sgf', Buffer.alloc(49 * 1024 * 1024, '('));
  await expect(alert).toHaveText(
    'The file has 49 MB; a record has at most 16 MB. Nothing was opened.',
  );
  await open(app, 'broken.sgf', '(;SZ[9];B[aa');
  await expect(alert).toContainText('damaged at line 1, column 10');
  await open(app, 'photo.sgf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await expect(alert).toContainText('This is no SGF record');
  await expect(app.heading('Ito – Ono')).toBeVisible();
  await open(
    app,
    'script.sgf',
    '(;SZ[9]PB[<img src=x onerror=alert(1)>]C[<script>document.title="taken"</script>];B[aa])',
  );
  await expect(app.heading(/<img src=x/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(/<script>/);
  expect(await page.title()).not.toBe('taken');
  await expect(alert).toHaveCount(0);
  await open(app, 'many.sgf', `(;SZ[19]${';B[aa];W[bb]'.repeat(50_000)})`);
  await expect(page.getByRole('group', { name: 'Tree of 100001 nodes' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(app.point('A19')).toHaveAccessibleName('A19, black stone, last move');
});

test('an engine that dies is waited for, and the analysis goes on', async ({ app, page }) => {
  await open(app, 'game.sgf', SGF);
  await page.keyboard.press('Space');
  await expect(page.locator('.mark.diamond.filled').first()).toBeVisible();
  process.kill(app.shell.enginePid(), 'SIGKILL');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/[1-9],?\d{3} visits/)).toBeVisible({ timeout: 30_000 });
  await expect(app.heading('Ito – Ono')).toBeVisible();
});

test('the position is saved as a picture, the line as a moving one', async ({ app, page }) => {
  await open(app, 'game.sgf', SGF);
  await page.keyboard.press('End');
  await app.button('Save…').click();
  for (const [button, ending, magic] of [
    ['PNG picture', 'png', '\x89PNG'],
    ['Animated GIF', 'gif', 'GIF89a'],
  ] as const) {
    const download = page.waitForEvent('download');
    await app.button(button).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(`game.${ending}`);
    const bytes = readFileSync(await saved.path());
    expect(bytes.toString('latin1', 0, magic.length)).toBe(magic);
    await saved.saveAs(`test-results/pictures/board.${ending}`);
    // One image block a node of the line: a picture that shows the game, not one position.
    if (ending === 'gif') {
      const frames = bytes.toString('latin1').match(/\x21\xf9\x04/g);
      expect(frames).toHaveLength(7);
    }
  }
});

test('a famous game is carried across, and played on from', async ({ app, page }) => {
  await page.locator('[data-room="matches"]').click();
  await app.button('Go to move 37').click();
  await app.button('Analyse here').click();
  await expect(app.heading('AlphaGo – Lee Sedol')).toBeVisible();
  await expect(app.point('P10')).toHaveAccessibleName('P10, black stone, last move');
  await expect(page.getByRole('group', { name: 'Tree of 212 nodes' })).toBeVisible();
  await app.button('Play on').click();
  await expect(app.heading('Your move')).toBeVisible();
  await expect(app.point('P10')).toHaveAccessibleName('P10, black stone, last move');
  await app.play('Q10');
  await expect(app.point('Q10')).toHaveAccessibleName(/white stone/);
});

test('a record dropped on the window opens in the Analyse room', async ({ app, page }) => {
  await page.locator('[data-room="play"]').click();
  const data = await page.evaluateHandle((sgf) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([sgf], 'dropped.sgf'));
    return transfer;
  }, SGF);
  const body = page.locator('body');
  const hint = page.getByText('Drop the record here to open it in Analyse');
  await body.dispatchEvent('dragover', { dataTransfer: data });
  await expect(hint).toBeVisible();
  await body.dispatchEvent('dragleave', { dataTransfer: data });
  await expect(hint).toBeHidden();
  await body.dispatchEvent('dragover', { dataTransfer: data });
  await body.dispatchEvent('drop', { dataTransfer: data });
  await expect(hint).toBeHidden();
  await expect(app.heading('Ito – Ono')).toBeVisible();
});
