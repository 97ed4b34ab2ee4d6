import { afterEach, describe, expect, it } from 'vitest';
import { cancelled } from '../../../engine/protocol/errors.ts';
import { GameTree, type NodeId } from '../../../engine/record/game-tree.ts';
import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { commentOf } from '../../../engine/record/node-facts.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { searchedExplanation } from '../testkit/explanations.ts';
import { cancelExplaining, explainGame, useExplainJob } from './explain-job.ts';
import { toldAlready, withExplanations, type ExplainedNode } from './explained-record.ts';
import type { ExplainingEngine } from './use-explanation.ts';

let komi = 100;

/** Nodes of a game that no other test asked about. */
function nodes(...moves: number[]): ExplainedNode[] {
  komi++;
  return moves.map((move, i) => ({
    id: i + 1,
    question: { position: { size: 9, rules: 'chinese', komi, moves: [] }, move },
  }));
}

function engine(answer: (move: number) => Promise<void> = () => Promise.resolve()) {
  const asked: number[] = [];
  const explain: ExplainingEngine['explain'] = async (params, options) => {
    asked.push(params.move);
    await answer(params.move);
    if (options?.signal?.aborted) throw cancelled();
    return searchedExplanation({
      move: params.move,
      sentences: [
        { text: `Ordinary: ${params.move} ] in ${params.language}.`, from: 'verdict' },
        { text: 'A hane.', from: 'facts.0' },
      ],
    });
  };
  return { asked, explain };
}

function tree(sgf: string): GameTree {
  return parseSgf(sgf).trees[0] ?? GameTree.create();
}

const comments = (of: GameTree, ids: readonly NodeId[]): string[] =>
  ids.map((id) => commentOf(of.node(id)));

afterEach(cancelExplaining);

describe('explaining a whole game', () => {
  it('asks for every move in turn and tells how far it is', async () => {
    const { asked, explain } = engine();
    const seen: unknown[] = [];
    const stop = useExplainJob.subscribe(({ job }) => seen.push(job && [job.done, job.total]));
    const told = await explainGame('a game', { explain }, nodes(40, 41), { language: 'ja' });
    stop();
    expect(asked).toEqual([40, 41]);
    expect(told?.get(2)?.sentences[0]?.text).toBe('Ordinary: 41 ] in ja.');
    expect(seen).toEqual([[0, 2], [1, 2], [2, 2], undefined]);
  });

  it('keeps what was told when it is cancelled, and goes on from there', async () => {
    const game = nodes(40, 41, 42);
    const first = engine((move) => {
      if (move === 41) cancelExplaining();
      return Promise.resolve();
    });
    expect(await explainGame('a game', first, game, { language: 'en' })).toBeUndefined();
    expect(useExplainJob.getState()).toEqual({ job: undefined, problem: undefined });
    expect([...toldAlready(game, { language: 'en' }).keys()]).toEqual([1]);
    expect(toldAlready(game, { language: 'ko' }).size).toBe(0);
    const second = engine();
    expect((await explainGame('a game', second, game, { language: 'en' }))?.size).toBe(3);
    expect(second.asked).toEqual([41, 42]);
  });

  it('says why it ended early', async () => {
    const game = nodes(40, 41);
    const broken = engine((move) =>
      move === 41 ? Promise.reject(new Error('the network is gone')) : Promise.resolve(),
    );
    expect(await explainGame('a game', broken, game, { language: 'en' })).toBeUndefined();
    expect(useExplainJob.getState()).toEqual({
      job: undefined,
      problem: { owner: 'a game', fault: { code: 'unknown', message: 'the network is gone' } },
    });
    expect(toldAlready(game, { language: 'en' }).size).toBe(1);
  });
});

describe('a record with explanations', () => {
  it('has them after the comments that stand there, and reads back as it was written', async () => {
    const told = await explainGame('a game', engine(), nodes(40, 41), { language: 'en' });
    const before = tree('(;SZ[9]C[A famous game.];B[ee]C[Bold \\] move];W[gc])');
    const after = withExplanations(before, told ?? new Map(), 'Explained by a test.');
    const read = tree(makeSgf(after));
    expect(comments(read, [0, 1, 2])).toEqual([
      'A famous game.\n\nExplained by a test.\nThis network is weaker than the players.',
      'Bold ] move\n\nOrdinary: 40 ] in en.\nA hane.',
      'Ordinary: 41 ] in en.\nA hane.',
    ]);
    expect(makeSgf(withExplanations(read, told ?? new Map(), 'Explained by a test.'))).toBe(
      makeSgf(read),
    );
  });

  it('leaves out nodes that are gone', async () => {
    const told = await explainGame('a game', engine(), nodes(40, 41), { language: 'en' });
    const cut = tree('(;SZ[9];B[ee])');
    expect(makeSgf(withExplanations(cut, told ?? new Map(), 'x'))).not.toContain('41');
  });
});
