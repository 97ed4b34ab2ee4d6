/** The review of the whole line: its progress, and the moves that cost something, the dearest first. */

import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { useHello } from '../play/use-hello.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { pricedMoves, type PricedMove } from './mistakes.ts';
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
            <DearMove key={move.id} move={move} size={tree.size} current={move.id === at} />
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

export function DearMove({
  move,
  size,
  current,
}: {
  readonly move: PricedMove;
  readonly size: number;
  readonly current: boolean;
}): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const { id, number, played, points, winrate, better } = move;
  const name = (at: number): string => (at === passMove(size) ? t('pass') : formatMove(at, size));
  return (
    <li>
      <button
        type="button"
        className="mistake"
        aria-current={current || undefined}
        onClick={() => {
          desk.goTo(id);
        }}
      >
        <span className={`stone-dot ${played.color === BLACK ? 'black' : 'white'}`} />
        <span>
          {t(played.color === BLACK ? 'tree.black' : 'tree.white', {
            move: number,
            point: name(played.move),
          })}
        </span>
        <span className="mistake-better">
          {better === undefined ? '' : t('review.better', { move: name(better) })}
        </span>
        <span className="mistake-winrate">−{Math.round(winrate * 100)}%</span>
        <strong>−{Math.round(points * 2) / 2}</strong>
      </button>
    </li>
  );
}
