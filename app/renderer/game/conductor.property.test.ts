import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replayTo } from '../../../engine/record/position-at.ts';
import { RULES_NAMES } from '../../../engine/rules/rule-set.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { scriptedEngine, type ScriptedEngine } from '../testkit/scripted-engine.ts';
import { Conductor } from './conductor.ts';
import type { GameSettings } from './game-settings.ts';
import { makeRecord, parseRecord } from './game-record.ts';
import { countOf, movesOf, positionOf, type Game } from './game.ts';
import { HUMAN } from './player.ts';

const SIZE = 5;

type Action = (conductor: Conductor, engine: ScriptedEngine) => void;

const NETWORK = { kind: 'network', visits: 10 } as const;

const settings: fc.Arbitrary<GameSettings> = fc.record({
  size: fc.constant(SIZE),
  rules: fc.constantFrom(...RULES_NAMES),
  komi: fc.constantFrom(0, 5.5, 7),
  handicap: fc.constant(0),
  placement: fc.constant('fixed' as const),
  clock: fc.constantFrom<GameSettings['clock']>(
    { kind: 'none' },
    { kind: 'byo-yomi', mainMs: 60_000, periodMs: 30_000, periods: 3 },
  ),
  black: fc.constantFrom(HUMAN, NETWORK),
  white: fc.constant(HUMAN),
});

/** What people do, and what the engine says: in time, late, to a cancelled question, or nonsense. */
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.nat(SIZE * SIZE).map((move) => (conductor: Conductor) => {
      conductor.play(move);
    }),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.nat(2), fc.nat(SIZE * SIZE))
      .map(([back, move]) => (_: Conductor, engine: ScriptedEngine) => {
        const question = engine.questions.at(-1 - back);
        if (question?.method === 'genmove') question.move(move);
        else if (question?.method === 'analyze') question.best(move);
        else question?.dead([move].filter((point) => point < SIZE * SIZE));
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>((_, engine) => engine.questions.at(-1)?.move('resign')),
  },
  { weight: 1, arbitrary: fc.constant<Action>((_, engine) => engine.questions.at(-1)?.fail('no')) },
  {
    weight: 3,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.pass();
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.takeBack();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.resign();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.hint();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.retry();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.acceptCount();
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.resumePlay();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>((conductor) => {
      conductor.rematch();
    }),
  },
  {
    weight: 2,
    arbitrary: fc.nat(SIZE * SIZE - 1).map((point) => (conductor: Conductor) => {
      conductor.toggleDead(point);
    }),
  },
  {
    weight: 1,
    arbitrary: settings.map((chosen) => (conductor: Conductor) => {
      conductor.newGame(chosen);
    }),
  },
);

function expectSound(game: Game): void {
  const line = game.tree.mainLine();
  expect(replayTo(game.tree, line.at(-1) ?? 0).problems).toEqual([]);
  expect(game.tree.nodeCount).toBe(line.length);
  const colors = movesOf(game).map(({ color }) => color);
  expect(colors).toEqual(colors.map((_, index) => (index % 2 === 0 ? 1 : 2)));
  const { gameOver } = positionOf(game);
  if (game.phase === 'counting') expect(gameOver).toBe(true);
  if (game.phase === 'playing') expect(gameOver).toBe(false);
  expect(game.phase === 'finished').toBe(game.result !== undefined);
  const { black, white, lead } = countOf(game);
  expect(black.total - white.total).toBe(lead);
  expect(movesOf(parseRecord(game.id, makeRecord(game)))).toEqual(movesOf(game));
}

it('no sequence of choices and answers leads to an illegal game', async () => {
  await fc.assert(
    fc.asyncProperty(
      settings,
      fc.array(action, { minLength: 5, maxLength: 60 }),
      fc.boolean(),
      async (first, actions, obeysCancel) => {
        const engine = scriptedEngine(obeysCancel);
        const options = { journal: memoryJournal(), publish: () => undefined, leastAnswerMs: 0 };
        const conductor = new Conductor({ engine, ...options });
        conductor.newGame(first);
        for (const act of actions) {
          act(conductor, engine);
          expectSound(conductor.state.game);
          await new Promise((resolve) => setTimeout(resolve, 0));
          expectSound(conductor.state.game);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
