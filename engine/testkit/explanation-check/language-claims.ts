/**
 * Sentences of any language but English (which is read word for word) held against the part that they are from: the
 * points, the numbers and the colours in them have to be those of that part, no more and no fewer.
 */

import type { WireExplanation, WireFact } from '../../protocol/explanation.ts';
import { chance, halfPoints, nameOf, shareOf, shownError } from './spoken-numbers.ts';

type Wrong = (what: string) => void;
type Color = WireExplanation['toPlay'];

interface Spoken {
  readonly moves: readonly number[];
  readonly numbers: readonly string[];
  readonly colors: readonly Color[];
}

/** Whatever language it is in: a point's name, a chance too small to tell, a number or percentage. */
const NAME = /[A-HJ-T]\d{1,2}(?!\d)/g;
const NUMBER = /1\/1,000|\d[\d,]*(?:\.\d+)?%?/g;
const BLACK = /黑|黒|흑/g;
const WHITE = /白|백/g;

export function checkAnyLanguage(
  told: WireExplanation,
  text: string,
  from: string,
  wrong: Wrong,
): void {
  const unnamed = text.replaceAll(NAME, '');
  const heard = key({
    names: [...text.matchAll(NAME)].map(([name]) => name),
    numbers: [...unnamed.matchAll(NUMBER)].map(([number]) => number),
    colors: [
      ...[...text.matchAll(BLACK)].map(() => 'black'),
      ...[...text.matchAll(WHITE)].map(() => 'white'),
    ],
  });
  const meant = spokenOf(told, from).map(({ moves, numbers, colors }) => {
    const onBoard = moves.filter((move) => move < told.size * told.size);
    return key({ names: onBoard.map((move) => nameOf(move, told.size)), numbers, colors });
  });
  if (!meant.includes(heard)) wrong(`"${text}" says ${heard}, and ${from} ${meant.join(' or ')}`);
}

function key(said: Readonly<Record<'names' | 'numbers' | 'colors', readonly string[]>>): string {
  return Object.values(said)
    .map((one) => [...one].sort().join(' '))
    .join('; ');
}

/** What may be said of a part: of a verdict also that the result stays. */
function spokenOf(told: WireExplanation, from: string): Spoken[] {
  const [part, index] = from.split('.');
  const { threat, habit, price, toPlay } = told;
  const say = (
    moves: readonly number[],
    numbers: readonly string[],
    ...colors: Color[]
  ): Spoken[] => [{ moves, numbers, colors }];
  switch (part) {
    case 'facts':
      return [factSpoken(told.facts[Number(index)]!, toPlay)];
    case 'habit':
      return [
        // The price is left out where the verdict has just told it.
        ...(price?.against === habit!.against ? say([habit!.against], []) : []),
        ...say([habit!.against], [...halfPoints(habit!.points), shownError(habit!.error)]),
      ];
    case 'threat':
      return say([], halfPoints(threat!.points), toPlay);
    case 'regions':
      return say([], halfPoints(told.regions[Number(index)]!.points), toPlay);
    case 'lives': {
      const { side, stones } = told.lives[Number(index)]!;
      return say(named(stones), [`${stones.length}`], side === 'own' ? toPlay : other(toPlay));
    }
    default:
      return [...verdictSpoken(told), ...(told.verdict.resultStays ? say([], []) : [])];
  }
}

function other(color: Color): Color {
  return color === 'black' ? 'white' : 'black';
}

/** Up to three stones by name, of more the first. */
function named(stones: readonly number[]): readonly number[] {
  return stones.length <= 3 ? stones : stones.slice(0, 1);
}

function factSpoken(fact: WireFact, own: Color): Spoken {
  const about = (moves: readonly number[], numbers: number[], ...colors: Color[]): Spoken => ({
    moves,
    numbers: numbers.map(String),
    colors,
  });
  switch (fact.kind) {
    case 'pass':
      return about([], [], own);
    case 'capture':
    case 'atari':
      return about(named(fact.stones), [fact.stones.length], other(own));
    case 'self-atari':
      return about(named(fact.stones), [fact.stones.length]);
    case 'escape':
      return about(named(fact.stones), [fact.stones.length, fact.liberties]);
    case 'liberties':
      return about([], [fact.before, fact.after]);
    case 'connect':
      return about([], [fact.chains.length]);
    case 'cut':
      return about([], [fact.chains.length], other(own));
    case 'ladder':
    case 'ladder-breaker':
    case 'net':
      return about(named(fact.stones), []);
    case 'snapback':
      return about([fact.at, ...named(fact.stones)], [fact.stones.length]);
    case 'ko':
      return about([fact.stone], []);
    case 'eye':
      return about([fact.eye], [], ...(fact.act === 'prevent' ? [other(own)] : []));
    case 'shape':
      return about(named(fact.from), []);
    case 'place':
      return about([], [fact.line]);
    case 'distance':
      return about([fact.from], [fact.lines]);
    case 'tenuki':
      return about([fact.from], []);
  }
}

function verdictSpoken(told: WireExplanation): Spoken[] {
  const { verdict, human, selfTaught, habit, secondBest, price, move, visits } = told;
  const say = (moves: readonly number[], ...numbers: string[]): Spoken[] => [
    { moves, numbers, colors: [] },
  ];
  const prior = chance(selfTaught.prior);
  const share = shareOf(selfTaught.searchShare ?? 0);
  const people = human ? chance(human.probability) : '';
  const lost = price ? halfPoints(price.points) : [];
  const best = price ? [price.against] : [];
  switch (verdict.kind) {
    case 'unsure':
      if (verdict.reason === 'visits') return say([], visits.root.toLocaleString('en'));
      if (verdict.reason === 'error') return say(best, ...lost, shownError(price?.error ?? -1));
      return say(best, ...lost);
    case 'forced':
      return say([move, secondBest!.against], ...halfPoints(secondBest!.points));
    case 'slip':
    case 'mistake':
    case 'blunder':
      return say(best, ...lost, shownError(price?.error ?? -1));
    case 'outside-human-habit':
      return say([habit!.against], chance(human!.strongest), ...halfPoints(habit!.points));
    case 'found-by-thinking':
      return say([], prior, share);
    case 'learned-not-taught':
    case 'intuition-confirmed':
    case 'both-agree':
      return say([], people, prior);
    case 'ordinary':
      return human ? say([], people, share) : say([], prior, share);
  }
}
