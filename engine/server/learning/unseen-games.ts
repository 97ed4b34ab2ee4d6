/**
 * What a network makes of games that it has not been trained on, and how far the next one's policy is from it there.
 * Losses on them that part from those on the window tell of a network that knows its games by heart; a leap of the
 * policy, of weights that were not exported as they were trained.
 */

import { existsSync } from 'node:fs';
import type { GameRecord } from '../../dataset/game-record.ts';
import type { Evaluation, Evaluator } from '../../evaluator/evaluator.ts';
import { klDivergence } from '../../evaluator/kl-divergence.ts';
import { loadEvaluator } from '../../network/onnx/onnx-evaluator.ts';
import type { UnseenGames } from '../../run/learn-parts.ts';
import { BLACK } from '../../rules/color.ts';
import { positionOfSample, spreadSamples } from '../../training/samples.ts';
import type { WindowEntry } from '../../training/window.ts';

/** Enough to know a loss to a few hundredths of a nat; both networks take a second of one core for them on 9×9. */
const SAMPLES = 1024;
/** Positions held at once. */
const A_QUESTION = 64;
/** An outcome that was given less counts as if it had been given this much, so that a loss is finite. */
const LEAST_PROBABILITY = 1e-7;

/** Both networks as they play, from their folders. Undefined where there is no network before. */
export async function compareExports(
  before: string,
  exported: string,
  games: readonly GameRecord[],
): Promise<UnseenGames | undefined> {
  if (!existsSync(before)) return undefined;
  const older = await loadEvaluator(before);
  try {
    const newer = await loadEvaluator(exported);
    try {
      return await judgeUnseen(older, newer, games);
    } finally {
      await newer.dispose();
    }
  } finally {
    await older.dispose();
  }
}

/** `older` played the games, or at least was not trained on them. Undefined where they have no samples. */
export async function judgeUnseen(
  older: Evaluator,
  newer: Evaluator,
  games: readonly GameRecord[],
): Promise<UnseenGames | undefined> {
  const samples = spreadSamples(games, SAMPLES);
  if (samples.length === 0) return undefined;
  const policy = new Mean();
  const value = new Mean();
  const ownership = new Mean();
  const exportKl = new Mean();
  for (const question of questionsOf(samples)) {
    const positions = question.map(positionOfSample);
    const [before, now] = [await older.evaluate(positions), await newer.evaluate(positions)];
    question.forEach((sample, i) => {
      const evaluation = before[i]!;
      const view = positions[i]!.toPlay === BLACK ? 1 : -1;
      policy.add(policyLoss(sample, evaluation));
      value.add(outcomeLoss(Math.sign(sample.game.score) * view, evaluation.value));
      if (sample.game.ending !== 'settled') {
        ownership.add(ownershipLoss(sample.game, view, evaluation));
      }
      exportKl.add(klDivergence(evaluation.policy, now[i]!.policy));
    });
  }
  return {
    samples: samples.length,
    policy: policy.value,
    value: value.value,
    ...(ownership.count > 0 && { ownership: ownership.value }),
    exportKl: exportKl.value,
  };
}

/** Each of one board size, in the order of the samples. */
function questionsOf(samples: readonly WindowEntry[]): WindowEntry[][] {
  const questions: WindowEntry[][] = [];
  const open = new Map<number, WindowEntry[]>();
  for (const sample of samples) {
    const { size } = sample.game;
    let question = open.get(size);
    if (!question || question.length === A_QUESTION) {
      question = [];
      open.set(size, question);
      questions.push(question);
    }
    question.push(sample);
  }
  return questions;
}

function policyLoss({ game, turn }: WindowEntry, { policy }: Evaluation): number {
  const { moves, probabilities } = game.turns[turn]!;
  return moves.reduce(
    (sum, move, i) =>
      sum + probabilities[i]! * -Math.log(Math.max(policy[move]!, LEAST_PROBABILITY)),
    0,
  );
}

/** `view`: 1 where Black is to play, else -1. */
function ownershipLoss(game: GameRecord, view: number, { ownership }: Evaluation): number {
  const sum = ownership.reduce(
    (all, expected, point) => all + outcomeLoss(game.ownership[point]! * view, expected),
    0,
  );
  return sum / ownership.length;
}

/** Cross-entropy in nats of what came, 1, 0 or -1, and what was expected, -1..1. */
function outcomeLoss(came: number, expected: number): number {
  const yes = (1 + expected) / 2;
  const part = (share: number, probability: number): number =>
    share === 0 ? 0 : -share * Math.log(Math.max(probability, LEAST_PROBABILITY));
  return part((1 + came) / 2, yes) + part((1 - came) / 2, 1 - yes);
}

class Mean {
  count = 0;
  private sum = 0;

  add(value: number): void {
    this.sum += value;
    this.count++;
  }

  get value(): number {
    return this.sum / this.count;
  }
}
