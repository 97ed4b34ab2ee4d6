// @vitest-environment happy-dom
/** The summary of a famous game, with a whole engine in memory behind it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { fakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { withResults, type NodeResult } from '../analysis/node-result.ts';
import { windowDesk } from '../analysis/store.ts';
import { useViewSettings } from '../analysis/view-settings.ts';
import { useNavigation } from '../shell/navigation.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { ASSETS, fetchAsset } from '../testkit/fetch-asset.ts';
import { withEngine } from '../testkit/with-engine.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { MatchesRoom } from './MatchesRoom.tsx';

vi.mock('../host.ts', () => ({ getHost: () => ({ journal: memoryJournal() }) }));

const found = (scoreLead: number): NodeResult => ({
  visits: 100,
  winrate: 0.5 + scoreLead / 100,
  scoreLead,
  network: 'fake',
  moves: [],
});

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('the summary of a famous game', () => {
  let disconnect: () => void;

  beforeEach(async () => {
    vi.stubGlobal('fetch', fetchAsset);
    await withI18n();
    disconnect = withEngine(fakeEngine());
    windowDesk().desk.beginEmpty(9);
    useNavigation.getState().open('matches');
    render(<MatchesRoom />);
    fireEvent.click(await screen.findByRole('button', { name: 'Open at move 24: first capture' }));
    await screen.findByText('Move 24: White D1');
  });

  afterEach(() => {
    cleanup();
    disconnect();
    useViewSettings.setState({ tab: 'candidates' });
    vi.unstubAllGlobals();
  });

  const dearest = (): HTMLElement => screen.getByRole('region', { name: 'The costliest moves' });

  it('leads to the review in the Analyse room, at the same move', () => {
    expect(within(dearest()).queryByRole('listitem')).toBeNull();
    fireEvent.click(button('To the review'));
    expect(useNavigation.getState().current).toBe('analyse');
    expect(useViewSettings.getState().tab).toBe('mistakes');
    const { tree, at } = windowDesk().desk.state.study;
    expect(tree.path(at)).toHaveLength(25);
  });

  it('lists the dearest moves of a game that was reviewed, and goes to them', async () => {
    const { desk } = windowDesk();
    const sgf = await readFile(join(ASSETS, 'matches/goseigen-miyamoto-9x9-1968.sgf'), 'utf8');
    const [tree] = parseSgf(sgf).trees;
    if (!tree) throw new Error('no game');
    const line = tree.mainLine();
    const results = new Map(line.map((id, i) => [id, found(i < 5 ? 0 : -6)]));
    act(() => {
      desk.begin('', withResults(tree, results), line[3]);
      desk.comment('A note of the reader');
    });
    const [move, ...others] = within(dearest()).getAllByRole('button');
    expect(others).toEqual([]);
    expect(move?.textContent).toMatch(/^5\. Black .*−6$/);
    expect(within(dearest()).getByText(/a stronger player may know better/)).toBeTruthy();
    if (move) fireEvent.click(move);
    expect(screen.getByText(/^Move 5: Black/)).toBeTruthy();
    const { id } = desk.state.study;
    fireEvent.click(button('Analyse here'));
    const { study } = desk.state;
    expect([study.id, study.tree.path(study.at).length]).toEqual([id, 6]);
    expect(useViewSettings.getState().tab).toBe('candidates');
  });

  it('takes another game of the same length for another', async () => {
    const sgf = await readFile(join(ASSETS, 'matches/goseigen-miyamoto-9x9-1968.sgf'), 'utf8');
    const [tree] = parseSgf(sgf.replace(/PB\[[^\]]*\]/, 'PB[Somebody]')).trees;
    if (!tree) throw new Error('no game');
    act(() => {
      windowDesk().desk.begin('', withResults(tree, new Map([[tree.root, found(0)]])));
    });
    const { id } = windowDesk().desk.state.study;
    fireEvent.click(button('Analyse here'));
    expect(windowDesk().desk.state.study.id).not.toBe(id);
  });
});
