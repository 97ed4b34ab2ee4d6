// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  HistoryPoint,
  Look,
  NetworkEntry,
  RunInfo,
  WireRunHistory,
  WireRunProgress,
} from '../../../engine/protocol/learning.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { LearnRoom } from './LearnRoom.tsx';
import { Learning, type LearningEngine } from './learning.ts';
import { playAgainst } from './play-against.ts';

vi.mock('./play-against.ts', () => ({ playAgainst: vi.fn() }));

/** What the charts were asked to draw, the newest last. */
const drawn: { readonly options: { bands: { series: number[] }[] }; readonly data: unknown[][] }[] =
  [];
vi.mock('uplot', () => ({
  default: class {
    readonly over = document.createElement('div');
    readonly cursor = {};
    constructor(options: (typeof drawn)[number]['options'], data: unknown[][]) {
      drawn.push({ options, data });
    }
    redraw(): void {
      // Nothing is drawn here.
    }
    destroy(): void {
      // Nothing is kept.
    }
  },
}));

const point = (generation: number, part: Partial<HistoryPoint> = {}): HistoryPoint => ({
  generation,
  coreHours: generation / 10,
  gamesPlayed: generation * 100,
  samplesTrained: 1000,
  learningRate: 0.001,
  averageLength: 60 + generation,
  blackWins: 0.5,
  draws: 0.25,
  uniqueOpenings: 0.75,
  ...part,
});

const look = (generation: number, move: number): Look => ({
  generation,
  looks: [{ position: 'empty', winrate: 0.5, moves: [{ move, prior: 0.4 }] }],
});

const HISTORY: WireRunHistory = {
  size: 9,
  points: [
    point(1, { policy: 3.25, value: 0.65, gamesPerHour: 1200 }),
    point(11, { policy: 2.5, value: 0.5, gamesPerHour: 900 }),
  ],
  strengths: [
    { generation: 1, elo: 100, low: 40, high: 170, games: 20 },
    { generation: 11, elo: 600, low: 510, high: 720, games: 20 },
  ],
  positions: [{ name: 'empty', moves: [] }],
  looks: [look(1, 0), look(11, 40)],
};

const NETWORK: NetworkEntry = {
  id: 'self-taught',
  name: 'self-taught',
  sizes: [9],
  shape: '6x64',
  bundled: true,
  created: '2026-11-25T00:00:00Z',
  bytes: 1e6,
  generation: 11,
};

const RUN: RunInfo = {
  run: 'mine',
  state: 'running',
  size: 9,
  shape: '1x8',
  generation: 11,
  gamesPlayed: 10,
  coreHours: 0.1,
};

/** The room on an engine that knows the bundled network, and this run where there is one. */
async function show(
  run?: RunInfo,
  progress?: WireRunProgress,
  history: WireRunHistory = HISTORY,
): Promise<void> {
  const answers: Record<string, unknown> = {
    listRuns: { runs: run ? [run] : [], cores: 2 },
    listNetworks: { networks: [NETWORK, { ...NETWORK, id: 'human', name: 'human' }] },
    networkHistory: history,
    runHistory: history,
  };
  const engine = {
    ask: (method: string) => Promise.resolve(answers[method]),
    watchRuns: (options: NonNullable<Parameters<LearningEngine['watchRuns']>[0]>) => {
      if (run && progress) options.onEvent?.({ kind: 'progress', run: run.run, progress });
      return new Promise(() => undefined);
    },
  } as LearningEngine;
  render(<LearnRoom learning={new Learning(engine)} />);
  await screen.findByText(/^First thought: /);
}

const slider = () => screen.getByRole('slider', { name: 'Generation' });
const tab = (name: string): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};
const chart = (name: string) => within(screen.getByRole('figure', { name }));

beforeAll(() => withI18n());
beforeEach(() => {
  drawn.length = 0;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe: () => void;
      constructor(tell: () => void) {
        this.observe = tell;
      }
      disconnect(): void {
        // It tells once.
      }
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the Learn room', () => {
  it('offers the histories that there are: of the network that taught itself, and of runs', async () => {
    await show(RUN);
    await screen.findByText('human');
    const sources = within(screen.getByLabelText('Whose learning')).getAllByRole('option');
    expect(sources.map(({ textContent }) => textContent)).toEqual([
      'The network that comes with Move 37',
      'mine (learning)',
    ]);
  });

  it('shows another favourite where another generation is selected, and plays that one', async () => {
    await show();
    expect(screen.getByText(/^First thought: E5, 40\s?%/)).toBeTruthy();
    fireEvent.change(slider(), { target: { value: '0' } });
    expect(screen.getByText(/^First thought: A9, 40\s?%/)).toBeTruthy();
    expect(document.querySelectorAll('.mark.diamond.hollow')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Play against generation 11' }));
    expect(playAgainst).toHaveBeenCalledWith(expect.objectContaining({ id: 'self-taught' }));
  });

  it('draws Elo with its interval as a band', async () => {
    await show();
    expect(chart('Strength in Elo above random play').getByText('600')).toBeTruthy();
    const { options, data } = drawn.at(-1) ?? { options: { bands: [] }, data: [] };
    expect(data).toEqual([
      [0.1, 1.1],
      [170, 720],
      [40, 510],
      [100, 600],
    ]);
    expect(options.bands).toMatchObject([{ series: [1, 2] }]);
  });

  it('names whom the network was measured against in the reader’s words', async () => {
    const level = { visits: 1, elo: 0, low: 0, high: 0 };
    await show(undefined, undefined, { ...HISTORY, people: { name: 'pro', levels: [level] } });
    chart('Strength in Elo above the imitator of people (professionals)').getByText('600');
  });

  it('has the losses and the games behind their tabs, as they were at the generation selected', async () => {
    await show();
    tab('Losses');
    expect(chart('Policy, in nats').getByText('2.50')).toBeTruthy();
    expect(chart('Outcome').getByText('0.50')).toBeTruthy();
    fireEvent.change(slider(), { target: { value: '0' } });
    expect(chart('Policy, in nats').getByText('3.25')).toBeTruthy();
    tab('Games');
    expect(chart('Games an hour').getByText('1,200')).toBeTruthy();
    expect(chart('Moves a game').getByText('61')).toBeTruthy();
    expect(
      screen.getByText(/^Black won 50\s?%, 25\s?% were draws; 75\s?% of the openings/),
    ).toBeTruthy();
  });

  it('tells of a run how far it is, how fast, and how long it will take', async () => {
    const progress = {
      generation: 11,
      phase: 'playing',
      done: 30,
      wanted: 120,
      games: 7,
      gamesPerHour: 800,
      secondsLeft: 3900,
    } as const;
    await show(RUN, progress);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Learning: generation 12');
    expect(screen.getByText('7 games · 800 games an hour · about 1 hr 5 min left')).toBeTruthy();
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(30);
  });

  it('tells no time left of a run that is paused', async () => {
    const counted = { generation: 11, done: 1, wanted: 2, games: 7, secondsLeft: 60 };
    await show({ ...RUN, state: 'paused' }, { ...counted, phase: 'playing' });
    expect(screen.getByText('7 games')).toBeTruthy();
  });
});
