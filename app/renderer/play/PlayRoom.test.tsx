// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../engine/protocol/client.ts';
import { makeSgfPoint } from '../../../engine/record/sgf-point.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import {
  FAKE_NETWORK,
  fakeEngine,
  type FakeEngineOptions,
} from '../../../engine/testkit/fake-engine.ts';
import { readDiagram } from '../../../engine/testkit/diagrams.ts';
import { boardGeometry, centerOf } from '../board/geometry.ts';
import { FIRST_GAME } from '../game/game-settings.ts';
import { HUMAN } from '../game/player.ts';
import { makeRecord, parseRecord } from '../game/game-record.ts';
import { openTable, type Table } from '../game/store.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { useSettings } from '../settings/store.ts';
import { HostError } from '../../shared/host-error.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { withEngine } from '../testkit/with-engine.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { PlayRoom } from './PlayRoom.tsx';

vi.mock('../host.ts', () => ({
  getHost: () => {
    throw new Error('A test of the Play room needs no host');
  },
}));

interface Room {
  readonly table: Table;
  readonly journal: ReturnType<typeof memoryJournal>;
}

function show(options: FakeEngineOptions = {}, prepare?: (room: Room) => void): Room {
  const journal = memoryJournal();
  const engine = new EngineClient(fakeEngine(options).connect());
  const room: Room = { table: openTable({ engine, journal, leastAnswerMs: 0 }), journal };
  prepare?.(room);
  render(<PlayRoom table={room.table} />);
  return room;
}

const twoPeople = ({ table }: Room): void => {
  table.conductor.newGame({ ...FIRST_GAME, white: HUMAN });
};

const board = (): HTMLElement => screen.getByRole('grid');
/** What screen readers are told. */
const said = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent);
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;

/** Clicks points of a 9×9 board; it is 696 px wide where nothing is laid out. */
function play(...names: readonly string[]): void {
  for (const name of names) {
    const { x, y } = centerOf(boardGeometry(9, 696, true), parseMove(name, 9) ?? -1);
    fireEvent.click(board(), { clientX: x, clientY: y });
  }
}

beforeAll(() => withI18n());
afterEach(cleanup);

describe('the Play room', () => {
  it('copies the game as it stands', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    try {
      const { table } = show({}, twoPeople);
      play('C3');
      fireEvent.click(button('Copy SGF'));
      expect(await screen.findByText('Copied')).toBeTruthy();
      expect(writeText).toHaveBeenCalledWith(makeRecord(table.conductor.state.game));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('is ready for a stone at once: no dialog, Black to move against the gentlest opponent', async () => {
    show({ moves: [parseMove('G7', 9) ?? 0] });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getAllByRole('gridcell')).toHaveLength(81);
    expect(within(screen.getByRole('region', { name: 'White: Self-taught' })).getByText(/1 visit/));
    play('C3');
    expect(screen.getByRole('gridcell', { name: /^C3, black stone/ })).toBeTruthy();
    expect(heading()).toBe('Your opponent is thinking');
    expect(await screen.findByRole('gridcell', { name: /^G7, white stone/ })).toBeTruthy();
    expect(heading()).toBe('Your move');
  });

  it('makes a pass of the opponent impossible to miss', async () => {
    show({ moves: [81] });
    play('C3');
    expect((await screen.findByTestId('pass-banner')).textContent).toBe('White passes');
    expect(heading()).toBe('White passes');
    expect(said()).toContain('White passes.');
    expect(screen.getByText(/Pass too, and the game is counted/)).toBeTruthy();
    play('D4');
    expect(screen.queryByTestId('pass-banner')).toBeNull();
  });

  it('tells screen readers how many stones were captured', () => {
    show({}, twoPeople);
    play('B9', 'A9', 'G7');
    expect(said().join()).not.toContain('captured');
    play('G6', 'A8');
    expect(said()).toContain('1 stone captured.');
  });

  it('explains what the rules refuse', () => {
    show({}, twoPeople);
    play('D5', 'E5', 'C4', 'F4', 'D3', 'E3', 'E4', 'D4', 'E4');
    const reason = 'Ko: E4 may not be retaken at once. Play elsewhere first.';
    expect(screen.getAllByText(reason).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === reason)).toBe(
      true,
    );
    play('D5');
    expect(screen.getAllByText('There is a stone on D5 already.')).toHaveLength(2);
  });

  it('counts with chains toggled on the board, and shows the result', async () => {
    show({}, twoPeople);
    play('C3', 'G7');
    fireEvent.click(button('Pass'));
    fireEvent.click(button('Pass'));
    await screen.findByText('Click a chain to mark it dead or alive.');
    expect(said()).toContain('Two passes: the game is counted.');
    expect(screen.getByText('As marked: White wins by 7 points')).toBeTruthy();
    play('G7');
    expect(screen.getByRole('gridcell', { name: /G7, dead white stone/ })).toBeTruthy();
    expect(screen.getByText('As marked: Black wins by 74 points')).toBeTruthy();
    fireEvent.click(button('Accept the count'));
    expect(heading()).toBe('Black wins by 74 points');
    expect(said()).toContain('Black wins by 74 points');
    expect(screen.getByRole('row', { name: 'Total 81 7' })).toBeTruthy();
    fireEvent.click(button('Rematch, colours swapped'));
    expect(heading()).toBe('Black to move');
  });

  it('goes on from the count where it is disputed', async () => {
    const { table } = show({}, twoPeople);
    play('C3');
    fireEvent.click(button('Pass'));
    fireEvent.click(button('Pass'));
    await screen.findByText('Click a chain to mark it dead or alive.');
    fireEvent.click(button('Resume play'));
    expect(table.conductor.state.game.phase).toBe('playing');
    expect(heading()).toBe('White to move');
    play('G7');
    expect(screen.getByRole('gridcell', { name: /G7, white stone/ })).toBeTruthy();
  });

  it('shows what an estimate gives each side, and tells at the end what help there was', async () => {
    show({}, twoPeople);
    play('C3');
    fireEvent.click(button('Estimate'));
    // The engine of the test gives Black, who is alone, every empty point.
    await waitFor(() => {
      expect(document.querySelectorAll('.territory.black')).toHaveLength(80);
    });
    play('G7');
    expect(document.querySelector('.territory')).toBeNull();
    fireEvent.click(button('Hint'));
    await screen.findByRole('heading', { level: 1, name: /^Hint: / });
    fireEvent.click(button('Resign'));
    fireEvent.click(button('Resign?'));
    expect(screen.getByText(/With 1 hint\. With 1 estimate\./)).toBeTruthy();
  });

  it('says what was asked for last, a hint or an estimate, to the eye and to screen readers', async () => {
    show({}, twoPeople);
    const said = (): string[] =>
      screen.getAllByRole('status').map(({ textContent }) => textContent);
    fireEvent.click(button('Hint'));
    await screen.findByRole('heading', { level: 1, name: /^Hint: / });
    fireEvent.click(button('Estimate'));
    await screen.findByRole('heading', { level: 1, name: /ahead|even/ });
    expect(said()).toContainEqual(expect.stringMatching(/^The network gives Black/));
    play('C3');
    fireEvent.click(button('Estimate'));
    await screen.findByRole('heading', { level: 1, name: /ahead|even/ });
    fireEvent.click(button('Hint'));
    await screen.findByRole('heading', { level: 1, name: /^Hint: / });
    expect(said()).toContainEqual(expect.stringMatching(/^Hint: /));
  });

  it('names dame and the points in seki beside the count, and crosses them on the board', async () => {
    // Each side has one eye in the upper rows, and they share one liberty.
    const { position, at } = readDiagram(`
      . X a O . O
      X X O O O O
      O O X X X X
      O . O X . X
      O O O X X .
      . O . O O X`);
    const stones = (color: number): string =>
      [...position.board.stones.keys()]
        .filter((point) => position.board.stones[point] === color)
        .map((point) => `[${makeSgfPoint(point, 6)}]`)
        .join('');
    const { table, journal } = show();
    const start = `(;SZ[6]RU[Japanese]KM[6.5]AB${stones(1)}AW${stones(2)}`;
    journal.records.set('seki', `${start};B[];W[])`);
    await act(() => table.conductor.restore());
    expect(await screen.findByText('1 dame · 2 points in seki')).toBeTruthy();
    const crossed = Array.from(document.querySelectorAll('.neutral-point'), (cross) =>
      Number(cross.getAttribute('data-point')),
    );
    expect(crossed).toEqual([0, at('a'), 4]);
  });

  it('asks before a stone stands where a finger put it, and not where the mouse did', () => {
    const { table } = show({}, twoPeople);
    const stones = (): number => table.store.getState().game.tree.nodeCount - 1;
    const touch = (name: string): void => {
      const { x, y } = centerOf(boardGeometry(9, 696, true), parseMove(name, 9) ?? -1);
      const how = { bubbles: true, clientX: x, clientY: y, pointerType: 'touch' };
      fireEvent(board(), new PointerEvent('click', how));
    };
    play('C3');
    expect(stones()).toBe(1);
    touch('E5');
    expect(stones()).toBe(1);
    touch('F5');
    fireEvent.click(button('Cancel'));
    expect(screen.queryByRole('button', { name: /^Play / })).toBeNull();
    touch('E5');
    fireEvent.click(button('Play E5'));
    expect(stones()).toBe(2);
    expect(screen.getByRole('gridcell', { name: /^E5, white stone/ })).toBeTruthy();
    touch('G7');
    touch('G7');
    expect(stones()).toBe(3);
  });

  it('asks once more before it resigns', () => {
    show();
    play('C3');
    fireEvent.click(button('Resign'));
    expect(heading()).toBe('Your opponent is thinking');
    fireEvent.click(button('Resign?'));
    expect(heading()).toBe('White wins by resignation');
    expect(screen.getByText('You lost.')).toBeTruthy();
  });

  it('looks back without changing the game', () => {
    const { table } = show({}, twoPeople);
    play('C3', 'G7', 'E5');
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    expect(screen.queryByRole('gridcell', { name: /G7, white/ })).toBeNull();
    expect(heading()).toBe('Looking back at move 1');
    play('A1');
    fireEvent.keyDown(document.body, { key: 'p' });
    expect(table.store.getState().game.tree.nodeCount).toBe(4);
    fireEvent.change(screen.getByRole('slider'), { target: { value: '2' } });
    expect(screen.getByRole('gridcell', { name: /G7, white/ })).toBeTruthy();
    fireEvent.click(button(/Back to the game/));
    expect(screen.getByRole('gridcell', { name: /E5, black/ })).toBeTruthy();
    expect(heading()).toBe('White to move');
  });

  it('is played by keys: P, U and H, but not while something is typed', async () => {
    const { table } = show({}, twoPeople);
    const nodes = (): number => table.store.getState().game.tree.nodeCount;
    play('C3');
    fireEvent.keyDown(board(), { key: 'p' });
    expect(nodes()).toBe(3);
    fireEvent.keyDown(board(), { key: 'u' });
    expect(nodes()).toBe(2);
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(await screen.findByRole('heading', { name: /^Hint: / })).toBeTruthy();
    expect(document.querySelector('.mark.diamond.filled')).toBeTruthy();
    expect(screen.getByText(/1 hint/)).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'n' });
    fireEvent.keyDown(screen.getByLabelText('Komi'), { key: 'u' });
    fireEvent.keyDown(document.body, { key: 'u', ctrlKey: true });
    expect(nodes()).toBe(2);
  });

  it('leaves the arrows to the board’s cursor where the keyboard has put one', () => {
    show({}, twoPeople);
    play('C3');
    fireEvent.keyDown(board(), { key: 'ArrowUp' });
    expect(board().getAttribute('aria-activedescendant')).toMatch(/-point-/);
    fireEvent.keyDown(board(), { key: 'ArrowLeft' });
    expect(heading()).toBe('White to move');
  });

  it('shows why a game is not saved, and the way out', async () => {
    const { journal } = show();
    journal.problem = new HostError('disk-full', 'ENOSPC: no space left on device, write');
    play('C3');
    const alert = await screen.findByText(
      'Not saved: The disk is full. Free some space, then try again.',
    );
    expect(screen.getByText(/^ENOSPC/).lang).toBe('en');
    journal.problem = undefined;
    await act(async () => {
      fireEvent.click(button('Try again'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(alert.isConnected).toBe(false);
  });
});

describe('the New game form', () => {
  it('is by any of the rules, each with its usual komi on each board', () => {
    show();
    fireEvent.click(button('New game'));
    const komi = (rules: string, board: string): string => {
      fireEvent.change(screen.getByLabelText('Rules'), { target: { value: rules } });
      fireEvent.click(screen.getByRole('radio', { name: board }));
      return screen.getByLabelText<HTMLInputElement>('Komi').value;
    };
    const usual = {
      chinese: ['7', '7.5'],
      japanese: ['6.5', '6.5'],
      korean: ['6.5', '6.5'],
      aga: ['7', '7.5'],
      'new-zealand': ['7', '7'],
      'tromp-taylor': ['7', '7.5'],
    };
    const offered = [...screen.getByLabelText<HTMLSelectElement>('Rules').options];
    expect(offered.map(({ value }) => value).sort()).toEqual(Object.keys(usual).sort());
    for (const [rules, [small, large]] of Object.entries(usual)) {
      expect([rules, komi(rules, '9×9'), komi(rules, '19×19')]).toEqual([rules, small, large]);
    }
  });

  it('offers the gentlest grade also where the engine tells of it once the form is open', () => {
    const { table } = show();
    fireEvent.click(button('New game'));
    fireEvent.click(screen.getByRole('radio', { name: '13×13' }));
    act(() => {
      table.conductor.meetGentlest({ kind: 'network', network: 'early', visits: 7 });
    });
    fireEvent.click(button('Start'));
    const { white } = table.store.getState().game.settings;
    expect(white).toEqual({ kind: 'network', network: 'early', visits: 7 });
  });

  it('starts the game that was chosen, with the usual komi of its rules', async () => {
    const engine = fakeEngine();
    withEngine(engine);
    const { table } = show();
    fireEvent.click(button('New game'));
    await screen.findByRole('option', { name: /100 visits/ });
    fireEvent.click(screen.getByRole('radio', { name: 'White' }));
    fireEvent.click(screen.getByRole('radio', { name: '13×13' }));
    fireEvent.change(screen.getByLabelText('Strength'), { target: { value: '100' } });
    fireEvent.change(screen.getByLabelText('Rules'), { target: { value: 'japanese' } });
    expect(screen.getByLabelText<HTMLInputElement>('Komi').value).toBe('6.5');
    fireEvent.change(screen.getByLabelText('Handicap'), { target: { value: '3' } });
    expect(screen.getByLabelText<HTMLInputElement>('Komi').value).toBe('0.5');
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: 'byo-yomi' } });
    fireEvent.change(screen.getByLabelText('Periods'), { target: { value: '0' } });
    expect(button('Start').disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Periods'), { target: { value: '3' } });
    fireEvent.click(button('Start'));
    expect(table.store.getState().game.settings).toEqual({
      size: 13,
      rules: 'japanese',
      komi: 0.5,
      handicap: 3,
      placement: 'fixed',
      clock: { kind: 'byo-yomi', mainMs: 300_000, periodMs: 30_000, periods: 3 },
      black: { kind: 'network', visits: 100 },
      white: HUMAN,
    });
    expect(screen.getAllByRole('gridcell')).toHaveLength(169);
    expect(screen.getByText('13×13 · Japanese rules · komi 0.5 · 3 handicap stones')).toBeTruthy();
  });

  it('takes other sizes and komi, and says what is wrong with them', () => {
    const { table } = show();
    fireEvent.keyDown(document.body, { key: 'n' });
    fireEvent.click(screen.getByRole('radio', { name: 'Two people' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Other' }));
    const size = screen.getByLabelText('Lines, 5 to 19');
    fireEvent.change(size, { target: { value: '25' } });
    expect(screen.getByText('A board has 5 to 19 lines.')).toBeTruthy();
    expect(button('Start').disabled).toBe(true);
    fireEvent.change(size, { target: { value: '6' } });
    expect(screen.getByLabelText<HTMLSelectElement>('Handicap').disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Komi'), { target: { value: '3.3' } });
    expect(button('Start').disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Komi'), { target: { value: '3,5' } });
    fireEvent.click(button('Start'));
    expect(table.store.getState().game.settings).toMatchObject({
      size: 6,
      komi: 3.5,
      white: HUMAN,
    });
  });

  it('is left without a change', () => {
    const { table } = show();
    const { game } = table.store.getState();
    fireEvent.keyDown(document.body, { key: 'n' });
    fireEvent.click(screen.getByRole('radio', { name: '19×19' }));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(table.store.getState().game).toBe(game);
  });
});

describe('people imitated', () => {
  const OFFERS = ['20k', '15k', '5k', 'pro'].map((rank) => ({
    rank,
    name: rank === 'pro' ? rank : `OGS ${rank}`,
    ...(rank === '5k' && { measured: { elo: 411.6, low: 300.2, high: 530, games: 40 } }),
  }));
  const HUMAN_NETWORK = {
    ...FAKE_NETWORK,
    id: 'human',
    isDefault: false,
    ranks: [
      { size: 9, offers: OFFERS },
      { size: 13, offers: [] },
      { size: 19, offers: [{ rank: '4d', name: 'KGS 4d' }] },
    ],
  };
  const OGS_5K = { kind: 'imitation', rank: '5k', people: 'OGS 5k' } as const;

  /** The room on an engine that has these networks, with the form open. */
  async function openForm(networks = [FAKE_NETWORK, HUMAN_NETWORK]): Promise<Room> {
    const ranks = { human: [{ rank: '5k', server: 'ogs', players: 900 }] } as const;
    const engine = fakeEngine({ networks, ranks });
    withEngine(engine);
    const room = show({ networks, ranks });
    fireEvent.click(button('New game'));
    await screen.findByRole('option', { name: /100 visits/ });
    return room;
  }
  const rank = () => screen.getByLabelText<HTMLSelectElement>('Strength: Rank');
  const imitate = (): void => {
    fireEvent.change(screen.getByLabelText('Strength'), { target: { value: 'imitation' } });
  };

  afterEach(() => {
    useSettings.setState({ settings: DEFAULT_SETTINGS });
  });

  it('are played with at a rank of the board, the middle one at first, which is remembered', async () => {
    const { table, journal } = await openForm();
    imitate();
    expect(rank().value).toBe('5k');
    expect([...rank().options].map(({ text }) => text)).toEqual([
      'OGS 20k',
      'OGS 15k',
      'OGS 5k',
      'professionals',
    ]);
    expect(screen.getByText(/passes and resigns as OGS 5k would/)).toBeTruthy();
    const measured = 'Measured on 9×9: 412 Elo above random play (95%: 300 to 530; 40 games)';
    expect(screen.getByText(measured)).toBeTruthy();
    fireEvent.change(rank(), { target: { value: 'pro' } });
    expect(screen.queryByText(/Elo above random play/)).toBeNull();
    expect(screen.getByText(/as professionals would, without any search/)).toBeTruthy();
    fireEvent.change(rank(), { target: { value: '5k' } });
    fireEvent.click(button('Start'));
    const { game } = table.store.getState();
    expect(game.settings.white).toEqual(OGS_5K);
    const plate = screen.getByRole('region', { name: 'White: Human-imitating' });
    expect(within(plate).getByText('Moves like OGS 5k')).toBeTruthy();
    play('C3');
    await vi.waitFor(() => {
      expect(table.store.getState().game.tree.nodeCount).toBe(3);
    });
    const record = makeRecord(table.store.getState().game);
    expect(record).toContain('PW[Move 37 (imitating OGS 5k)]');
    expect(parseRecord('again', record).settings.white).toEqual(OGS_5K);
    await vi.waitFor(() => {
      expect([...journal.records.values()].some((text) => text.includes('OGS 5k'))).toBe(true);
    });
    expect(useSettings.getState().settings.opponentRanks).toEqual({ 9: '5k' });
    fireEvent.click(button('New game'));
    expect((await screen.findByLabelText<HTMLSelectElement>('Strength: Rank')).value).toBe('5k');
  });

  it('have other ranks on other boards, and none where there are too few games', async () => {
    const { table } = await openForm();
    imitate();
    fireEvent.change(rank(), { target: { value: '20k' } });
    fireEvent.click(screen.getByRole('radio', { name: '19×19' }));
    expect(rank().value).toBe('4d');
    fireEvent.click(screen.getByRole('radio', { name: '13×13' }));
    expect(screen.queryByLabelText('Strength: Rank')).toBeNull();
    const note = screen.getByText(/^On 13×13 nobody can be imitated/);
    expect(note.textContent).toContain('Choose 9×9 or 19×19.');
    expect(button('Start').disabled).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: '9×9' }));
    expect(rank().value).toBe('20k');
    fireEvent.click(screen.getByRole('radio', { name: 'Two engines' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Black' }), {
      target: { value: 'imitation' },
    });
    fireEvent.change(screen.getByLabelText('Black: Rank'), { target: { value: '15k' } });
    fireEvent.click(button('Start'));
    expect(table.store.getState().game.settings).toMatchObject({
      black: { kind: 'imitation', people: 'OGS 15k' },
      white: { kind: 'imitation', people: 'OGS 20k' },
    });
  });

  it('are not offered without a network that imitates people; a game with them says why it halts', async () => {
    const { table } = await openForm([FAKE_NETWORK]);
    expect(screen.queryByRole('option', { name: 'An imitation of people' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    act(() => {
      table.conductor.newGame({ ...FIRST_GAME, white: OGS_5K });
    });
    play('C3');
    expect(
      await screen.findByText(/did not answer: The network for this is not there/),
    ).toBeTruthy();
    fireEvent.click(button('New game'));
    expect(await screen.findByText(/^There is no network here that imitates people/)).toBeTruthy();
    expect(button('Start').disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Strength'), { target: { value: '10' } });
    expect(button('Start').disabled).toBe(false);
  });

  it('give hints of the other network, which says so', async () => {
    const { table } = await openForm();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    act(() => {
      table.conductor.newGame({ ...FIRST_GAME, white: OGS_5K });
    });
    fireEvent.click(button('Hint'));
    expect(
      await screen.findByText(/that the self-taught network finds with some search/),
    ).toBeTruthy();
  });
});
