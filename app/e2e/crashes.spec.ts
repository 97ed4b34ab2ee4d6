/** Nothing that was played is lost: by a reload, by the engine's end, by the end of the whole program. */

import { heading, play, point, stones } from './board.ts';
import { expect, test } from './fixtures.ts';
import { Shell } from './shell.ts';

test('a reload in mid-game keeps the game', async ({ app }) => {
  await play(app, 'E5', 'black');
  await expect(heading(app)).toHaveText('Your move');
  const answer = await stones(app, 'white').getAttribute('aria-label');
  await app.reload();
  await expect(point(app, 'E5')).toHaveAccessibleName(/black stone/);
  await expect(stones(app, 'white')).toHaveAccessibleName(answer ?? '');
  await expect(heading(app)).toHaveText('Your move');
});

test('an engine that is killed while it thinks answers all the same', async ({ app, shell }) => {
  await play(app, 'E5', 'black');
  await expect(heading(app)).toHaveText('Your move');
  const engine = shell.enginePid();
  expect(engine).toBeDefined();
  await play(app, (await isFree(app, 'C3')) ? 'C3' : 'G7', 'black');
  process.kill(engine ?? 0, 'SIGKILL');
  await expect(stones(app, 'white')).toHaveCount(2, { timeout: 40_000 });
  await expect(stones(app, 'black')).toHaveCount(2);
  await expect(heading(app)).toHaveText('Your move');
  await expect.poll(() => shell.enginePid()).toBeDefined();
  expect(shell.enginePid()).not.toBe(engine);
});

test('a program that is killed finds its game when it is started again', async ({
  app,
  shell,
  data,
}) => {
  await play(app, 'E5', 'black');
  await expect(heading(app)).toHaveText('Your move');
  const answer = await stones(app, 'white').getAttribute('aria-label');
  await shell.end('SIGKILL');
  const again = await Shell.start(data);
  try {
    await app.goto(again.address);
    await expect(point(app, 'E5')).toHaveAccessibleName(/black stone/);
    await expect(stones(app, 'white')).toHaveAccessibleName(answer ?? '');
    await expect(heading(app)).toHaveText('Your move');
  } finally {
    await again.end();
  }
});

async function isFree(page: Parameters<typeof point>[0], name: string): Promise<boolean> {
  return (await point(page, name).getAttribute('aria-label'))?.includes('empty') ?? false;
}
