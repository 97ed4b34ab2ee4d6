/** The review of the whole line: its progress, and the moves that cost something, the dearest first. */

import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHello } from '../play/use-hello.ts';
import { DearMove } from './DearMove.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { pricedMoves } from './mistakes.ts';
import { lineOf } from './study.ts';

const DEPTHS = [25, 100, 400] as const;

export function Mistakes(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const review = useDeskState((state) => state.review);
  const [visits, setVisits] = useState<(typeof DEPTHS)[number]>(100);
  const network = useHello()?.networks.find(({ isDefault }) => isDefault);
  const line = lineOf(study);
  const { tree, results, at } = study;
  const priced = useMemo(() => pricedMoves(tree, line, results), [tree, line, results]);
  const known = line.filter((id) => results.has(id)).length;
  return (
    <div className="mistakes">
      {review ? (
        <div className="review-progress">
          <progress value={review.done} max={review.total} aria-label={t('review.progress')} />
          <span className="label">
            {t('review.done', { done: review.done, total: review.total })}
          </span>
          <button
            type="button"
            className="button small"
            onClick={() => {
              desk.cancelReview();
            }}
          >
            {t('review.cancel')}
          </button>
        </div>
      ) : (
        <div className="review-start">
          <button
            type="button"
            className="button small"
            disabled={line.length < 2}
            onClick={() => {
              void desk.startReview(visits, network?.hash);
            }}
          >
            {t('review.start')}
          </button>
          <label className="label">
            {t('review.depth')}{' '}
            <select
              className="select"
              value={visits}
              onChange={(event) => {
                const chosen = Number(event.target.value);
                setVisits(DEPTHS.find((depth) => depth === chosen) ?? 100);
              }}
            >
              {DEPTHS.map((depth) => (
                <option key={depth} value={depth}>
                  {t('visits', { count: depth, shown: depth })}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {priced.length > 0 ? (
        <ol className="mistake-list" aria-label={t('tabs.mistakes')}>
          {priced.map((move) => (
            <DearMove
              key={move.id}
              move={move}
              size={tree.size}
              current={move.id === at}
              onGo={() => {
                desk.goTo(move.id);
              }}
            />
          ))}
        </ol>
      ) : (
        <p className="analyse-empty">
          {t(known >= line.length && known > 1 ? 'review.nothing' : 'review.hint')}
        </p>
      )}
      {priced.length > 0 && <p className="candidates-help">{t('review.honest')}</p>}
    </div>
  );
}
