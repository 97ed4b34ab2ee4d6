/**
 * What is said about one move, as numbers and facts; words come from it and never the other way round. Everything
 * is from the view of the side that plays the move; a wire may turn it.
 */

import type { Color } from '../rules/color.ts';
import type { Move, Point } from '../rules/point.ts';
import type { Fact } from '../tactics/fact.ts';

/** In the order in which they are tested. */
export const VERDICTS = [
  'unsure',
  'forced',
  'slip',
  'mistake',
  'blunder',
  'outside-human-habit',
  'found-by-thinking',
  'learned-not-taught',
  'intuition-confirmed',
  'both-agree',
  'ordinary',
] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/**
 * Of the self-taught network beside the players. It calls a move a mistake only where it is known to be the
 * stronger.
 */
export const STRENGTHS = ['weaker', 'unknown', 'stronger'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  /**
   * Of *unsure*: too few visits; a loss that is within its error; or a loss that a network cannot call a mistake,
   * since it is weaker than the players (`network`) or nobody knows how strong they are (`players`).
   */
  readonly reason: 'visits' | 'error' | 'network' | 'players' | null;
  /** Of slips, mistakes and blunders: the game is decided, before and after. */
  readonly resultStays: boolean;
}

/** One of the moves that a voice likes most. */
export interface Candidate {
  readonly move: Move;
  /** 0..1: a probability of a policy, or a share of visits. */
  readonly probability: number;
}

/** The network that imitates people. */
export interface HumanVoice {
  /** As people name it, with its server: `OGS 5k`; empty where it is not known. */
  readonly rank: string;
  /** Of this move, 0..1: at the rank and at the strongest rank there is. */
  readonly probability: number;
  readonly strongest: number;
  /** The likeliest move at the rank. */
  readonly favourite: Move;
  readonly favouriteProbability: number;
  /** At the rank, the likeliest first. */
  readonly likely: readonly Candidate[];
}

/** The network that taught itself: instinct is its policy alone, thinking is search. */
export interface SelfTaughtVoice {
  /** Of this move, 0..1. */
  readonly prior: number;
  /** This move's share of the visits below the root; null before the search. */
  readonly searchShare: number | null;
  /** Of the search, once there is one, else of instinct. */
  readonly favourite: Move;
  readonly instinct: Move;
  /** Of the favourite of instinct, by instinct. */
  readonly instinctProbability: number;
  /** By instinct, and after search by share of visits; the likeliest first, the second empty before the search. */
  readonly likely: readonly Candidate[];
  readonly searched: readonly Candidate[];
}

/** What one of two choices is worth more than the other, searched with equal visits. */
export interface Difference {
  /** Points and winrate (0..1) by which it is better; may be negative. */
  readonly points: number;
  readonly winrate: number;
  /** One standard error of `points`, and of `winrate`. */
  readonly error: number;
  readonly winrateError: number;
}

/** Of a move against another one. */
export interface Comparison extends Difference {
  readonly against: Move;
  /** Of the less visited of the two. */
  readonly visits: number;
}

/** -1, 0, 1: the outer third of the columns or rows at the start, the middle, the outer third at the end. */
export interface Zone {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

/** Points that the network expects to go to another owner than if this side had passed. */
export interface RegionChange {
  readonly zone: Zone;
  readonly region: readonly Point[];
  /** Points of lead: positive where this side gains. */
  readonly points: number;
}

/** A chain that the network expects to live and would have expected to die without the move, or the reverse. */
export interface LifeChange {
  readonly side: 'own' | 'opponent';
  readonly stones: readonly Point[];
  readonly lives: boolean;
}

/** Visits behind the numbers; 0 for what was not searched. */
export interface Visits {
  readonly root: number;
  readonly move: number;
  readonly best: number;
  readonly favourite: number;
  readonly second: number;
  readonly pass: number;
  readonly unanswered: number;
}

export interface Explanation {
  readonly move: Move;
  readonly size: number;
  readonly toPlay: Color;
  readonly verdict: Verdict;
  /** Null where there is no human-imitating network. */
  readonly human: HumanVoice | null;
  readonly selfTaught: SelfTaughtVoice;
  /** What the move loses against the best of the search; null before both were searched. */
  readonly price: Comparison | null;
  /** What the move gains over the favourite of people. */
  readonly habit: Comparison | null;
  /** What the second-best move loses, where the move is the best and that was worth a search. */
  readonly secondBest: Comparison | null;
  /** What the move gains over passing. */
  readonly gain: Difference | null;
  /** What this side gains more when the opponent passes instead of answering. */
  readonly threat: Difference | null;
  readonly facts: readonly Fact[];
  readonly regions: readonly RegionChange[];
  readonly lives: readonly LifeChange[];
  /** What the search expects, this move first. */
  readonly sequence: readonly Move[];
  readonly visits: Visits;
  readonly strength: Strength;
  /** Whether all searches are done; what comes before is refined. */
  readonly complete: boolean;
}
