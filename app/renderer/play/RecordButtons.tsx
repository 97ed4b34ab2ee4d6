/** The game's record for elsewhere: as a file, or on the clipboard. */

import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplainedRecord } from '../explain/ExplainedRecord.tsx';
import { makeRecord } from '../game/game-record.ts';
import type { Game } from '../game/game.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { downloadRecord } from '../shell/download.ts';
import { explainedNodes } from './explained-game.ts';
import { useTableEngine, useTableState } from './table-context.ts';

export function RecordButtons(): ReactElement {
  const finished = useTableState((state) => state.game.phase === 'finished');
  return (
    <>
      <PlainRecord />
      {finished && <WithExplanations />}
    </>
  );
}

/** Once a game is over nobody is helped in it by what is said of its moves. */
function WithExplanations(): ReactElement {
  const engine = useTableEngine();
  const game = useTableState((state) => state.game);
  const { tree } = game;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- hints and the like leave the moves as they are
  const nodes = useMemo(() => explainedNodes(game), [tree]);
  const all = useCallback(() => nodes, [nodes]);
  return (
    <ExplainedRecord
      owner={game.id}
      engine={engine}
      size={tree.size}
      length={nodes.length}
      looked={all}
      whole={all}
      save={(comment) => {
        downloadRecord(`move37-${game.id}.sgf`, makeRecord({ ...game, tree: comment(tree) }));
      }}
    />
  );
}

function PlainRecord(): ReactElement {
  const { t } = useTranslation('play');
  const game = useTableState((state) => state.game);
  const reasonOf = useFaultWords();
  const [copied, setCopied] = useState<{ game: Game; problem?: Fault } | undefined>();
  const now = copied?.game === game ? copied : undefined;
  const copy = (): void => {
    writeClipboard(makeRecord(game)).then(
      () => {
        setCopied({ game });
      },
      (error: unknown) => {
        setCopied({ game, problem: faultOf(error) });
      },
    );
  };
  return (
    <div className="record-buttons">
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
      <div role="status" className="soft small">
        {now?.problem ? (
          <FaultText
            text={t('copyFailed', { reason: reasonOf(now.problem) })}
            fault={now.problem}
          />
        ) : (
          now && t('copied')
        )}
      </div>
    </div>
  );
}

/** Rejects where the browser has no clipboard, as on pages that are not secure. */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
