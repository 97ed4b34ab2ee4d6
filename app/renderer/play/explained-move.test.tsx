// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelled } from '../../../engine/protocol/errors.ts';
import type { ExplainParams } from '../../../engine/protocol/methods.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import type { ExplainingEngine } from '../explain/use-explanation.ts';
import { FIRST_GAME } from '../game/game-settings.ts';
import { GENTLEST, HUMAN } from '../game/player.ts';
import { movesOf } from '../game/game.ts';
import { openTable, type Table } from '../game/store.ts';
import { searchedExplanation } from '../testkit/explanations.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { scriptedEngine, type ScriptedEngine } from '../testkit/scripted-engine.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { PlayRoom } from './PlayRoom.tsx';

vi.mock('../host.ts', () => ({
  getHost: () => {
    throw new Error('A test of the Play room needs no host');
  },
}));

interface Asked {
  readonly params: ExplainParams;
  readonly signal: AbortSignal | undefined;
}

let asked: Asked[] = [];
let komi = 0;

interface Room {
  readonly table: Table;
  readonly engine: ScriptedEngine;
}

/** Answers every question about a move at once, unless it is a search: those go on until they are taken back. */
function show(white = HUMAN): Room {
  const engine = scriptedEngine();
  const explain: ExplainingEngine['explain'] = (params, options) =>
    new Promise((resolve, reject) => {
      asked.push({ params, signal: options?.signal });
      options?.signal?.addEventListener('abort', () => {
        reject(cancelled());
      });
      if (params.visits === 0) resolve(searchedExplanation({ move: params.move }));
    });
  const table = openTable({
    engine: Object.assign(engine, { explain }),
    journal: memoryJournal(),
    leastAnswerMs: 0,
  });
  // What was told of a move is kept: no other test asked about this game.
  table.conductor.newGame({ ...FIRST_GAME, komi: ++komi, white });
  render(<PlayRoom table={table} />);
  return { table, engine };
}

const play = ({ table }: Room, ...moves: number[]): void => {
  act(() => {
    for (const move of moves) table.conductor.play(move);
  });
};
const settled = (): Promise<unknown> => act(() => vi.advanceTimersByTimeAsync(200));
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
const panel = (): HTMLElement | null => screen.queryByRole('region', { name: 'Explanation' });
const hints = ({ table }: Room) => table.store.getState().game.hints;

beforeAll(() => withI18n());
beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the explanation in the Play room', () => {
  it('is not there before a move, and asks nothing before it is asked for', async () => {
    const room = show();
    expect(screen.queryByRole('button', { name: /Explain/ })).toBeNull();
    play(room, 40, 41);
    await settled();
    expect(panel()).toBeNull();
    expect(asked).toEqual([]);
  });

  it('explains the last move in the position before it, and counts as a hint once', async () => {
    const room = show();
    play(room, 40, 41);
    fireEvent.click(button('Explain move 2'));
    await settled();
    expect(panel()).toBeTruthy();
    expect(asked[0]?.params).toMatchObject({
      move: 41,
      position: { moves: [{ color: 'black', move: 40 }], komi },
    });
    expect(hints(room)).toEqual({ [BLACK]: 1, [WHITE]: 0 });
    fireEvent.click(button('Close the explanation'));
    expect(panel()).toBeNull();
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(panel()).toBeTruthy();
    expect(hints(room)).toEqual({ [BLACK]: 1, [WHITE]: 0 });
    // The next move is another question, which nobody has asked.
    play(room, 42);
    expect(panel()).toBeNull();
  });

  it('explains an earlier move while people look back', async () => {
    const room = show();
    play(room, 40, 41, 42);
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    fireEvent.click(button('Explain move 1'));
    await settled();
    expect(asked.map(({ params }) => params.move)).toEqual([40]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Looking back at move 1');
    expect(document.querySelector('.mark.diamond.filled')).toBeTruthy();
  });

  it('says whose move it is where a machine played it', async () => {
    const room = show(GENTLEST);
    play(room, 40);
    room.engine.last.move(41);
    await settled();
    fireEvent.click(button('Explain move 2'));
    await settled();
    expect(asked[0]?.params.player).toEqual({ kind: 'network', visits: 1 });
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    fireEvent.click(button('Explain move 1'));
    await settled();
    expect(asked[1]?.params).toMatchObject({ move: 40 });
    expect(asked[1]?.params).not.toHaveProperty('player');
  });

  it('stops its search when the opponent has to think', async () => {
    const room = show(GENTLEST);
    play(room, 40);
    room.engine.last.move(41);
    await settled();
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    fireEvent.click(button('Explain move 1'));
    await settled();
    fireEvent.click(within(panel() ?? document.body).getByRole('button', { name: /Search four/ }));
    const searching = asked.at(-1);
    expect(searching).toMatchObject({ params: { visits: 1600 }, signal: { aborted: false } });
    play(room, 42);
    expect(room.engine.last.method).toBe('genmove');
    expect(searching?.signal?.aborted).toBe(true);
    expect(panel()).toBeNull();
    expect(screen.getByText(/the explanation waits for its move/)).toBeTruthy();
    fireEvent.click(button('Close the explanation'));
    expect(button('Explain move 1').disabled).toBe(true);
  });

  it('stays open after the game, is then no help, and steps through a sequence', async () => {
    const room = show();
    play(room, 40, 41, 20);
    act(() => {
      room.table.conductor.resign();
    });
    fireEvent.click(button('Explain move 3'));
    await settled();
    expect(hints(room)).toEqual({ [BLACK]: 0, [WHITE]: 0 });
    fireEvent.keyDown(document.body, { key: 'Home' });
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    await settled();
    expect(asked.map(({ params }) => params.move)).toEqual([20, 40]);
    const on = button('One move on in the sequence');
    fireEvent.click(on);
    fireEvent.keyDown(on, { key: 'ArrowRight' });
    expect(document.querySelectorAll('.sequence-number')).toHaveLength(2);
    expect(movesOf(room.table.store.getState().game)).toHaveLength(3);
    fireEvent.keyDown(on, { key: 'Escape' });
    expect(document.querySelectorAll('.sequence-number')).toHaveLength(0);
    expect(button('Close the explanation')).toBeTruthy();
  });
});
