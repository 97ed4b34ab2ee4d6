/** What the two voices say of a move: which move it is to be, and its explanation. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import { formatMove, parseMove, passMove, type Move } from '../../../engine/rules/point.ts';
import { ExplanationPanel } from '../explain/ExplanationPanel.tsx';
import { useDeskState } from './desk-context.ts';
import type { ExplainedMove } from './explained-move.ts';
import type { ShownSearch } from './shown-search.ts';
import type { Voices } from './use-voices.ts';
import './voices-tab.css';

/** Of the search's candidates. */
const OFFERED = 3;

export interface VoicesTabProps {
  readonly search: ShownSearch | undefined;
  readonly voices: Voices;
}

export function VoicesTab({ search, voices }: VoicesTabProps): ReactElement {
  const { t } = useTranslation('analyse');
  const { played, candidate, explaining } = voices;
  const chosen = candidate ?? played;
  return (
    <div className="voices-tab">
      <Choice search={search} voices={voices} />
      {chosen ? <Refusal of={chosen} /> : <p className="analyse-empty">{t('voices.none')}</p>}
      <ExplanationPanel of={explaining} />
    </div>
  );
}

function Refusal({ of: { move, refusal } }: { readonly of: ExplainedMove }): ReactElement | null {
  const { t } = useTranslation('analyse');
  const { size } = useDeskState((state) => state.study.tree);
  if (!refusal) return null;
  const point = formatMove(move, size);
  return (
    <p className="analyse-empty" role="status">
      {refusal === 'board-size' ? t('voices.boardSize') : t('voices.illegal', { move: point })}{' '}
      {refusal !== 'board-size' && t(`refused.${refusal}`, { point })}
    </p>
  );
}

/** The move played here, the search's candidates, and a field for any other. */
function Choice({ search, voices }: VoicesTabProps): ReactElement {
  const { t } = useTranslation('analyse');
  const { size } = useDeskState((state) => state.study.tree);
  const { played, candidate, look } = voices;
  const offered = (search?.candidates ?? []).slice(0, OFFERED).map(({ move }) => move);
  if (candidate && !offered.includes(candidate.move)) offered.push(candidate.move);
  const name = (move: Move): string =>
    move === passMove(size) ? t('pass') : formatMove(move, size);
  return (
    <div className="voices-choice" role="group" aria-label={t('voices.which')}>
      {played && (
        <button
          type="button"
          className="button small"
          aria-pressed={!candidate}
          onClick={() => {
            look(undefined);
          }}
        >
          <StoneDot color={played.color} />
          {t('voices.played', { move: name(played.move) })}
        </button>
      )}
      {offered.map((move) => (
        <button
          key={move}
          type="button"
          className="button quiet small"
          aria-pressed={candidate?.move === move}
          onClick={() => {
            look(move);
          }}
        >
          {name(move)}
        </button>
      ))}
      <MoveField size={size} look={look} />
    </div>
  );
}

function StoneDot({ color }: { readonly color: Color }): ReactElement {
  return <span className={`stone-dot ${color === BLACK ? 'black' : 'white'}`} />;
}

function MoveField({
  size,
  look,
}: {
  readonly size: number;
  readonly look: (move: Move) => void;
}): ReactElement {
  const { t } = useTranslation('analyse');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="voices-field"
      onSubmit={(event) => {
        event.preventDefault();
        const move = parseMove(text, size);
        setWrong(move === undefined);
        if (move === undefined) return;
        setText('');
        look(move);
      }}
    >
      <input
        type="text"
        className="input"
        value={text}
        size={10}
        maxLength={8}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('voices.other')}
        aria-label={t('voices.otherMove')}
        aria-invalid={wrong}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
      />
      {wrong && (
        <span role="alert" className="voices-wrong">
          {t('voices.noPoint', { text, example: formatMove(Math.floor(size / 2), size) })}
        </span>
      )}
    </form>
  );
}
