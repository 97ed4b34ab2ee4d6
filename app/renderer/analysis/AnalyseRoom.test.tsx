// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../../engine/protocol/client.ts';
import type { WireReport } from '../../../engine/protocol/report.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import { encodeAs } from '../../../engine/testkit/encode-as.ts';
import {
  FAKE_NETWORK,
  fakeEngine,
  type FakeEngineOptions,
} from '../../../engine/testkit/fake-engine.ts';
import { boardGeometry, centerOf } from '../board/geometry.ts';
import { connectEngine } from '../engine.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { AnalyseRoom } from './AnalyseRoom.tsx';
import { openDesk, type OpenDesk } from './store.ts';
import { useViewSettings } from './view-settings.ts';

vi.mock('../host.ts', () => ({
  getHost: () => {
    throw new Error('A test of the Analyse room needs no host');
  },
}));

function show(
  sgf = '(;SZ[9];B[cg];W[gc](;B[ee];W[eg])(;B[gg]))',
  options: FakeEngineOptions = {},
): OpenDesk {
  const engine = new EngineClient(fakeEngine(options).connect());
  const open = openDesk({ engine, journal: memoryJournal(), language: () => 'en' });
  open.desk.open('a game.sgf', new TextEncoder().encode(sgf));
  render(<AnalyseRoom open={open} />);
  return open;
}

/** On a board of 9 lines, where instinct would play A1. */
function reportOf(visits: number, best: string): WireReport {
  const move = parseMove(best, 9) ?? -1;
  const policy = new Float32Array(82).fill(0.005);
  policy[parseMove('A1', 9) ?? -1] = 0.6;
  const row = { move, visits, prior: 0.1, winrate: 0.5, scoreLead: 0, lcb: 0.4, pv: [move] };
  return {
    toPlay: 'black',
    visits,
    winrate: 0.5,
    scoreLead: 0,
    scoreSpread: 1,
    policy,
    networkHash: 'n',
    moves: [row],
  };
}

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(document.body, { key, ...more });
};
/** What screen readers are told. */
const said = (): string[] =>
  screen.getAllByRole('status').map(({ textContent }) => textContent.trim());
const stone = (name: RegExp): HTMLElement | null => screen.queryByRole('gridcell', { name });
const click = (name: string): void => {
  const { x, y } = centerOf(boardGeometry(9, 696, true), parseMove(name, 9) ?? -1);
  fireEvent.click(screen.getByRole('grid'), { clientX: x, clientY: y });
};

beforeAll(() => withI18n());
afterEach(() => {
  cleanup();
  useViewSettings.setState({ tab: 'candidates' });
});

describe('the Analyse room', () => {
  it('is moved through by keys, by the tree and by the timeline', () => {
    const { desk } = show();
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight');
    expect(stone(/^E5, black stone, last move/)).toBeTruthy();
    press('ArrowDown');
    expect(stone(/^G3, black stone, last move/)).toBeTruthy();
    expect(stone(/^E5, empty/)).toBeTruthy();
    press('Home');
    expect(desk.state.study.at).toBe(0);
    press('End');
    expect(stone(/^G3, black stone/)).toBeTruthy();
    const node = document.querySelector('[data-node="4"]');
    if (node) fireEvent.click(node);
    expect(stone(/^E3, white stone, last move/)).toBeTruthy();
    fireEvent.change(screen.getByRole('slider', { name: 'Move' }), { target: { value: '1' } });
    expect(stone(/^C3, black stone, last move/)).toBeTruthy();
  });

  it('says passes, and the result where the game ends, to screen readers; shows passes at the board', () => {
    show('(;SZ[9]RE[W+R];B[cg];W[](;B[])(;B[gg]))');
    press('ArrowRight');
    expect(said()).not.toContain('White passes.');
    expect(screen.queryByTestId('pass-banner')).toBeNull();
    press('ArrowRight');
    expect(said()).toContain('White passes.');
    expect(screen.getByTestId('pass-banner').textContent).toBe('White passes');
    press('ArrowRight');
    expect(said()).toContain('Black passes. White wins by resignation');
    press('ArrowDown');
    expect(stone(/^G3, black stone/)).toBeTruthy();
    expect(screen.queryByTestId('pass-banner')).toBeNull();
    expect(said().join()).not.toContain('White wins');
  });

  it('adds a variation by a click on the board; Delete takes it away, and undo brings it back', () => {
    const { desk } = show();
    press('ArrowRight');
    click('C7');
    expect(stone(/^C7, white stone/)).toBeTruthy();
    expect(desk.state.study.tree.nodeCount).toBe(7);
    press('Delete');
    expect(stone(/^C7, empty/)).toBeTruthy();
    press('z', { ctrlKey: true });
    expect(stone(/^C7, white stone/)).toBeTruthy();
    fireEvent.click(button('Make this the main line'));
    expect(desk.state.study.tree.node(1).children[0]).toBe(6);
    press('z', { ctrlKey: true });
    press('y', { ctrlKey: true });
    expect(desk.state.study.tree.node(1).children[0]).toBe(6);
  });

  it('edits comments as text, whatever stands in them', () => {
    const script =
      '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    show(`(;SZ[9]PB[<b>bold</b>]C[${script}];B[aa])`);
    const comment = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });
    expect(comment.value).toBe(script);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('<b>bold</b>');
    expect(
      document.querySelector('.analyse-panel img, .analyse-panel script, .analyse-panel b'),
    ).toBeNull();
    expect(window).not.toHaveProperty('hacked');
    fireEvent.change(comment, { target: { value: 'a ] and \\ :' } });
    expect(comment.value).toBe('a ] and \\ :');
    // Keys typed into the comment are the comment's.
    fireEvent.keyDown(comment, { key: 'Delete' });
    fireEvent.keyDown(comment, { key: 'ArrowRight' });
    expect(stone(/^A9, empty/)).toBeTruthy();
  });

  it('puts marks and set-up stones where the tool says', () => {
    const { desk } = show();
    fireEvent.click(screen.getByRole('radio', { name: 'Triangle' }));
    click('E5');
    expect(document.querySelector('.markup[data-kind="triangle"]')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Letters' }));
    click('D5');
    expect(document.querySelector('.markup[data-kind="label"]')?.textContent).toBe('A');
    fireEvent.click(screen.getByRole('radio', { name: 'Set up white stones' }));
    click('D4');
    expect(stone(/^D4, white stone/)).toBeTruthy();
    expect(desk.state.study.tree.node(0).properties).toMatchObject({ TR: ['ee'], AW: ['df'] });
  });

  it('shows candidates when asked, their sequence when pointed at, and plays one', async () => {
    const { desk } = show();
    expect(document.querySelector('.mark')).toBeNull();
    press(' ');
    await waitFor(() => {
      expect(document.querySelector('.mark.diamond.filled')).toBeTruthy();
    });
    const first = desk.state.analysis.found?.report.moves[0];
    if (!first) throw new Error('Nothing was found');
    fireEvent.focus(screen.getAllByTitle(/^Play [A-J]/)[0] ?? document.body);
    expect(document.querySelectorAll('.sequence-stone')).toHaveLength(first.pv.length);
    press(' ');
    expect(desk.state.analysis.wanted).toBe(false);
    fireEvent.click(screen.getAllByTitle('Add this sequence as a variation')[0] ?? document.body);
    expect(desk.state.study.tree.nodeCount).toBe(6 + first.pv.length);
  });

  it('goes to the ends of the game with the focus on a tab, where arrows choose another tab', () => {
    const { desk } = show();
    const tab = screen.getByRole('tab', { name: 'Mistakes' });
    fireEvent.keyDown(tab, { key: 'ArrowRight' });
    expect(desk.state.study.at).toBe(0);
    fireEvent.keyDown(tab, { key: 'End' });
    expect(desk.state.study.at).not.toBe(0);
    fireEvent.keyDown(tab, { key: 'Home' });
    expect(desk.state.study.at).toBe(0);
  });

  it('begins on Space after a click on its tab, and leaves Space to other buttons', () => {
    const { desk } = show();
    fireEvent.keyDown(screen.getByRole('button', { name: 'New' }), { key: ' ' });
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Mistakes' }), { key: ' ' });
    expect(desk.state.analysis.wanted).toBe(false);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Candidates' }), { key: ' ' });
    expect(desk.state.analysis.wanted).toBe(true);
  });

  it('steps through a candidate’s sequence by keys, and keeps it as a variation', async () => {
    const { desk } = show();
    const report = reportOf(100, 'G3');
    const pv = ['G3', 'C7', 'E7'].map((name) => parseMove(name, 9) ?? -1);
    const moves = report.moves.map((move) => ({ ...move, pv }));
    const search = vi.spyOn(EngineClient.prototype, 'analyze');
    search.mockResolvedValue({ ...report, moves });
    press(' ');
    const row = await screen.findByTitle('Play G3');
    search.mockRestore();
    const shown = (): number => document.querySelectorAll('.sequence-stone').length;
    fireEvent.focus(row);
    expect(shown()).toBe(3);
    fireEvent.keyDown(row, { key: 'ArrowLeft' });
    expect(shown()).toBe(2);
    fireEvent.keyDown(row, { key: 'ArrowRight' });
    fireEvent.keyDown(row, { key: 'ArrowRight' });
    expect(shown()).toBe(3);
    for (let i = 0; i < 4; i++) fireEvent.keyDown(row, { key: 'ArrowLeft' });
    expect(shown()).toBe(1);
    // The arrows are the sequence’s as long as it is looked at.
    expect(desk.state.study.at).toBe(0);
    fireEvent.keyDown(row, { key: 'k' });
    expect(desk.state.study.tree.nodeCount).toBe(9);
  });

  it('gives the keys to the candidate that is pointed at, and back to the game after it', async () => {
    const { desk } = show();
    const report = reportOf(100, 'G3');
    const pv = ['G3', 'C7', 'E7'].map((name) => parseMove(name, 9) ?? -1);
    const moves = report.moves.map((move) => ({ ...move, pv }));
    const search = vi.spyOn(EngineClient.prototype, 'analyze');
    search.mockResolvedValue({ ...report, moves });
    press(' ');
    const row = (await screen.findByTitle('Play G3')).closest('tr') ?? document.body;
    search.mockRestore();
    press(' ');
    const shown = (): number => document.querySelectorAll('.sequence-stone').length;
    fireEvent.pointerEnter(row);
    // Also after a click on a tab, which has the focus since.
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Candidates' }), { key: 'ArrowLeft' });
    expect(shown()).toBe(2);
    press('ArrowRight');
    expect(shown()).toBe(3);
    expect(desk.state.study.at).toBe(0);
    // What is typed is no key.
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Comment' }), { key: 'k' });
    expect(desk.state.study.tree.nodeCount).toBe(6);
    press('k');
    expect(desk.state.study.tree.nodeCount).toBe(9);
    // In another position, and back in this one, nothing is pointed at any more.
    press('End');
    press('Home');
    expect(shown()).toBe(0);
    press('ArrowRight');
    expect(desk.state.study.at).not.toBe(0);
  });

  it('explains the move that the tree stands at, and searches only when asked', async () => {
    show();
    press('ArrowRight');
    fireEvent.click(screen.getByRole('tab', { name: 'Explanation' }));
    expect(button('Played: C3').getAttribute('aria-pressed')).toBe('true');
    expect(await screen.findByText(/^On the 3rd line, in the corner/)).toBeTruthy();
    expect(screen.getByText('First impressions, before any search')).toBeTruthy();
    fireEvent.click(button('Explain this move'));
    await waitFor(() => {
      expect(said().join()).toContain('Ordinary: self-taught');
    });
    expect(document.querySelector('.mark.diamond.filled')).toBeTruthy();
    fireEvent.focus(document.querySelector('[data-part="facts.0"]') ?? document.body);
    expect(document.querySelector('[data-pointed="56"]')).toBeTruthy();
  });

  it('explains a move that is named or pointed at, and goes back to the one played', async () => {
    show();
    press('ArrowRight');
    fireEvent.click(screen.getByRole('tab', { name: 'Explanation' }));
    const field = screen.getByRole('textbox', { name: 'Another move to explain' });
    const name = (text: string): void => {
      fireEvent.change(field, { target: { value: text } });
      fireEvent.submit(field);
    };
    name('Z20');
    expect(screen.getByRole('alert').textContent).toContain('“Z20” is no point of this board');
    name('c3');
    expect(
      screen.getByText(/C3 cannot be explained. There is a stone on C3 already./),
    ).toBeTruthy();
    name('e5');
    expect(button('E5').getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelector('.candidate-stone[data-point="40"]')).toBeTruthy();
    expect(await screen.findByText(/^On the 5th line, in the centre/)).toBeTruthy();
    fireEvent.click(button('Played: C3'));
    expect(document.querySelector('.candidate-stone')).toBeNull();
    const { x, y } = centerOf(boardGeometry(9, 696, true), parseMove('G7', 9) ?? -1);
    fireEvent.pointerMove(screen.getByRole('grid'), { clientX: x, clientY: y });
    expect(await screen.findByRole('button', { name: 'G7', pressed: true })).toBeTruthy();
    press('ArrowRight');
    expect(button('Played: G7').getAttribute('aria-pressed')).toBe('true');
  });

  it('steps through the expected sequence on the board; a click there comes back', async () => {
    const { desk } = show('(;SZ[9]KM[5.5];B[cg];W[gc])');
    press('ArrowRight');
    fireEvent.click(screen.getByRole('tab', { name: 'Explanation' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Explain this move' }));
    await waitFor(() => {
      expect(said().join()).toContain('Ordinary: self-taught');
    });
    const on = button('One move on in the sequence');
    fireEvent.click(on);
    fireEvent.keyDown(on, { key: 'ArrowRight' });
    expect(document.querySelectorAll('.sequence-number')).toHaveLength(2);
    expect(desk.state.study.at).toBe(1);
    click('A1');
    expect(document.querySelectorAll('.sequence-number')).toHaveLength(0);
    expect(desk.state.study.tree.nodeCount).toBe(3);
  });

  it('saves the explanations that this reader was given: none of another language', async () => {
    show('(;SZ[9]KM[4.5];B[cg];W[gc])');
    press('ArrowRight');
    fireEvent.click(screen.getByRole('tab', { name: 'Explanation' }));
    fireEvent.click(button('Save…'));
    expect(screen.queryByRole('button', { name: /explained move/ })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Explain this move' }));
    expect(await screen.findByRole('button', { name: '1 explained move' })).toBeTruthy();
    const record = (): string =>
      document.querySelector('.explained-record button')?.textContent ?? '';
    try {
      await act(() => withI18n('ko'));
      expect(record()).toMatch(/2/);
    } finally {
      await act(() => withI18n());
    }
    expect(record()).toBe('1 explained move');
  });

  it('sums up a game when it is asked to: agreement by colour, and where prices come from', async () => {
    connectEngine({
      connectEngine: (take) => {
        take(fakeEngine().connect());
        return () => undefined;
      },
    });
    const { desk } = show('(;SZ[9]KM[3];B[cg];W[gc];B[ee])');
    fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(button('Sum up the game'));
    const table = await screen.findByRole('table');
    await waitFor(() => {
      expect(table.textContent).toMatch(/of 2.*of 1/);
    });
    fireEvent.click(button('To the review'));
    expect(screen.getByRole('tab', { name: 'Mistakes', selected: true })).toBeTruthy();
    // What was found stays while the study does.
    fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
    expect(await screen.findByRole('table')).toBeTruthy();
    act(() => {
      desk.beginEmpty(9);
    });
    expect(screen.getByText('There are no moves in this line to sum up.')).toBeTruthy();
  });

  it.each([
    ['untested', [], /was not tested on this board/],
    ['tested', ['human'], /None: each move of this line/],
  ] as const)(
    'tells of moves outside habit by %s probabilities of people',
    async (_, tested, text) => {
      const human = { ...FAKE_NETWORK, id: 'human', hash: 'people', isDefault: false };
      const options = { networks: [FAKE_NETWORK, human], tested };
      connectEngine({
        connectEngine: (take) => {
          take(fakeEngine(options).connect());
          return () => undefined;
        },
      });
      // What the networks said of a game is kept: no other test asked about this one.
      show(`(;SZ[9]KM[${20 + tested.length}];B[cg];W[gc];B[ee])`, options);
      fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
      fireEvent.click(button('Sum up the game'));
      const outside = screen.getByRole('region', { name: 'Outside human habit' });
      expect(await within(outside).findByText(text)).toBeTruthy();
    },
  );

  it('shows how little moves were expected along the line, and goes to those that nobody expected', async () => {
    connectEngine({
      connectEngine: (take) => {
        take(fakeEngine().connect());
        return () => undefined;
      },
    });
    // Stones are set up after the first move: the networks look at the moves after them.
    const { desk, engine } = show('(;SZ[9];B[cg];AW[aa];B[ee];W[gc];B[gg])');
    const chances = [0.3, 1e-6, 0.2];
    vi.spyOn(engine, 'instincts').mockResolvedValue({
      networkHash: 'x',
      moves: chances.map((probability) => ({
        probability,
        favourite: 40,
        favouriteProbability: 0.5,
        outsideHabit: null,
      })),
    });
    const slider = screen.getByRole('slider', { name: 'Move' });
    expect(screen.queryByRole('button', { name: 'The line of surprise' })).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
    fireEvent.click(button('Sum up the game'));
    const star = await screen.findByRole('button', { name: /^Move 2, G7: unexpected/ });
    expect(document.querySelector('.surprise-line .to-come')?.getAttribute('d')).toMatch(
      /^M3 .*M4 .*M5 /,
    );
    // The line is drawn a moment before its keys are bound.
    await waitFor(() => {
      press('.');
      expect(stone(/^G7, white stone, last move/)).toBeTruthy();
    });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^Move 4 of 5\. .*< 1\/1,000/);
    expect(button('Next unexpected move (.)').disabled).toBe(true);
    press('Home');
    fireEvent.click(star);
    expect(desk.state.study.at).toBe(4);
    press('Home');
    fireEvent.click(button('Go to move 2, G7, which was not expected'));
    expect(desk.state.study.at).toBe(4);

    fireEvent.click(button('The line of surprise'));
    expect(document.querySelector('.surprise-line')).toBeNull();
    expect(document.querySelector('.graph')).toBeTruthy();
    press(',');
    press('Home');
    press('.');
    expect(desk.state.study.at).toBe(0);
    // It is there again without another question.
    fireEvent.click(screen.getByRole('tab', { name: 'Candidates' }));
    fireEvent.click(button('The line of surprise'));
    expect(await screen.findByRole('button', { name: /^Move 2, G7: unexpected/ })).toBeTruthy();
    expect(engine.instincts).toHaveBeenCalledTimes(1);
  });

  it('offers to ask again where the networks could not be asked', async () => {
    connectEngine({
      connectEngine: (take) => {
        take(fakeEngine().connect());
        return () => undefined;
      },
    });
    const { engine } = show('(;SZ[9];B[ee];W[cc])');
    const asked = vi.spyOn(engine, 'instincts').mockRejectedValueOnce(new Error('no engine'));
    fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
    fireEvent.click(button('Sum up the game'));
    expect((await screen.findByRole('alert')).textContent).toContain('no engine');
    fireEvent.click(screen.getByRole('tab', { name: 'Candidates' }));
    fireEvent.click(button('Try again'));
    await waitFor(() => {
      expect(document.querySelector('.surprise-line .self-taught path')).toBeTruthy();
    });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('tells how far a review is, and lists the dearest moves first', async () => {
    // Black's lead at the start and after each move: White's second move costs four points, Black's third six.
    const leads = [0, 0, 4, -2, -2];
    const answers: (() => void)[] = [];
    const search = vi.spyOn(EngineClient.prototype, 'analyze').mockImplementation(
      () =>
        new Promise((resolve) => {
          const scoreLead = leads[answers.length] ?? 0;
          answers.push(() => {
            resolve({ ...reportOf(100, 'A1'), scoreLead });
          });
        }),
    );
    const { desk } = show();
    fireEvent.click(screen.getByRole('tab', { name: 'Mistakes' }));
    fireEvent.click(button('Review the game'));
    for (const done of leads.keys()) {
      await waitFor(() => {
        expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(done);
        expect(answers).toHaveLength(done + 1);
      });
      await act(async () => answers[done]?.());
    }
    await waitFor(() => {
      expect(button('Review the game').disabled).toBe(false);
    });
    search.mockRestore();
    expect(desk.state.study.results.size).toBe(5);
    const list = within(screen.getByRole('list', { name: 'Mistakes' })).getAllByRole('listitem');
    expect(list.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/E5.*−6/),
      expect.stringMatching(/G7.*−4/),
    ]);
  });

  it('says in the reader’s language what is wrong with a file', async () => {
    const { desk } = show();
    act(() => {
      desk.open('x.sgf', new TextEncoder().encode('(;SZ[9];B[aa'));
    });
    expect(screen.getByRole('alert').textContent).toBe(
      'The file is damaged at line 1, column 10. Nothing was opened.',
    );
    await act(() => withI18n('ja'));
    expect(screen.getByRole('alert').textContent).toBe(
      'ファイルの1行10列目が壊れています。何も開いていません。',
    );
    await act(() => withI18n('en'));
    fireEvent.click(button('Close this notice'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says in which encoding it read an old file, and reads it again in another', () => {
    const { desk } = show();
    act(() => {
      desk.open('old.sgf', encodeAs('(;SZ[9]PB[樊麾]PW[柯洁];B[aa])', 'gbk'));
    });
    expect(screen.getByRole('alert').textContent).toContain('names no encoding');
    const choice = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Encoding of the file',
    });
    expect(choice.value).toBe('gbk');
    const title = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
    expect(title()).toContain('樊麾');
    fireEvent.change(choice, { target: { value: 'big5' } });
    expect(title()).toContain('榆欏');
    expect(choice.value).toBe('big5');
  });

  it('opens what is pasted into the room, but not into a field', () => {
    const { desk } = show();
    const clipboardData = { files: [], getData: () => '(;SZ[13];B[aa])' };
    fireEvent.paste(screen.getByRole('textbox', { name: 'Comment' }), { clipboardData });
    expect(desk.state.study.tree.size).toBe(9);
    fireEvent.paste(document.body, { clipboardData });
    expect(desk.state.study.tree.size).toBe(13);
  });

  it('copies the record, and opens what is on the clipboard by a button', async () => {
    const clipboard = { text: '' };
    vi.stubGlobal('navigator', {
      clipboard: {
        writeText: (text: string) => {
          clipboard.text = text;
          return Promise.resolve();
        },
        readText: () =>
          clipboard.text === '' ? Promise.reject(new Error('no')) : Promise.resolve(clipboard.text),
      },
    });
    try {
      const { desk } = show();
      fireEvent.click(button('Paste'));
      expect(await screen.findByText('Paste with Ctrl+V.')).toBeTruthy();
      fireEvent.click(button('Copy SGF'));
      expect(await screen.findByText('Copied')).toBeTruthy();
      expect(parseSgf(clipboard.text).trees[0]?.nodeCount).toBe(6);
      clipboard.text = '(;SZ[13];B[aa])';
      fireEvent.click(button('Paste'));
      await waitFor(() => {
        expect(desk.state.study.tree.size).toBe(13);
      });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('lets the slider of slow thinking choose the move: instinct, and each change of mind after it', () => {
    const { desk } = show();
    const search = vi.spyOn(EngineClient.prototype, 'analyze');
    search.mockImplementation((_, options) => {
      for (const [visits, name] of [
        [5, 'C7'],
        [40, 'E5'],
        [500, 'G3'],
      ] as const) {
        options?.onReport?.(reportOf(visits, name));
      }
      return new Promise(() => undefined);
    });
    act(() => {
      desk.setAnalysing(true);
    });
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: /Slow thinking/ });
    const marked = (): (string | null)[] =>
      [...document.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-point'));
    const chosenAt = (place: number): string | null => {
      fireEvent.change(slider, { target: { value: String(place) } });
      return slider.getAttribute('aria-valuetext');
    };
    // 60 places from 1 visit to 1,000, by powers.
    expect(chosenAt(0)).toContain('A1');
    expect(chosenAt(20)).toContain('C7');
    expect(chosenAt(40)).toContain('E5');
    expect(chosenAt(57)).toContain('G3');
    expect(marked()).toEqual([String(parseMove('G3', 9))]);
    search.mockRestore();
  });

  it('chooses a game of a collection, found by its players', () => {
    const { desk } = show('(;SZ[9]PB[Ito]PW[Ono];B[aa])(;SZ[13]PB[Ueda]PW[Abe];B[aa])');
    fireEvent.change(screen.getByRole('searchbox', { name: /Search/ }), {
      target: { value: 'abe' },
    });
    fireEvent.click(button(/Ueda – Abe/));
    expect(desk.state.study.tree.size).toBe(13);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps few nodes of a large tree in the page', () => {
    const { desk } = show(`(;SZ[19]${';B[aa];W[bb]'.repeat(1000)})`);
    expect(desk.state.study.tree.nodeCount).toBe(2001);
    expect(document.querySelectorAll('[data-node]').length).toBeLessThan(300);
    press('End');
    expect(document.querySelector('[data-node="2000"]')).toBeTruthy();
    expect(document.querySelectorAll('[data-node]').length).toBeLessThan(300);
  });
});
