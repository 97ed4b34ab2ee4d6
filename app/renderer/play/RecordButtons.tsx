/** The game's record for elsewhere: as a file, or on the clipboard. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { analyseHere } from '../analysis/store.ts';
import { makeRecord } from '../game/game-record.ts';
import { lastNode, type Game } from '../game/game.ts';
import { messageOf } from '../game/journal-writer.ts';
import { downloadRecord } from '../shell/download.ts';
import { useTableState } from './table-context.ts';

export function RecordButtons(): ReactElement {
  const { t } = useTranslation('play');
  const game = useTableState((state) => state.game);
  const [copied, setCopied] = useState<{ game: Game; problem?: string } | undefined>();
  const now = copied?.game === game ? copied : undefined;
  const copy = (): void => {
    writeClipboard(makeRecord(game)).then(
      () => {
        setCopied({ game });
      },
      (error: unknown) => {
        setCopied({ game, problem: messageOf(error) });
      },
    );
  };
  return (
    <div className="record-buttons">
      {game.phase === 'finished' && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => {
            analyseHere('', game.tree, lastNode(game.tree));
          }}
        >
          {t('analyse')}
        </button>
      )}
      <button
        type="button"
        className="button quiet small"
        onClick={() => {
          downloadRecord(`move37-${game.id}.sgf`, makeRecord(game));
        }}
      >
        {t('saveSgf')}
      </button>
      <button type="button" className="button quiet small" onClick={copy}>
        {t('copySgf')}
      </button>
      <span role="status" className="soft small">
        {now &&
          (now.problem === undefined ? t('copied') : t('copyFailed', { reason: now.problem }))}
      </span>
    </div>
  );
}

/** Rejects where the browser has no clipboard, as on pages that are not secure. */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
