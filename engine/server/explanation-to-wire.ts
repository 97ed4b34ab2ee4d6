/** An explanation with its words in one language, in plain arrays as the wire and JSON have them. */

import type { Explanation } from '../explain/explanation.ts';
import type { Language } from '../explain/words/catalogue.ts';
import { wordsFor } from '../explain/words/sentences.ts';
import type { WireExplanation, WireFact } from '../protocol/explanation.ts';
import { wireColor } from './position-of-query.ts';
import type { Fact } from '../tactics/fact.ts';

export function explanationToWire(explanation: Explanation, language: Language): WireExplanation {
  const { facts, regions, lives, sequence, toPlay, human, selfTaught } = explanation;
  const words = wordsFor(explanation, language);
  return {
    ...explanation,
    toPlay: wireColor(toPlay),
    human: human && { ...human, likely: [...human.likely] },
    selfTaught: {
      ...selfTaught,
      likely: [...selfTaught.likely],
      searched: [...selfTaught.searched],
    },
    facts: facts.map(factToWire),
    factTexts: [...words.facts],
    regions: regions.map((change) => ({ ...change, region: [...change.region] })),
    lives: lives.map((change) => ({ ...change, stones: [...change.stones] })),
    sequence: [...sequence],
    sentences: [...words.sentences],
    note: words.note,
  };
}

function factToWire(fact: Fact): WireFact {
  switch (fact.kind) {
    case 'connect':
    case 'cut':
      return { ...fact, chains: fact.chains.map((chain) => [...chain]) };
    case 'shape':
      return { ...fact, from: [...fact.from] };
    case 'snapback':
      return { ...fact, stones: [...fact.stones], bait: [...fact.bait] };
    case 'capture':
    case 'atari':
    case 'self-atari':
    case 'escape':
    case 'liberties':
    case 'ladder':
    case 'ladder-breaker':
    case 'net':
      return { ...fact, stones: [...fact.stones] };
    case 'pass':
    case 'ko':
    case 'eye':
    case 'place':
    case 'distance':
    case 'tenuki':
      return fact;
  }
}
