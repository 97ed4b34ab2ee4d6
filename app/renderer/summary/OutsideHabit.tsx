/** The moves of a game that people hardly play, where there is a network that knows it. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireInstinct } from '../../../engine/protocol/instincts.ts';
import type { PlayedMove } from '../../../engine/rules/replay.ts';
import { probabilityText } from '../explain/numbers.ts';
import { PeopleSilent } from '../explain/PeopleSilent.tsx';
import { outsideHabit } from './agreement.ts';
import { MoveRow } from './MoveRow.tsx';
import './summary.css';

export interface OutsideHabitProps {
  readonly size: number;
  readonly moves: readonly PlayedMove[];
  /** What people expected at each move, as far as they were asked; undefined while they were not. */
  readonly people: readonly WireInstinct[] | undefined;
  /** Number of the move on the board, from 1. */
  readonly at: number;
  readonly onGo: (move: number) => void;
}

export function OutsideHabit(props: OutsideHabitProps): ReactElement {
  const { size, moves, people, at, onGo } = props;
  const { t, i18n } = useTranslation(['analyse', 'explain']);
  const line = people && outsideHabit(people);
  return (
    <section className="outside-habit" aria-label={t('summary.outside')}>
      <h3 className="label">{t('summary.outside')}</h3>
      <PeopleSilent size={size} className="summary-note" />
      {people && !line && <p className="summary-note">{t('summary.untestedHabit')}</p>}
      {line?.length === 0 && people?.length === moves.length && (
        <p className="summary-note">{t('summary.noneOutside')}</p>
      )}
      <ol>
        {line?.map((i) => {
          const played = moves[i];
          if (!played) return null;
          return (
            <MoveRow
              key={i}
              className="outside-move"
              size={size}
              number={i + 1}
              played={played}
              current={i + 1 === at}
              onGo={() => {
                onGo(i + 1);
              }}
            >
              <strong>{probabilityText(people?.[i]?.probability ?? 0, i18n.language)}</strong>
            </MoveRow>
          );
        })}
      </ol>
    </section>
  );
}
