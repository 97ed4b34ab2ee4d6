/**
 * The game in short: how far each side's moves agree with the bundled networks, the dearest moves, and those outside
 * human habit where there is a network that knows it. The networks look at the game when they are asked to.
 */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { probabilityText } from '../explain/numbers.ts';
import { PeopleSilent } from '../explain/PeopleSilent.tsx';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { agreementOf, outsideHabit } from '../summary/agreement.ts';
import { AgreementTable } from '../summary/AgreementTable.tsx';
import { useBundledVoices } from '../surprise/bundled-voices.ts';
import type { Expectations } from '../surprise/expectations.ts';
import { SurpriseNotes } from '../surprise/SurpriseNotes.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { pointNamer, type ExpectedLine } from './expected-line.ts';
import { DearMove } from './Mistakes.tsx';
import { pricedMoves } from './mistakes.ts';
import { lineOf } from './study.ts';

/** The dearest moves that are listed. */
const DEAREST = 5;

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
  const { tree, at } = useDeskState((state) => state.study);
  const voices = useBundledVoices(tree.size);
  const { expected, moves, nodes, unexpected } = expectedLine;
  const { known, problem, retry } = expected;
  const reasonOf = useFaultWords();
  if (moves.length === 0) return <p className="analyse-empty">{t('summary.noMoves')}</p>;
  const total = moves.length * Math.max(1, voices?.length ?? 1);
  const done = Object.values(known).reduce((sum, told) => sum + told.length, 0);
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
          at={nodes.indexOf(at) + 1}
          pointOf={pointNamer(moves, tree.size, t('pass'))}
          onGo={(move) => {
            const id = nodes[move - 1];
            if (id !== undefined) desk.goTo(id);
          }}
        />
      )}
      <Dearest onMistakes={onMistakes} />
      {asked && <OutsideHabit known={known} nodes={nodes} />}
    </div>
  );
}

function Dearest({ onMistakes }: { readonly onMistakes: () => void }): ReactElement {
  const { t } = useTranslation('analyse');
  const study = useDeskState((state) => state.study);
  const { tree, results, at } = study;
  const line = lineOf(study);
  const priced = useMemo(() => pricedMoves(tree, line, results), [tree, line, results]);
  // After the last move the game may be over: there is nothing to search for then.
  const reviewed = line.slice(0, -1).every((id) => results.has(id));
  return (
    <section aria-label={t('summary.dearest')}>
      <h3 className="label">{t('summary.dearest')}</h3>
      {priced.length > 0 && (
        <ol>
          {priced.slice(0, DEAREST).map((move) => (
            <DearMove key={move.id} move={move} size={tree.size} current={move.id === at} />
          ))}
        </ol>
      )}
      {priced.length === 0 && reviewed && <p className="summary-note">{t('review.nothing')}</p>}
      {!reviewed && (
        <>
          <p className="summary-note">{t('summary.notReviewed')}</p>
          <button type="button" className="button small summary-start" onClick={onMistakes}>
            {t('summary.toMistakes')}
          </button>
        </>
      )}
    </section>
  );
}

function OutsideHabit({
  known,
  nodes,
}: {
  readonly known: Expectations;
  readonly nodes: readonly NodeId[];
}): ReactElement {
  const { t, i18n } = useTranslation(['analyse', 'explain']);
  const desk = useDesk();
  const { tree, at } = useDeskState((state) => state.study);
  const { size } = tree;
  const people = known.human;
  const line = people && outsideHabit(people);
  return (
    <section aria-label={t('summary.outside')}>
      <h3 className="label">{t('summary.outside')}</h3>
      <PeopleSilent size={size} className="summary-note" />
      {people && !line && <p className="summary-note">{t('summary.untestedHabit')}</p>}
      {line?.length === 0 && <p className="summary-note">{t('summary.noneOutside')}</p>}
      <ol>
        {line?.map((i) => {
          const id = nodes[i];
          const played = id === undefined ? undefined : moveOf(tree.node(id), size);
          if (id === undefined || !played) return null;
          const { move, color } = played;
          const point = move === passMove(size) ? t('pass') : formatMove(move, size);
          return (
            <li key={id}>
              <button
                type="button"
                className="outside-move"
                aria-current={id === at || undefined}
                onClick={() => {
                  desk.goTo(id);
                }}
              >
                <span className={`stone-dot ${color === BLACK ? 'black' : 'white'}`} />
                <span>
                  {t(color === BLACK ? 'tree.black' : 'tree.white', { move: i + 1, point })}
                </span>
                <strong>{probabilityText(people?.[i]?.probability ?? 0, i18n.language)}</strong>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
