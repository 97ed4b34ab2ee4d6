/**
 * The game in short: how far each side's moves agree with the bundled networks, the dearest moves, and those outside
 * human habit where there is a network that knows it. The networks look at the game when they are asked to.
 */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { agreementOf } from '../summary/agreement.ts';
import { AgreementTable } from '../summary/AgreementTable.tsx';
import { OutsideHabit } from '../summary/OutsideHabit.tsx';
import { useBundledVoices } from '../surprise/bundled-voices.ts';
import { SurpriseNotes } from '../surprise/SurpriseNotes.tsx';
import { DearestMoves } from './DearestMoves.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { pointNamer, type ExpectedLine } from './expected-line.ts';
import { lineOf } from './study.ts';

export interface SummaryProps {
  /** Whether the networks have been asked to look at the game. */
  readonly asked: boolean;
  readonly expectedLine: ExpectedLine;
  readonly onAsk: (asked: boolean) => void;
  /** To where moves get their prices. */
  readonly onMistakes: () => void;
}

export function Summary(props: SummaryProps): ReactElement {
  const { asked, expectedLine, onAsk, onMistakes } = props;
  const { t } = useTranslation(['analyse', 'surprise']);
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const { tree, at } = study;
  const voices = useBundledVoices(tree.size);
  const { expected, moves, nodes, unexpected } = expectedLine;
  const { known, problem, retry } = expected;
  const reasonOf = useFaultWords();
  if (moves.length === 0) return <p className="analyse-empty">{t('summary.noMoves')}</p>;
  const total = moves.length * Math.max(1, voices?.length ?? 1);
  const done = Object.values(known).reduce((sum, told) => sum + told.length, 0);
  const here = nodes.indexOf(at) + 1;
  const goTo = (move: number): void => {
    const id = nodes[move - 1];
    if (id !== undefined) desk.goTo(id);
  };
  return (
    <div className="summary">
      {!asked && (
        <>
          <p className="summary-note">{t('summary.hint')}</p>
          <button
            type="button"
            className="button small summary-start"
            onClick={() => {
              onAsk(true);
            }}
          >
            {t('summary.start')}
          </button>
        </>
      )}
      {asked && problem !== undefined && (
        <div className="summary-wait" role="alert">
          <FaultText text={t('surprise:failed', { reason: reasonOf(problem) })} fault={problem} />
          <button type="button" className="button small" onClick={retry}>
            {t('surprise:retry')}
          </button>
        </div>
      )}
      {asked && problem === undefined && done < total && (
        <div className="summary-wait">
          <progress value={done} max={total} aria-label={t('surprise:asking')} />
          <span className="label">{t('review.done', { done, total })}</span>
          <button
            type="button"
            className="button small"
            onClick={() => {
              onAsk(false);
            }}
          >
            {t('review.cancel')}
          </button>
        </div>
      )}
      {asked && <AgreementTable of={agreementOf(moves, known)} />}
      {asked && (
        <SurpriseNotes
          // The wait and what went wrong stand above.
          expected={{ ...expected, progress: undefined, problem: undefined }}
          voices={voices}
          size={tree.size}
          moves={unexpected}
          at={here}
          pointOf={pointNamer(moves, tree.size, t('pass'))}
          onGo={goTo}
        />
      )}
      <DearestMoves
        tree={tree}
        line={lineOf(study)}
        results={study.results}
        isCurrent={({ id }) => id === at}
        onGo={({ id }) => {
          desk.goTo(id);
        }}
        onReview={onMistakes}
      />
      {asked && (
        <OutsideHabit size={tree.size} moves={moves} people={known.human} at={here} onGo={goTo} />
      )}
    </div>
  );
}
