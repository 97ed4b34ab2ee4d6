// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../engine/protocol/client.ts';
import { fakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { FIRST_GAME } from '../game/game-settings.ts';
import { makeRecord } from '../game/game-record.ts';
import { startGame, withMove } from '../game/game.ts';
import { openTable, type Table } from '../game/store.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { PlayRoom } from './PlayRoom.tsx';

vi.mock('../host.ts', () => ({
  getHost: () => {
    throw new Error('A test of the Play room needs no host');
  },
}));

const COMMAND = `sh -c "<img src=x onerror='window.hacked = true'>${'  '.repeat(200)}; rm -rf ~"`;

/** The room with a game from the journal, in which a program is to move. */
async function show(): Promise<Table> {
  const program = { kind: 'gtp', name: '<b>GNU Go</b>', command: COMMAND } as const;
  const game = withMove(startGame('before', { ...FIRST_GAME, white: program }, '2026-11-24'), 40);
  const table = openTable({
    engine: new EngineClient(fakeEngine({ moves: [41] }).connect()),
    journal: memoryJournal({ before: makeRecord(game) }),
    leastAnswerMs: 0,
  });
  await table.conductor.restore();
  render(<PlayRoom table={table} />);
  return table;
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const question = () => screen.queryByText(/names another Go program/)?.closest('section');
const stones = () => screen.getAllByRole('gridcell', { name: /stone/ });

beforeAll(() => withI18n());
afterEach(cleanup);

describe('a game whose record names a program', () => {
  it('asks before it starts it, with the whole command line as text', async () => {
    const table = await show();
    expect(question()?.querySelector('code')?.textContent).toBe(COMMAND);
    expect(question()?.querySelector('img')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'The program has not been started',
    );
    expect(table.conductor.state.asking).toBeUndefined();
    press('Start it');
    expect(table.conductor.state.asking).toBe('move');
    expect(question()).toBeUndefined();
  });

  it('goes on without it', async () => {
    await show();
    press('Play on without');
    expect(question()).toBeUndefined();
    expect(screen.getByRole('region', { name: 'White: Self-taught' })).toBeTruthy();
    await vi.waitFor(() => {
      expect(stones()).toHaveLength(2);
    });
  });
});
