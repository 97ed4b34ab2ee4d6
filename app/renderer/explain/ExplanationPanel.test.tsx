// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelled } from '../../../engine/protocol/errors.ts';
import type { WireExplanation } from '../../../engine/protocol/explanation.ts';
import { FAKE_NETWORK, fakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { Board } from '../board/Board.tsx';
import { connectEngine } from '../engine.ts';
import { glancedExplanation, searchedExplanation } from '../testkit/explanations.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { ExplanationPanel } from './ExplanationPanel.tsx';
import type { PublishedOdds } from './published.ts';
import type { Question } from './question.ts';
import { useExplanation, type ExplainingEngine } from './use-explanation.ts';

type Explain = ExplainingEngine['explain'];

interface Asked {
  readonly params: Parameters<Explain>[0];
  readonly signal: AbortSignal | undefined;
  update(told: WireExplanation): void;
  answer(told: WireExplanation): void;
  fail(message: string): void;
}

let asked: Asked[] = [];
const engine: ExplainingEngine = {
  explain: (params, options) =>
    new Promise((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => {
        reject(cancelled());
      });
      asked.push({
        params,
        signal: options?.signal,
        update: (told) => options?.onUpdate?.(told),
        answer: resolve,
        fail: (message) => {
          reject(new Error(message));
        },
      });
    }),
};

function last(): Asked {
  const one = asked.at(-1);
  if (!one) throw new Error('Nothing was asked');
  return one;
}

let komi = 0;
/** A question that no other test asked: what was told is kept. */
function question(move = 40): Question {
  return { position: { size: 9, rules: 'chinese', komi, moves: [] }, move };
}

function Room({ of, published }: { of: Question; published?: PublishedOdds }): ReactElement {
  const explaining = useExplanation(engine, of);
  const { board, overlay } = explaining;
  const stones = board.stones ?? new Uint8Array(81);
  return (
    <>
      <Board
        size={9}
        stones={stones}
        marks={board.marks}
        overlay={overlay}
        interactive={false}
        label="Board"
      />
      <ExplanationPanel of={explaining} published={published} />
    </>
  );
}

async function patience(): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(200));
}

async function hear(act_: () => void): Promise<void> {
  await act(async () => {
    act_();
    await vi.advanceTimersByTimeAsync(1);
  });
}

const voices = (): HTMLElement => screen.getByRole('region', { name: 'The two voices' });
/** What screen readers are told. */
const said = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent);
const ask = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Explain this move' }));
};

beforeAll(() => withI18n());
beforeEach(() => {
  asked = [];
  komi++;
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the explanation panel', () => {
  it('asks for facts and instincts alone, and shows them', async () => {
    render(<Room of={question()} />);
    await patience();
    expect(asked.map(({ params }) => params.visits)).toEqual([0]);
    expect(last().params).toMatchObject({ move: 40, language: 'en' });
    await hear(() => {
      last().answer(glancedExplanation());
    });
    expect(screen.getByText('First impressions, before any search')).toBeTruthy();
    expect(within(voices()).getByText('0.4%')).toBeTruthy();
    expect(within(voices()).getByText('Favourite: D6, 60%')).toBeTruthy();
    expect(screen.getByText('A shoulder hit on F4.')).toBeTruthy();
    expect(screen.getByText('This network is weaker than the players.')).toBeTruthy();
    expect(document.querySelectorAll('.mark')).toHaveLength(0);
    expect(asked).toHaveLength(1);
  });

  it('tells the favourite’s chance also where no move is likely enough to be drawn', async () => {
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      const { selfTaught } = glancedExplanation();
      const told = { ...selfTaught, instinctProbability: 0.033, likely: [] };
      last().answer(glancedExplanation({ selfTaught: told }));
    });
    expect(within(voices()).getByText('Favourite: D6, 3.3%')).toBeTruthy();
  });

  it('searches when it is asked to, refines, and says the verdict', async () => {
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().answer(glancedExplanation());
    });
    ask();
    expect(last().params.visits).toBe(400);
    const part = searchedExplanation({ complete: false, price: null });
    await hear(() => {
      last().update({
        ...part,
        visits: { ...part.visits, root: 200, move: 0, pass: 0, unanswered: 0 },
      });
    });
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25');
    expect(screen.getByText('Not known before the search has compared moves.')).toBeTruthy();
    expect(said()).toContain('The engine is searching');
    await hear(() => {
      last().answer(searchedExplanation());
    });
    const verdict = screen.getByRole('heading', { level: 2 });
    expect(verdict.dataset['verdict']).toBe('found-by-thinking');
    expect(verdict.textContent).toContain('Found by thinking');
    expect(said()).toContain(verdict.textContent);
    expect(within(voices()).getByText('0.4% → 52%')).toBeTruthy();
    expect(within(voices()).getByText(/by instinct D6, after 400 visits E5/)).toBeTruthy();
    expect(screen.getByText('The search’s own favourite')).toBeTruthy();
    expect(document.querySelectorAll('.mark.diamond.filled')).toHaveLength(2);
    expect(document.querySelector('[data-arrow]')?.getAttribute('data-arrow')).toBe('30-40');
    // What stands at the top or in the list is not said again.
    expect(screen.getAllByText('A shoulder hit on F4.')).toHaveLength(1);
    expect(screen.getByText('Black gains more if it is not answered.')).toBeTruthy();
  });

  it('searches at once when it is asked before the first impressions are', async () => {
    render(<Room of={question()} />);
    ask();
    await patience();
    expect(asked.map(({ params, signal }) => [params.visits, signal?.aborted])).toEqual([
      [400, false],
    ]);
  });

  it('takes the search back when another move is selected, and remembers what was told', async () => {
    const { rerender } = render(<Room of={question(40)} />);
    await patience();
    await hear(() => {
      last().answer(glancedExplanation());
    });
    ask();
    const searching = last();
    rerender(<Room of={question(41)} />);
    expect(searching.signal?.aborted).toBe(true);
    await patience();
    expect(last().params).toMatchObject({ move: 41, visits: 0 });
    await hear(() => {
      last().answer(glancedExplanation({ move: 41 }));
    });
    const questions = asked.length;
    rerender(<Room of={question(40)} />);
    await patience();
    expect(asked).toHaveLength(questions);
    expect(screen.getByText('A shoulder hit on F4.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Explain this move' })).toBeTruthy();
  });

  it('does not ask about moves that are only passed by', async () => {
    const { rerender } = render(<Room of={question(40)} />);
    for (const move of [41, 42, 43]) {
      rerender(<Room of={question(move)} />);
      await act(() => vi.advanceTimersByTimeAsync(50));
    }
    await patience();
    expect(asked.map(({ params }) => params.move)).toEqual([43]);
  });

  it('keeps what it says while it searches longer', async () => {
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().answer(searchedExplanation());
    });
    fireEvent.click(screen.getByRole('button', { name: 'Search four times longer' }));
    expect(last().params.visits).toBe(1600);
    await hear(() => {
      last().update(glancedExplanation());
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Found by thinking');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(last().signal?.aborted).toBe(true);
    expect(screen.getByRole('button', { name: 'Search four times longer' })).toBeTruthy();
  });

  it('keeps the verdict of a search that was stopped until the next one knows as much', async () => {
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().answer(glancedExplanation());
    });
    ask();
    const part = searchedExplanation({ complete: false });
    const stopped = { ...part, visits: { ...part.visits, pass: 0, unanswered: 0 } };
    await hear(() => {
      last().update(stopped);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    ask();
    const verdict = () => screen.getByRole('heading', { level: 2 }).textContent;
    await hear(() => {
      last().update(glancedExplanation());
    });
    expect(verdict()).toContain('Found by thinking');
    await hear(() => {
      const sentences = [{ text: 'Ordinary now.', from: 'verdict' }];
      last().update({ ...stopped, sentences });
    });
    expect(verdict()).toContain('Ordinary now');
  });

  it('draws the points of a fact that is focused, and steps through the sequence', async () => {
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().answer(searchedExplanation());
    });
    const pointed = (): (string | null)[] =>
      [...document.querySelectorAll('[data-pointed]')].map((one) =>
        one.getAttribute('data-pointed'),
      );
    fireEvent.focus(screen.getByRole('button', { name: 'A shoulder hit on F4.' }));
    expect(pointed()).toEqual(['50', '40']);
    fireEvent.blur(screen.getByRole('button', { name: 'A shoulder hit on F4.' }));
    expect(pointed()).toEqual([]);
    const on = screen.getByRole('button', { name: 'One move on in the sequence' });
    fireEvent.click(on);
    fireEvent.keyDown(on, { key: 'ArrowRight' });
    expect(screen.getByRole('gridcell', { name: 'G5, white stone' })).toBeTruthy();
    expect(
      [...document.querySelectorAll('.sequence-number')].map((one) => one.textContent),
    ).toEqual(['1', '2']);
    fireEvent.keyDown(on, { key: 'Escape' });
    expect(screen.queryByRole('gridcell', { name: /stone/ })).toBeNull();
  });

  it('shows the human voice where there is one, and what was published', async () => {
    const human = {
      rank: 'OGS 5k',
      probability: 0.0004,
      strongest: 0.02,
      favourite: 20,
      favouriteProbability: 0.31,
      likely: [],
    };
    const published = { move: 37, probability: 0.0001, source: 'DeepMind', date: '2016-03' };
    render(<Room of={question()} published={published} />);
    await patience();
    await hear(() => {
      last().answer(
        searchedExplanation({
          human,
          habit: {
            points: 2.1,
            winrate: 0.08,
            error: 0.6,
            winrateError: 0.013,
            against: 20,
            visits: 100,
          },
        }),
      );
    });
    expect(within(voices()).getByText('People (OGS 5k)')).toBeTruthy();
    expect(within(voices()).getByText('< 1/1,000')).toBeTruthy();
    expect(within(voices()).getByText('Favourite: C7, 31%')).toBeTruthy();
    expect(within(voices()).getByText('1 in 10,000')).toBeTruthy();
    expect(within(voices()).getByText('Published by DeepMind, March 2016')).toBeTruthy();
    expect(screen.getByText('Against people’s favourite C7')).toBeTruthy();
    expect(screen.getByText('+2 ± 1 points')).toBeTruthy();
    expect(screen.getByText('+8% ± 2%')).toBeTruthy();
  });

  it('writes beside a move outside habit how seldom people play it, and what theirs costs', async () => {
    const human = {
      rank: 'OGS 5k',
      probability: 0.0004,
      strongest: 0.0002,
      favourite: 20,
      favouriteProbability: 0.31,
      likely: [],
    };
    const habit = {
      points: 2.1,
      winrate: 0.08,
      error: 0.6,
      winrateError: 0.02,
      against: 20,
      visits: 100,
    };
    const verdict = { kind: 'outside-human-habit', reason: null, resultStays: false } as const;
    const drawn = (part: string) => document.querySelector(`.habit-${part}`)?.textContent;
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().update(searchedExplanation({ human, habit }));
    });
    expect(drawn('chance')).toBeUndefined();
    await hear(() => {
      last().answer(searchedExplanation({ human, habit, verdict }));
    });
    expect(drawn('chance')).toBe('< 1/1,000');
    expect(drawn('pill')).toBe('+2 ± 1');
  });

  it('compares with people of the rank that the reader chose, of those that there are', async () => {
    const offers = [
      { rank: '15k', name: 'OGS 15k' },
      { rank: '5k', name: 'OGS 5k' },
    ];
    const human = { ...FAKE_NETWORK, id: 'human', isDefault: false, ranks: [{ size: 9, offers }] };
    connectEngine({
      connectEngine: (take) => {
        take(fakeEngine({ networks: [FAKE_NETWORK, human] }).connect());
        return () => undefined;
      },
    });
    await act(() => vi.advanceTimersByTimeAsync(10));
    const { rerender } = render(<Room of={question()} />);
    await patience();
    expect(last().params).not.toHaveProperty('human');
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: /compare with/ });
    fireEvent.change(choice, { target: { value: '15k' } });
    await patience();
    expect(last().params.human).toEqual({ rank: '15k' });
    expect(choice.value).toBe('15k');
    rerender(<Room of={question()} />);
    await patience();
    expect(last().params.human).toEqual({ rank: '15k' });
  });

  it('says on which boards the imitator of people is silent', async () => {
    const human = { ...FAKE_NETWORK, id: 'human', isDefault: false, sizes: [13, 19] };
    connectEngine({
      connectEngine: (take) => {
        take(fakeEngine({ networks: [FAKE_NETWORK, human] }).connect());
        return () => undefined;
      },
    });
    await act(() => vi.advanceTimersByTimeAsync(10));
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().answer(glancedExplanation());
    });
    expect(voices().textContent).toContain('has learned 13×13 and 19×19 only');
    expect(within(voices()).queryByText('People')).toBeNull();
  });

  it('says why it failed, and can be asked again', async () => {
    render(<Room of={question()} />);
    await patience();
    await hear(() => {
      last().answer(glancedExplanation());
    });
    ask();
    await hear(() => {
      last().fail('the network is gone');
    });
    expect(
      within(screen.getByRole('alert')).getByText(
        'This move could not be explained: Something unexpected went wrong.',
      ),
    ).toBeTruthy();
    expect(within(screen.getByRole('alert')).getByText('the network is gone')).toBeTruthy();
    ask();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
