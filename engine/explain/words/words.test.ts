/** Every sentence in every language: nothing missing, nothing unfilled, plural and colour forms right. */

import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../../rules/color.ts';
import { SHAPES, type Fact } from '../../tactics/fact.ts';
import { VERDICTS, type Explanation, type Verdict } from '../explanation.ts';
import { CATALOGUES, LANGUAGES, type Language, type MessageKey, type Text } from './catalogue.ts';
import { factMessage } from './fact-messages.ts';
import { render } from './render.ts';
import { wordsFor } from './sentences.ts';

const FACTS: readonly Fact[] = [
  { kind: 'pass' },
  { kind: 'capture', stones: [0] },
  { kind: 'capture', stones: [0, 1, 2, 3, 4] },
  { kind: 'atari', stones: [0], liberty: 1 },
  { kind: 'atari', stones: [0, 2], liberty: 1 },
  { kind: 'escape', stones: [0], liberties: 2 },
  { kind: 'escape', stones: [0, 1], liberties: 3 },
  { kind: 'self-atari', stones: [0], liberty: 1 },
  { kind: 'self-atari', stones: [0, 2, 3], liberty: 1 },
  { kind: 'liberties', stones: [0], before: 2, after: 4 },
  { kind: 'connect', chains: [[0], [2]] },
  { kind: 'cut', chains: [[0], [2], [4]] },
  { kind: 'ladder', side: 'own', stones: [0], caught: true },
  { kind: 'ladder', side: 'own', stones: [0], caught: false },
  { kind: 'ladder', side: 'opponent', stones: [0], caught: true },
  { kind: 'ladder', side: 'opponent', stones: [0], caught: false },
  { kind: 'ladder-breaker', stones: [0] },
  { kind: 'net', stones: [0] },
  { kind: 'snapback', stones: [0], bait: [1], at: 2 },
  { kind: 'snapback', stones: [0, 5], bait: [1], at: 2 },
  { kind: 'ko', act: 'start', stone: 0 },
  { kind: 'ko', act: 'take', stone: 0 },
  { kind: 'ko', act: 'fill', stone: 0 },
  { kind: 'eye', act: 'make', eye: 0 },
  { kind: 'eye', act: 'take', eye: 0 },
  { kind: 'eye', act: 'prevent', eye: 0 },
  ...SHAPES.map((shape): Fact => ({ kind: 'shape', shape, from: [0, 2] })),
  { kind: 'place', line: 1, area: 'corner' },
  { kind: 'place', line: 2, area: 'side' },
  { kind: 'place', line: 3, area: 'side' },
  { kind: 'place', line: 5, area: 'centre' },
  { kind: 'distance', from: 0, lines: 1 },
  { kind: 'distance', from: 0, lines: 7 },
  { kind: 'tenuki', from: 0, lines: 9 },
];

const compared = {
  points: 2.4,
  winrate: 0.1,
  error: 0.6,
  winrateError: 0.05,
  against: 5,
  visits: 100,
};
const EXPLANATION: Explanation = {
  move: 40,
  size: 9,
  toPlay: BLACK,
  verdict: { kind: 'ordinary', reason: null, resultStays: false },
  human: {
    rank: 'OGS 5k',
    probability: 0.0004,
    strongest: 0.0002,
    favourite: 5,
    favouriteProbability: 0.4,
    likely: [],
  },
  selfTaught: {
    prior: 0.006,
    searchShare: 0.52,
    favourite: 40,
    instinct: 12,
    instinctProbability: 0.3,
    likely: [],
    searched: [],
  },
  price: compared,
  habit: compared,
  secondBest: compared,
  gain: compared,
  threat: { points: 7.6, winrate: 0.2, error: 1, winrateError: 0.02 },
  facts: [{ kind: 'place', line: 5, area: 'centre' }],
  regions: [{ zone: { across: -1, down: 1 }, region: [72], points: 3.2 }],
  lives: [{ side: 'opponent', stones: [3], lives: false }],
  sequence: [40],
  visits: { root: 400, move: 100, best: 100, favourite: 0, second: 0, pass: 100, unanswered: 100 },
  strength: 'weaker',
  complete: true,
};

const VERDICT_SAMPLES: readonly Verdict[] = VERDICTS.flatMap((kind): Verdict[] => {
  if (kind === 'unsure') {
    return (['visits', 'error', 'network', 'players'] as const).map((reason) => ({
      kind,
      reason,
      resultStays: false,
    }));
  }
  const lost = kind === 'slip' || kind === 'mistake' || kind === 'blunder';
  return [
    { kind, reason: null, resultStays: false },
    ...(lost ? [{ kind, reason: null, resultStays: true }] : []),
  ];
});

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

function expectFilled(text: string, language: Language): void {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
  if (language !== 'en') expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/);
}

describe.each(LANGUAGES)('words in %s', (language) => {
  const catalogue = CATALOGUES[language];
  const keys = Object.keys(CATALOGUES.en) as MessageKey[];

  it('have the keys of English and no others, each with the same values', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      const allowed = new Set(formsOf(CATALOGUES.en[key]).flatMap(slotsOf));
      // Languages without a plural count where English has a form of its own for one.
      if (typeof CATALOGUES.en[key] !== 'string') allowed.add('count');
      const colour = ['other', 'player'];
      for (const form of formsOf(catalogue[key])) {
        expect(form).not.toBe('');
        for (const slot of slotsOf(form)) {
          expect([...allowed, ...colour], `${key}: ${form}`).toContain(slot);
        }
        const numbers = [...allowed].filter((slot) => !['count', ...colour].includes(slot));
        for (const slot of numbers) expect(slotsOf(form), `${key}: ${form}`).toContain(slot);
      }
    }
  });

  it('have every plural form that the language tells apart, where a text has forms', () => {
    const categories = (type: Intl.PluralRuleType): string[] =>
      new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
    for (const key of keys) {
      const text = catalogue[key];
      if (typeof text === 'string') continue;
      const type = key === 'line' ? 'ordinal' : 'cardinal';
      expect(Object.keys(text).sort(), key).toEqual([...categories(type)].sort());
    }
  });

  it.each(FACTS)('say the fact %j', (fact) => {
    for (const color of [BLACK, WHITE] as const) {
      const text = render({ ...factMessage(fact, color), from: 'facts.0' }, language, 9);
      expectFilled(text, language);
    }
  });

  it.each(VERDICT_SAMPLES)('say the verdict %j', (verdict) => {
    for (const toPlay of [BLACK, WHITE] as const) {
      const { sentences, note } = wordsFor({ ...EXPLANATION, verdict, toPlay }, language);
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(4);
      for (const { text } of sentences) expectFilled(text, language);
      expectFilled(note ?? '', language);
    }
  });

  it('say what the networks expect, gain and loss, life and death', () => {
    const plain: Explanation = { ...EXPLANATION, strength: 'stronger', habit: null };
    const variants: Partial<Explanation>[] = [
      { habit: compared },
      { habit: { ...compared, points: -2.4 } },
      { habit: compared, verdict: { kind: 'slip', reason: null, resultStays: false } },
      { lives: [{ side: 'own', stones: [3, 4], lives: true }] },
      { lives: [] },
      { lives: [], threat: null },
      { lives: [], threat: null, regions: [{ ...EXPLANATION.regions[0]!, points: -3 }] },
    ];
    const said = variants.map((part) => wordsFor({ ...plain, ...part }, language).sentences);
    for (const sentences of said) for (const { text } of sentences) expectFilled(text, language);
    expect(said.map((sentences) => sentences[2]?.from)).toEqual([
      'habit',
      'habit',
      'habit',
      'lives.0',
      'threat',
      'regions.0',
      'regions.0',
    ]);
    expect(wordsFor(plain, language).note).toBeNull();
    const [weaker, unknown] = (['weaker', 'unknown'] as const).map(
      (strength) => wordsFor({ ...plain, strength }, language).note,
    );
    expectFilled(unknown ?? '', language);
    expect(unknown).not.toBe(weaker);
  });

  it('name all nine parts of the board differently', () => {
    const places = keys.filter((key) => key.startsWith('zone.')).map((key) => catalogue[key]);
    expect(new Set(places).size).toBe(9);
  });
});

describe('words', () => {
  const english = (part: Partial<Explanation>): string[] =>
    wordsFor({ ...EXPLANATION, ...part }, 'en').sentences.map(({ text }) => text);

  it('do not tell a price twice where people like the best move most', () => {
    const habit = { ...compared, points: -2.5 };
    const slip: Verdict = { kind: 'slip', reason: null, resultStays: false };
    const same = english({ verdict: slip, price: habit, habit });
    expect(same[0]).toContain('2.5 points');
    expect(same[2]).toMatch(/^People, too, like \w\d most\.$/);
    const other = { ...habit, against: habit.against + 1 };
    expect(english({ verdict: slip, price: habit, habit: other })[2]).toContain('2.5 points worse');
    const ordinary: Verdict = { ...slip, kind: 'ordinary' };
    expect(english({ verdict: ordinary, price: habit, habit })[2]).toContain('2.5 points worse');
  });

  it('use the terms of the field', () => {
    const say = (fact: Fact, language: Language): string =>
      render({ ...factMessage(fact, BLACK), from: 'facts.0' }, language, 19);
    const terms: [Fact, string, string, string, string][] = [
      [{ kind: 'shape', shape: 'hane', from: [0] }, '扳', '扳', 'ハネ', '젖히'],
      [{ kind: 'shape', shape: 'knights-move', from: [0] }, '飞', '飛', 'ケイマ', '날일자'],
      [{ kind: 'shape', shape: 'shoulder-hit', from: [0] }, '肩冲', '肩衝', 'カタツキ', '어깨짚기'],
      [{ kind: 'ko', act: 'start', stone: 0 }, '打劫', '打劫', 'コウ', '패'],
      [{ kind: 'net', stones: [0] }, '枷', '枷', 'ゲタ', '장문'],
      [{ kind: 'tenuki', from: 0, lines: 9 }, '脱先', '脫先', '手抜き', '손빼기'],
    ];
    for (const [fact, cn, tw, ja, ko] of terms) {
      expect(say(fact, 'zh-CN')).toContain(cn);
      expect(say(fact, 'zh-TW')).toContain(tw);
      expect(say(fact, 'ja')).toContain(ja);
      expect(say(fact, 'ko')).toContain(ko);
    }
  });

  it('count and colour stones', () => {
    const white: Fact[] = [{ kind: 'capture', stones: [0] }];
    expect(english({ facts: white })[1]).toBe('Takes the white stone at A9.');
    expect(english({ facts: white, toPlay: WHITE })[1]).toBe('Takes the black stone at A9.');
    const many: Fact[] = [{ kind: 'capture', stones: [0, 1, 2, 3] }];
    expect(english({ facts: many })[1]).toBe('Takes 4 white stones: A9 ….');
  });

  it('round to half a point, and tell no probability below the tested tail', () => {
    const unsure: Verdict = { kind: 'unsure', reason: 'error', resultStays: false };
    const price = { ...compared, points: 0.9, error: 0.55 };
    expect(english({ verdict: unsure, price })[0]).toBe(
      '1 point worse than F9, which is within what the search can tell (±1).',
    );
    expect(english({})[0]).toBe('Ordinary: human < 1/1,000, self-taught 52% after search.');
    expect(wordsFor(EXPLANATION, 'ja').sentences[0]?.text).toContain('1/1,000 未満');
  });

  it('tell a far place only when there is nothing else to tell', () => {
    const place: Fact = { kind: 'place', line: 3, area: 'side' };
    const net: Fact = { kind: 'net', stones: [0] };
    expect(english({ facts: [place] })[1]).toBe('On the 3rd line, on the side.');
    expect(english({ facts: [place, net] })[1]).toBe('Catches A9 in a net.');
  });
});
