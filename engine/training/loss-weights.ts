/** The losses by name, and how much each counts: what a run’s settings say without TensorFlow being loaded. */

export const LOSS_NAMES = [
  'policy',
  'reply',
  'softPolicy',
  'value',
  'ownership',
  'score',
  'spread',
] as const;
export type LossName = (typeof LOSS_NAMES)[number];
export type LossWeights = Readonly<Record<LossName, number>>;

/**
 * Cross-entropies in nats; the score's and the spread's Huber losses in units of 20 points. The soft policy
 * counts much because its gradients are small (KataGoMethods.md, "auxiliary soft policy target").
 */
export const DEFAULT_LOSS_WEIGHTS: LossWeights = Object.freeze({
  policy: 1,
  reply: 0.15,
  softPolicy: 2,
  value: 1,
  ownership: 0.6,
  score: 0.25,
  spread: 0.1,
});
