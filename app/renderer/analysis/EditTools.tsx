/** What a click on the board does: play, set up stones, or put a mark. */

import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { formatMove } from '../../../engine/rules/point.ts';
import { ariaKeys } from '../shell/keys/key-table.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import type { Tool } from './desk-state.ts';
import { playOn } from './store.ts';
import { replayOf } from './study.ts';
import { ANALYSE_KEYS } from './use-analyse-keys.ts';

const TOOLS = [
  'play',
  'black',
  'white',
  'erase',
  'triangle',
  'square',
  'circle',
  'cross',
  'letter',
  'number',
] as const satisfies readonly Tool[];

export function EditTools(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const name = useId();
  const tool = useDeskState((state) => state.tool);
  const refusal = useDeskState((state) => state.refusal);
  const { tree, at } = useDeskState((state) => state.study);
  const { toPlay, gameOver } = replayOf(tree, at).position;
  const { size } = tree;
  return (
    <section className="edit-tools" aria-label={t('tools.label')}>
      <div className="choice tools" role="radiogroup" aria-label={t('tools.label')}>
        {TOOLS.map((option) => (
          <label key={option} title={t(`tools.${option}`)}>
            <input
              type="radio"
              name={name}
              aria-label={t(`tools.${option}`)}
              checked={tool === option}
              onChange={() => {
                desk.setTool(option);
              }}
            />
            <ToolIcon tool={option} toPlay={toPlay === BLACK ? 'black' : 'white'} />
          </label>
        ))}
      </div>
      <div className="edit-foot">
        <p className="edit-status" role="status">
          {refusal ? (
            <span className="refused">
              {t(`refused.${refusal.reason}`, {
                point: refusal.point < size * size ? formatMove(refusal.point, size) : t('pass'),
              })}
            </span>
          ) : (
            <>
              {t(toPlay === BLACK ? 'blackToPlay' : 'whiteToPlay')}
              {tool !== 'play' && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    desk.setToPlay(toPlay === BLACK ? WHITE : BLACK);
                  }}
                >
                  {t('changeToPlay')}
                </button>
              )}
            </>
          )}
        </p>
        <button
          type="button"
          className="button quiet small"
          title={t('playOnHint')}
          disabled={gameOver}
          onClick={() => {
            playOn(tree, at);
          }}
        >
          {t('playOn')}
        </button>
        <button
          type="button"
          className="button quiet small"
          aria-keyshortcuts={ariaKeys(ANALYSE_KEYS, 'pass')}
          onClick={() => {
            desk.pass();
          }}
        >
          {t('passButton')}
        </button>
      </div>
    </section>
  );
}

function ToolIcon({
  tool,
  toPlay,
}: {
  readonly tool: Tool;
  readonly toPlay: 'black' | 'white';
}): ReactElement {
  if (tool === 'letter' || tool === 'number') {
    return <span className="tool-text">{tool === 'letter' ? 'A' : '1'}</span>;
  }
  return (
    <svg
      viewBox="0 0 20 20"
      width={20}
      height={20}
      className={`tool-icon ${tool}`}
      aria-hidden="true"
    >
      {tool === 'play' && (
        <>
          <circle cx={10} cy={10} r={7} className={`tool-stone ${toPlay}`} />
          <circle cx={10} cy={10} r={2} className={`tool-dot on-${toPlay}`} />
        </>
      )}
      {(tool === 'black' || tool === 'white') && (
        <>
          <circle cx={8.5} cy={10.5} r={6.2} className={`tool-stone ${tool}`} />
          <path d="M16.5 1.5v6M13.5 4.5h6" className="tool-line" />
        </>
      )}
      {tool === 'erase' && (
        <>
          <path d="M10 2v16M2 10h16" className="tool-faint" />
          <circle cx={10} cy={10} r={6} className="tool-gone" />
        </>
      )}
      {tool === 'triangle' && <path d="M10 3.5L16.5 15h-13z" className="tool-line" />}
      {tool === 'square' && <path d="M4.5 4.5h11v11h-11z" className="tool-line" />}
      {tool === 'circle' && <circle cx={10} cy={10} r={6} className="tool-line" />}
      {tool === 'cross' && <path d="M5 5l10 10M15 5L5 15" className="tool-line" />}
    </svg>
  );
}
