// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../engine/protocol/client.ts';
import { fakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { FIRST_GAME } from '../game/game-settings.ts';
import { HUMAN } from '../game/player.ts';
import { openTable } from '../game/store.ts';
import { useSettings } from '../settings/store.ts';
import { playClockTick } from '../sound/clock-sound.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { ClockWarning } from './ClockWarning.tsx';
import { TableContext } from './table-context.ts';

vi.mock('../sound/clock-sound.ts', () => ({ playClockTick: vi.fn() }));
vi.mock('../host.ts', () => ({ getHost: vi.fn() }));

/** [volume, urgent] of every tick so far. */
const ticks = () => vi.mocked(playClockTick).mock.calls;
const said = () => screen.getByRole('alert').textContent;
/** In steps in which the page is drawn, half a second each. */
async function wait(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 500) {
    await act(() => vi.advanceTimersByTimeAsync(500));
  }
}

beforeAll(() => withI18n());
beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(playClockTick).mockClear();
  useSettings.getState().change({ sound: true, volume: 0.6 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Two people with a minute each; White is to move, on a clock that runs. */
function sitDown(): void {
  const engine = new EngineClient(fakeEngine().connect());
  const table = openTable({ engine, journal: memoryJournal() });
  table.conductor.newGame({
    ...FIRST_GAME,
    white: HUMAN,
    clock: { kind: 'absolute', mainMs: 60_000 },
  });
  table.conductor.play(40);
  render(
    <TableContext value={table}>
      <ClockWarning />
    </TableContext>,
  );
}

it('ticks once a second for the last ten, urgently for the last five, and says both', async () => {
  sitDown();
  await wait(48_000);
  expect(ticks()).toEqual([]);
  expect(said()).toBe('');
  await wait(6500);
  expect(said()).toBe('10 seconds left');
  await wait(5000);
  expect(said()).toBe('5 seconds left');
  expect(ticks()).toEqual([
    ...Array<unknown>(5).fill([0.6, false]),
    ...Array<unknown>(5).fill([0.6, true]),
  ]);
  await wait(2000);
  expect(ticks()).toHaveLength(10);
});

it('is silent for the ear where sounds are off', async () => {
  useSettings.getState().change({ sound: false });
  sitDown();
  await wait(52_000);
  expect(ticks().every(([volume]) => volume === 0)).toBe(true);
  expect(said()).toBe('10 seconds left');
});
