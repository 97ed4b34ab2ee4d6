/** Beside the board: the players, then what the moment asks for: play, count, result or the form for another game. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { FIRST_GAME } from '../game/game-settings.ts';
import { ariaKeys } from '../shell/keys/key-table.ts';
import { Actions } from './Actions.tsx';
import { CountView } from './CountView.tsx';
import { ExplainMove } from './ExplainMove.tsx';
import { NewGameForm } from './NewGameForm.tsx';
import { Notices } from './Notices.tsx';
import { PlayerPlate } from './PlayerPlate.tsx';
import { ProgramQuestion } from './ProgramQuestion.tsx';
import { RecordButtons } from './RecordButtons.tsx';
import { ResultCard } from './ResultCard.tsx';
import { Situation } from './Situation.tsx';
import { useConductor, useTableState } from './table-context.ts';
import type { ExplainedMove } from './use-explained-move.ts';
import type { LookBack } from './use-look-back.ts';
import { PLAY_KEYS } from './use-play-keys.ts';
import './play-panel.css';

export interface PlayPanelProps {
  readonly view: LookBack;
  readonly explained: ExplainedMove;
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

export function PlayPanel(props: PlayPanelProps): ReactElement {
  const { view, explained, choosing, onChoosing } = props;
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const { settings, phase } = game;
  const openForm = (): void => {
    onChoosing(true);
  };
  const facts = [
    t('facts', { size: settings.size, rules: t(`rules.${settings.rules}`), komi: settings.komi }),
    settings.handicap > 0 && t('factsHandicap', { count: settings.handicap }),
  ].filter(Boolean);
  return (
    <div className="play-panel">
      <div className="card player-plates">
        <PlayerPlate color={BLACK} game={game} at={view.at} />
        <PlayerPlate color={WHITE} game={game} at={view.at} />
      </div>
      <Notices />
      {choosing ? (
        <NewGameForm
          // Who waits at the board may be known only once the form is open.
          key={settings === FIRST_GAME ? 'first' : 'known'}
          settings={settings}
          underWay={view.length > 0 && phase !== 'finished'}
          onClose={() => {
            onChoosing(false);
          }}
          onStart={(chosen) => {
            conductor.newGame(chosen);
            onChoosing(false);
          }}
        />
      ) : (
        <>
          {(phase === 'playing' || phase === 'placing') && (
            <>
              <ProgramQuestion />
              <Situation view={view} />
              <Actions view={view} />
            </>
          )}
          {phase === 'counting' && <CountView />}
          {phase === 'finished' && <ResultCard onNewGame={openForm} />}
          <ExplainMove of={explained} />
          <footer className="play-footer">
            <p className="soft small">{facts.join(' · ')}</p>
            {phase !== 'finished' && (
              <div className="play-footer-row">
                <button
                  type="button"
                  className="button"
                  aria-keyshortcuts={ariaKeys(PLAY_KEYS, 'newGame')}
                  onClick={openForm}
                >
                  {t('newGame')}
                </button>
                {view.length > 0 && <RecordButtons />}
              </div>
            )}
          </footer>
        </>
      )}
    </div>
  );
}
