/** The dearest moves of a line by its review, or the way to one. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { DearMove } from './DearMove.tsx';
import { pricedMoves, type PricedMove } from './mistakes.ts';
import type { NodeResult } from './node-result.ts';
import '../summary/summary.css';

/** The dearest moves that are listed. */
const DEAREST = 5;

export interface DearestMovesProps {
  readonly tree: GameTree;
  readonly line: readonly NodeId[];
  readonly results: ReadonlyMap<NodeId, NodeResult>;
  readonly isCurrent: (move: PricedMove) => boolean;
  readonly onGo: (move: PricedMove) => void;
  /** To where moves get their prices. */
  readonly onReview: () => void;
}

export function DearestMoves(props: DearestMovesProps): ReactElement {
  const { tree, line, results, isCurrent, onGo, onReview } = props;
  const { t } = useTranslation('analyse');
  const priced = useMemo(() => pricedMoves(tree, line, results), [tree, line, results]);
  // After the last move the game may be over: there is nothing to search for then.
  const reviewed = line.slice(0, -1).every((id) => results.has(id));
  return (
    <section className="dearest" aria-label={t('summary.dearest')}>
      <h3 className="label">{t('summary.dearest')}</h3>
      {priced.length > 0 && (
        <>
          <ol>
            {priced.slice(0, DEAREST).map((move) => (
              <DearMove
                key={move.id}
                move={move}
                size={tree.size}
                current={isCurrent(move)}
                onGo={() => {
                  onGo(move);
                }}
              />
            ))}
          </ol>
          <p className="summary-note">{t('review.honest')}</p>
        </>
      )}
      {priced.length === 0 && reviewed && <p className="summary-note">{t('review.nothing')}</p>}
      {!reviewed && (
        <>
          <p className="summary-note">{t('summary.notReviewed')}</p>
          <button type="button" className="button small summary-start" onClick={onReview}>
            {t('summary.toMistakes')}
          </button>
        </>
      )}
    </section>
  );
}
