/**
 * Sentences held against the part of the explanation that they name: English ones are read back word for word with
 * patterns of the checker's own, of others the points, numbers and colours.
 */

import type { WireExplanation, WireFact } from '../../protocol/explanation.ts';

import { checkAnyLanguage } from './language-claims.ts';
import { halfPoints, nameOf, shareOf, shownError } from './spoken-numbers.ts';

type Wrong = (what: string) => void;

export function checkSentences(told: WireExplanation, english: boolean, wrong: Wrong): void {
  const { sentences, facts, factTexts, strength, note } = told;
  if (sentences.length < 2 || sentences.length > 4) wrong(`${sentences.length} sentences`);
  if ((note === null) !== (strength === 'stronger')) wrong('the note about the network');
  const listed = factTexts.map((text, i) => ({ text, from: `facts.${i}` }));
  if (listed.length !== facts.length) wrong(`${listed.length} texts for ${facts.length} facts`);
  for (const { text, from } of [...sentences, ...listed]) {
    const source = partOf(told, from);
    if (source === undefined || source === null) {
      wrong(`"${text}" comes from nothing`);
      continue;
    }
    if (english) checkEnglish(told, text, from, wrong);
    else checkAnyLanguage(told, text, from, wrong);
  }
}

function partOf(told: WireExplanation, from: string): unknown {
  return from
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], told);
}

function checkEnglish(told: WireExplanation, text: string, from: string, wrong: Wrong): void {
  const [part, index] = from.split('.');
  const expected =
    part === 'facts' ? englishFact(told, told.facts[Number(index)]!) : englishOther(told, from);
  if (!expected.includes(text))
    wrong(`"${text}" is not what ${from} says: ${expected.join(' | ')}`);
}

function list(points: readonly number[], size: number): string {
  const names = points.map((point) => nameOf(point, size));
  return names.length <= 3 ? names.join(', ') : `${names[0]!} …`;
}

function halves(points: number): string {
  const [rounded] = halfPoints(points);
  if (rounded === undefined) return 'less than half a point';
  return rounded === '1' ? '1 point' : `${rounded} points`;
}

const plusMinus = (error: number): string => `±${shownError(error)}`;

function chance(value: number): string {
  return value < 0.001 ? '< 1/1,000' : shareOf(value);
}

/** What English may say of a fact: one text or two where the number is one. */
function englishFact(told: WireExplanation, fact: WireFact): string[] {
  const { size, toPlay } = told;
  const theirs = toPlay === 'black' ? 'white' : 'black';
  const name = (point: number): string => nameOf(point, size);
  const Us = toPlay === 'black' ? 'Black' : 'White';
  const Them = toPlay === 'black' ? 'White' : 'Black';
  switch (fact.kind) {
    case 'pass':
      return [`${Us} passes.`];
    case 'capture': {
      const n = fact.stones.length;
      return n === 1
        ? [`Takes the ${theirs} stone at ${list(fact.stones, size)}.`]
        : [`Takes ${n} ${theirs} stones: ${list(fact.stones, size)}.`];
    }
    case 'atari': {
      const n = fact.stones.length;
      return n === 1
        ? [`Puts the ${theirs} stone at ${list(fact.stones, size)} in atari.`]
        : [`Puts ${n} ${theirs} stones in atari: ${list(fact.stones, size)}.`];
    }
    case 'self-atari': {
      const n = fact.stones.length;
      return n === 1
        ? [`Leaves the stone at ${list(fact.stones, size)} in atari.`]
        : [`Leaves ${n} own stones in atari: ${list(fact.stones, size)}.`];
    }
    case 'escape': {
      const n = fact.stones.length;
      const with_ = `${fact.liberties} liberties.`;
      return n === 1
        ? [`Saves the stone at ${list(fact.stones, size)} from atari: ${with_}`]
        : [`Saves ${n} stones from atari: ${list(fact.stones, size)}, ${with_}`];
    }
    case 'liberties':
      return [`Lengthens a chain from ${fact.before} liberties to ${fact.after}.`];
    case 'connect':
      return [`Connects ${fact.chains.length} chains.`];
    case 'cut':
      return [`Cuts ${fact.chains.length} ${theirs} chains apart.`];
    case 'ladder': {
      const stones = list(fact.stones, size);
      if (fact.side === 'opponent') {
        return fact.caught
          ? [`The ladder works: ${stones} cannot run.`]
          : [`The ladder fails: ${stones} gets out.`];
      }
      return fact.caught
        ? [`Runs into a ladder that catches ${stones}.`]
        : [`No ladder catches ${stones}.`];
    }
    case 'ladder-breaker':
      return [`Breaks the ladder on ${list(fact.stones, size)}.`];
    case 'net':
      return [`Catches ${list(fact.stones, size)} in a net.`];
    case 'snapback': {
      const n = fact.stones.length;
      const where = list(fact.stones, size);
      return n === 1
        ? [`A snapback: taking at ${name(fact.at)} costs the stone at ${where} as well.`]
        : [`A snapback: taking at ${name(fact.at)} costs ${n} more stones: ${where}.`];
    }
    case 'ko': {
      const start = { start: 'Starts a ko over', take: 'Takes the ko at', fill: 'Fills the ko at' };
      return [`${start[fact.act]} ${name(fact.stone)}.`];
    }
    case 'eye':
      if (fact.act === 'prevent') return [`Keeps ${Them} from an eye at ${name(fact.eye)}.`];
      return [`${fact.act === 'make' ? 'Makes an' : 'Takes away the'} eye at ${name(fact.eye)}.`];
    case 'shape':
      return [SHAPE_WORDS[fact.shape].replace('…', list(fact.from, size))];
    case 'place': {
      const ending = fact.line % 10 < 4 && fact.line < 10 ? ['th', 'st', 'nd', 'rd'] : [];
      const nth = `${fact.line}${ending[fact.line % 10] ?? 'th'}`;
      return [`On the ${nth} line, ${fact.area === 'side' ? 'on' : 'in'} the ${fact.area}.`];
    }
    case 'distance':
      return [
        `${fact.lines} line${fact.lines === 1 ? '' : 's'} from the last move at ${name(fact.from)}.`,
      ];
    case 'tenuki':
      return [`A tenuki: ${name(fact.from)} is left as it is.`];
  }
}

const SHAPE_WORDS: Readonly<Record<Extract<WireFact, { kind: 'shape' }>['shape'], string>> = {
  stretch: 'A stretch from ….',
  'empty-triangle': 'An empty triangle with ….',
  hane: 'A hane from ….',
  clamp: 'A clamp on ….',
  attachment: 'An attachment to ….',
  contact: 'A contact play against ….',
  peep: 'A peep at the cut on ….',
  diagonal: 'A diagonal move from ….',
  'shoulder-hit': 'A shoulder hit on ….',
  'one-space-jump': 'A one-space jump from ….',
  'knights-move': 'A knight’s move from ….',
  'two-space-jump': 'A two-space jump from ….',
  'large-knights-move': 'A large knight’s move from ….',
  extension: 'An extension from ….',
};

/** Whether the verdict has already said how much better the best move is. */
function verdictNamesBest({ verdict: { kind, reason } }: WireExplanation): boolean {
  if (kind === 'unsure') return reason === 'error' || reason === 'network' || reason === 'players';
  return kind === 'slip' || kind === 'mistake' || kind === 'blunder';
}

/** What English may say of the verdict, prices and expectations. */
function englishOther(told: WireExplanation, from: string): string[] {
  const { size, toPlay, price, habit, threat } = told;
  const name = (point: number): string => nameOf(point, size);
  const us = toPlay === 'black' ? 'Black' : 'White';
  const [part, index] = from.split('.');
  if (part === 'habit' && habit) {
    if (verdictNamesBest(told) && price?.against === habit.against) {
      return [`People, too, like ${name(habit.against)} most.`];
    }
    const way = habit.points > 0 ? 'better' : 'worse';
    const rest = `than ${name(habit.against)}, which people like most (${plusMinus(habit.error)}).`;
    return [`${halves(habit.points)} ${way} ${rest}`];
  }
  if (part === 'threat' && threat) {
    return [`The network expects ${halves(threat.points)} more for ${us} if it is not answered.`];
  }
  if (part === 'regions') {
    const { zone, points } = told.regions[Number(index)]!;
    const way = points > 0 ? 'more' : 'less';
    const where = ZONES[zone.down + 1]![zone.across + 1]!;
    return [
      `The network expects ${halves(points)} ${way} for ${us} in the ${where} than after a pass.`,
    ];
  }
  if (part === 'lives') {
    const { side, stones, lives } = told.lives[Number(index)]!;
    const color = (side === 'own') === (toPlay === 'black') ? 'black' : 'white';
    const [now, otherwise] = lives ? ['live', 'die'] : ['die', 'live'];
    return stones.length === 1
      ? [
          `The network expects the ${color} stone at ${list(stones, size)} to ${now}, and to ${otherwise} after a pass.`,
        ]
      : [
          `The network expects ${stones.length} ${color} stones to ${now}, and to ${otherwise} after a pass: ${list(stones, size)}.`,
        ];
  }
  const better = price ? name(price.against) : '';
  const loss = price ? `${halves(price.points)} worse than ${better}` : '';
  const error = price ? plusMinus(price.error) : '';
  return englishVerdict(told, { loss, error, better });
}

const ZONES = [
  ['upper left corner', 'upper side', 'upper right corner'],
  ['left side', 'centre', 'right side'],
  ['lower left corner', 'lower side', 'lower right corner'],
];

function englishVerdict(
  told: WireExplanation,
  { loss, error, better }: { loss: string; error: string; better: string },
): string[] {
  const { verdict, human, selfTaught, habit, secondBest, price, size, move, visits } = told;
  const prior = chance(selfTaught.prior);
  const share = shareOf(selfTaught.searchShare ?? 0);
  const people = human ? chance(human.probability) : '';
  switch (verdict.kind) {
    case 'unsure':
      if (verdict.reason === 'error') {
        return [`${loss}, which is within what the search can tell (${error}).`];
      }
      if (verdict.reason === 'network') {
        return [
          `The network prefers ${better}, ${halves(price?.points ?? 0)} better, but is not strong enough to judge this move.`,
        ];
      }
      if (verdict.reason === 'players') {
        return [
          `The network prefers ${better}, ${halves(price?.points ?? 0)} better, but may be no stronger than the player.`,
        ];
      }
      return [
        `Too early to judge: ${visits.root.toLocaleString('en')} visit${visits.root === 1 ? '' : 's'} so far.`,
      ];
    case 'forced':
      return [
        `${nameOf(move, size)} is the only move: ${nameOf(secondBest?.against ?? -1, size)} would lose ${halves(secondBest?.points ?? 0)}.`,
      ];
    case 'slip':
    case 'mistake':
    case 'blunder':
      return [
        `A ${verdict.kind}: ${loss} (${error}).`,
        ...(verdict.resultStays ? ['The result stays the same.'] : []),
      ];
    case 'outside-human-habit':
      return [
        `Outside human habit: people play it ${chance(human?.strongest ?? -1)}, yet it is ${halves(habit?.points ?? 0)} better than their ${nameOf(habit?.against ?? -1, size)}.`,
      ];
    case 'found-by-thinking':
      return [`Found by thinking: ${prior} by instinct, ${share} after search.`];
    case 'learned-not-taught':
      return [
        `Learned, not taught: people play it ${people}, the self-taught network ${prior} by instinct.`,
      ];
    case 'intuition-confirmed':
      return [
        `Human intuition confirmed: people play it ${people}, the network’s instinct says ${prior}, and its search takes the side of people.`,
      ];
    case 'both-agree':
      return [`Both agree: human ${people}, self-taught ${prior}.`];
    case 'ordinary':
      return human
        ? [`Ordinary: human ${people}, self-taught ${share} after search.`]
        : [`Ordinary: self-taught ${prior} by instinct, ${share} after search.`];
  }
}
