/**
 * An explanation in two to four short sentences: the verdict, the most telling facts, and what the networks expect.
 * Each says where it is from.
 */

import { opponent } from '../../rules/color.ts';
import type { Fact } from '../../tactics/fact.ts';
import type { Difference, Explanation, Strength, Verdict } from '../explanation.ts';
import { ANSWER_POINTS, ERRORS_APART, ORDINARY_POINTS } from '../thresholds.ts';
import type { Language } from './catalogue.ts';
import { factMessage } from './fact-messages.ts';
import type { Message, Value } from './message.ts';
import { render } from './render.ts';
import { verdictMessage } from './verdict-messages.ts';

export interface Sentence {
  readonly text: string;
  /** Path to the part of the explanation that it says: `verdict`, `facts.0`, `threat`. */
  readonly from: string;
}

export interface Words {
  readonly sentences: readonly Sentence[];
  /** What each of the explanation's facts says, in their order. */
  readonly facts: readonly string[];
  /** One line where the self-taught network is not known to be stronger than the players. */
  readonly note: string | null;
}

const LOSSES: ReadonlySet<Verdict['kind']> = new Set(['slip', 'mistake', 'blunder']);
const MOST = 4;
const MOST_FACTS = 2;

export function wordsFor(explanation: Explanation, language: Language): Words {
  const { size, strength, facts, toPlay } = explanation;
  const say = (message: Message): string => render(message, language, size);
  return {
    sentences: messagesFor(explanation).map((message) => ({
      text: say(message),
      from: message.from,
    })),
    facts: facts.map((fact, i) => say({ ...factMessage(fact, toPlay), from: `facts.${i}` })),
    note: strength === 'stronger' ? null : say(noteOf(strength)),
  };
}

function noteOf(strength: Exclude<Strength, 'stronger'>): Message {
  return { key: `note.${strength}`, values: {}, from: 'strength' };
}

function messagesFor(explanation: Explanation): Message[] {
  const { verdict } = explanation;
  const messages: Message[] = [{ ...verdictMessage(explanation), from: 'verdict' }];
  if (verdict.resultStays) messages.push({ key: 'resultStays', values: {}, from: 'verdict' });
  messages.push(...factMessages(explanation), ...expectedMessages(explanation));
  return messages.slice(0, MOST);
}

/** Where a move stands and how far from the last one is told when there is nothing else to tell. */
const PLAIN: ReadonlySet<Fact['kind']> = new Set(['place', 'distance']);

function factMessages({ facts, toPlay }: Explanation): Message[] {
  const numbered = facts.map((fact, i) => ({ fact, from: `facts.${i}` }));
  const telling = numbered.filter(({ fact }) => !PLAIN.has(fact.kind));
  const told = telling.length > 0 ? telling : numbered.slice(0, 1);
  return told
    .slice(0, MOST_FACTS)
    .map(({ fact, from }) => ({ ...factMessage(fact, toPlay), from }));
}

/** What rests on searches, most telling first. */
function expectedMessages(explanation: Explanation): Message[] {
  return [
    ...habitMessages(explanation),
    ...lifeMessages(explanation),
    ...threatMessages(explanation),
    ...regionMessages(explanation),
  ];
}

function isClear({ points, error }: Difference, least: number): boolean {
  return Math.abs(points) >= least && Math.abs(points) > ERRORS_APART * error;
}

function habitMessages({ habit, verdict, price, move }: Explanation): Message[] {
  const told = verdict.kind === 'outside-human-habit';
  if (!habit || told || habit.against === move || !isClear(habit, ORDINARY_POINTS)) return [];
  const favourite: Value = { type: 'move', move: habit.against };
  if (namesBest(verdict) && habit.against === price?.against) {
    return [{ key: 'habit.same', values: { favourite }, from: 'habit' }];
  }
  return [
    {
      key: habit.points > 0 ? 'habit.better' : 'habit.worse',
      values: {
        points: { type: 'points', points: habit.points },
        error: { type: 'error', points: habit.error },
        favourite,
      },
      from: 'habit',
    },
  ];
}

/** Whether the verdict's sentence says what the move costs beside the best one. */
function namesBest({ kind, reason }: Verdict): boolean {
  return LOSSES.has(kind) || (kind === 'unsure' && reason !== 'visits');
}

function lifeMessages({ lives, toPlay }: Explanation): Message[] {
  return lives.map(({ side, stones, lives: alive }, i) => ({
    key: alive ? 'life.lives' : 'life.dies',
    values: {
      count: { type: 'number', value: stones.length },
      stones: { type: 'stones', points: stones },
      color: { type: 'color', color: side === 'own' ? toPlay : opponent(toPlay) },
    },
    from: `lives.${i}`,
  }));
}

function threatMessages({ threat, toPlay }: Explanation): Message[] {
  if (!threat || threat.points < 0 || !isClear(threat, ANSWER_POINTS)) return [];
  return [
    {
      key: 'threat',
      values: {
        points: { type: 'points', points: threat.points },
        player: { type: 'player', color: toPlay },
      },
      from: 'threat',
    },
  ];
}

function regionMessages({ regions, toPlay }: Explanation): Message[] {
  return regions.map(({ zone, points }, i) => ({
    key: points > 0 ? 'region.gain' : 'region.lose',
    values: {
      points: { type: 'points', points },
      zone: { type: 'zone', zone },
      player: { type: 'player', color: toPlay },
    },
    from: `regions.${i}`,
  }));
}
