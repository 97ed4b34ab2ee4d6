/** Explanations for tests of the panel: whole and valid by the protocol's schema, with what a test changes. */

import type { WireExplanation } from '../../../engine/protocol/explanation.ts';

/** Black's E5 on an empty board of 9 lines, searched with 400 visits. */
export function searchedExplanation(part: Partial<WireExplanation> = {}): WireExplanation {
  return {
    move: 40,
    size: 9,
    toPlay: 'black',
    verdict: { kind: 'found-by-thinking', reason: null, resultStays: false },
    human: null,
    selfTaught: {
      prior: 0.004,
      searchShare: 0.52,
      favourite: 40,
      instinct: 30,
      instinctProbability: 0.6,
      likely: [{ move: 30, probability: 0.6 }],
      searched: [
        { move: 40, probability: 0.52 },
        { move: 30, probability: 0.3 },
      ],
    },
    price: { points: 0, winrate: 0, error: 0, winrateError: 0, against: 40, visits: 100 },
    habit: null,
    secondBest: null,
    gain: null,
    threat: null,
    facts: [
      { kind: 'shape', shape: 'shoulder-hit', from: [50] },
      { kind: 'place', line: 5, area: 'centre' },
    ],
    factTexts: ['A shoulder hit on F4.', 'On the 5th line, in the centre.'],
    regions: [],
    lives: [],
    sequence: [40, 42, 81, 38],
    visits: { root: 400, move: 100, best: 0, favourite: 0, second: 0, pass: 100, unanswered: 100 },
    strength: 'weaker',
    complete: true,
    sentences: [
      { text: 'Found by thinking: 0.4% by instinct, 52% after search.', from: 'verdict' },
      { text: 'A shoulder hit on F4.', from: 'facts.0' },
      { text: 'Black gains more if it is not answered.', from: 'threat' },
    ],
    note: 'This network is weaker than the players.',
    ...part,
  };
}

/** The same move before any search. */
export function glancedExplanation(part: Partial<WireExplanation> = {}): WireExplanation {
  const whole = searchedExplanation();
  return {
    ...whole,
    verdict: { kind: 'unsure', reason: 'visits', resultStays: false },
    selfTaught: { ...whole.selfTaught, searchShare: null, favourite: 30, searched: [] },
    price: null,
    sequence: [40],
    visits: { root: 0, move: 0, best: 0, favourite: 0, second: 0, pass: 0, unanswered: 0 },
    complete: false,
    sentences: [{ text: 'Too early to judge: 0 visits so far.', from: 'verdict' }],
    ...part,
  };
}
