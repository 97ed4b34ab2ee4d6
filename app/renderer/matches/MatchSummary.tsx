/** The game in short: where it surprised, agreement with the networks, the dearest moves, those outside human habit. */

import { useMemo, type ReactElement } from 'react';
import { DearestMoves } from '../analysis/DearestMoves.tsx';
import type { Study } from '../analysis/study.ts';
import { agreementOf } from '../summary/agreement.ts';
import { AgreementTable } from '../summary/AgreementTable.tsx';
import { OutsideHabit } from '../summary/OutsideHabit.tsx';
import { SurpriseNotes, type SurpriseNotesProps } from '../surprise/SurpriseNotes.tsx';
import type { ReplayedGame } from './replayed-game.ts';

export interface MatchSummaryProps extends SurpriseNotesProps {
  /** Undefined until its record is there. */
  readonly game: ReplayedGame | undefined;
  /** The game as it lies in the Analyse room, where it does. */
  readonly studied: Study | undefined;
  /** To where moves get their prices. */
  readonly onReview: () => void;
}

export function MatchSummary({
  game,
  studied,
  onReview,
  ...notes
}: MatchSummaryProps): ReactElement {
  const { expected, size, at, onGo } = notes;
  const { known } = expected;
  const agreement = useMemo(() => agreementOf(game?.moves ?? [], known), [game, known]);
  return (
    <>
      <SurpriseNotes {...notes} />
      <AgreementTable of={agreement} />
      {game && <Dearest {...{ game, studied, at, onGo, onReview }} />}
      {game && (
        <OutsideHabit size={size} moves={game.moves} people={known.human} at={at} onGo={onGo} />
      )}
    </>
  );
}

type DearestProps = Pick<MatchSummaryProps, 'studied' | 'at' | 'onGo' | 'onReview'> & {
  readonly game: ReplayedGame;
};

const NOT_REVIEWED: Study['results'] = new Map();

function Dearest({ game, studied, at, onGo, onReview }: DearestProps): ReactElement {
  const { tree, results } = studied ?? { tree: game.tree, results: NOT_REVIEWED };
  const line = useMemo(() => tree.mainLine(), [tree]);
  return (
    <DearestMoves
      tree={tree}
      line={line}
      results={results}
      isCurrent={({ number }) => number === at}
      onGo={({ number }) => {
        onGo(number);
      }}
      onReview={onReview}
    />
  );
}
