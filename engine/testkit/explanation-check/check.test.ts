/** A sample of explanations without a false statement, and a checker that is not deceived. */

import { describe, expect, it } from 'vitest';
import { STRENGTHS } from '../../explain/explanation.ts';
import { LANGUAGES } from '../../explain/words/catalogue.ts';
import { BLACK } from '../../rules/color.ts';
import { explanationToWire } from '../../server/explanation-to-wire.ts';
import type { WireExplanation } from '../../protocol/explanation.ts';
import { factsOf } from '../../tactics/facts.ts';
import { CountingEvaluator, OpinionatedEvaluator } from '../fake-evaluators.ts';
import { printFact } from '../print-fact.ts';
import { checkExplanation } from './check.ts';
import { explainAndCheck, voicesOf, type Asked } from './explain-and-check.ts';
import { movesOfMatch, movesOfRandomGame } from './game-moves.ts';

const one = new OpinionatedEvaluator(1);
const two = new OpinionatedEvaluator(2);
const asked: Asked = {
  voices: voicesOf(one, two, true),
  visits: 160,
  strength: 'stronger',
  language: 'en',
};

describe('explanations', () => {
  it.each([5, 7, 9])('of random games on %i lines hold what they say', async (size) => {
    const moves = movesOfRandomGame(size, size, 60).filter((_, i) => i % 6 === size % 5);
    const kinds = new Set<string>();
    for (const [i, { position, move }] of moves.entries()) {
      const language = LANGUAGES[i % LANGUAGES.length]!;
      const answer = await explainAndCheck(position, move, {
        ...asked,
        language,
        ...(i % 3 === 0 && { voices: voicesOf(one) }),
        strength: STRENGTHS[i % STRENGTHS.length]!,
      });
      expect(answer.wrong).toEqual([]);
      expect(answer.unread).toBe(0);
      kinds.add(answer.told.verdict.kind);
    }
    expect(kinds.size).toBeGreaterThan(1);
  });

  it('of a pass, and of one that ends the game, hold what they say', async () => {
    const [{ position } = { position: undefined }] = movesOfRandomGame(3, 5, 12).slice(-1);
    for (const evaluator of [one, new CountingEvaluator()]) {
      const before = position!.clone();
      const first = await explainAndCheck(before, before.pass, {
        ...asked,
        voices: voicesOf(evaluator, two),
      });
      expect(first.wrong).toEqual([]);
      before.play(before.pass);
      const last = await explainAndCheck(before, before.pass, {
        ...asked,
        voices: voicesOf(evaluator, two),
      });
      expect(last.wrong).toEqual([]);
      expect(last.told.visits.move).toBe(40);
    }
  });

  it('of moves of a famous game hold what they say', async () => {
    const moves = movesOfMatch('alphago-leesedol-2016-g2.sgf');
    for (const number of [1, 37, 72, 100, 150]) {
      const { position, move } = moves[number - 1]!;
      const { wrong, told } = await explainAndCheck(position, move, { ...asked, visits: 24 });
      expect(wrong).toEqual([]);
      if (number === 37) {
        const [shape] = factsOf(position, move);
        expect(printFact(shape!, 19)).toBe('shoulder-hit Q11');
        expect(told.sentences[1]).toEqual({ text: 'A shoulder hit on Q11.', from: 'facts.0' });
      }
    }
  }, 60_000);
});

describe('the checker', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'hears wrong numbers, points and colours in %s',
    async (language) => {
      const { position, move } = movesOfRandomGame(9, 9, 40).at(-1)!;
      const { told, evidence, wrong } = await explainAndCheck(position, move, {
        ...asked,
        language,
      });
      expect(wrong).toEqual([]);
      const facts: WireExplanation['facts'] = [{ kind: 'capture', stones: [0, 1] }];
      const { factTexts } = explanationToWire({ ...told, toPlay: BLACK, facts }, language);
      const [said] = factTexts;
      const lie = (text: string): readonly string[] => {
        const lied = { ...told, toPlay: 'black' as const, facts, factTexts: [text], sentences: [] };
        const heard = checkExplanation(lied, position, evidence, {
          language,
          smallOnesTested: true,
        });
        return heard.wrong.filter((what) => what.includes('and facts.0'));
      };
      expect(lie(said!)).toEqual([]);
      expect(lie(said!.replace('2', '3'))).toHaveLength(1);
      expect(lie(said!.replace('A9', 'B8'))).toHaveLength(1);
      expect(lie(said!.replace(/白|백/, '黑'))).toHaveLength(1);
    },
  );

  it('notices every kind of lie', async () => {
    const { position, move } = movesOfRandomGame(9, 9, 40).at(-1)!;
    const answer = await explainAndCheck(position, move, {
      ...asked,
      voices: voicesOf(two, two, true),
    });
    expect(answer.wrong).toEqual([]);
    const lies: Partial<WireExplanation>[] = [
      { toPlay: answer.told.toPlay === 'black' ? 'white' : 'black' },
      { verdict: { kind: 'forced', reason: null, resultStays: false } },
      { verdict: { ...answer.told.verdict, resultStays: !answer.told.verdict.resultStays } },
      { human: { ...answer.told.human!, probability: 0.5 } },
      { human: { ...answer.told.human!, favourite: position.pass } },
      { human: null },
      { selfTaught: { ...answer.told.selfTaught, prior: 0.5 } },
      { selfTaught: { ...answer.told.selfTaught, searchShare: 0.99 } },
      { price: { ...answer.told.price!, points: answer.told.price!.points + 1 } },
      { price: { ...answer.told.price!, error: 40 } },
      { price: { ...answer.told.price!, winrateError: 0.9 } },
      { habit: { ...answer.told.habit!, against: position.pass } },
      { gain: { ...answer.told.gain!, winrate: 0.9 } },
      { threat: { ...answer.told.threat!, points: -55 } },
      { facts: [{ kind: 'capture', stones: [0] }] },
      { facts: [{ kind: 'place', line: 9, area: 'corner' }] },
      { facts: [{ kind: 'tenuki', from: 3, lines: 7 }] },
      { facts: [{ kind: 'shape', shape: 'hane', from: [1] }] },
      { facts: [{ kind: 'net', stones: [2] }] },
      { regions: [{ zone: { across: 0, down: 0 }, region: [0, 1], points: 9 }] },
      { lives: [{ side: 'own', stones: [move], lives: true }] },
      { sequence: [move, position.pass] },
      { visits: { ...answer.told.visits, root: 1_000_000 } },
      { note: 'weak' },
      { sentences: answer.told.sentences.slice(0, 1) },
      { sentences: [...answer.told.sentences.slice(0, 1), { text: 'A hane.', from: 'facts.0' }] },
      { sentences: [...answer.told.sentences.slice(0, 1), { text: 'Wins.', from: 'nothing' }] },
    ];
    for (const lie of lies) {
      const told = { ...answer.told, ...lie };
      const options = { language: 'en', smallOnesTested: true };
      const { wrong } = checkExplanation(told, position, answer.evidence, options);
      expect(wrong, JSON.stringify(lie)).not.toEqual([]);
    }
  });
});
