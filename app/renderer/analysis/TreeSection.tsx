/** The tree of variations under its own row of buttons. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PromoteIcon,
  RedoIcon,
  RemoveIcon,
  UndoIcon,
  type IconComponent,
} from '../shell/icons.tsx';
import { ariaKeys } from '../shell/keys/key-table.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { isOnMainLine } from './edit.ts';
import { TreeView } from './TreeView.tsx';
import { ANALYSE_KEYS } from './use-analyse-keys.ts';

export function TreeSection(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  return (
    <section className="tree-section" aria-label={t('tree.title')}>
      <div className="tree-bar">
        <h2 className="label">{t('tree.title')}</h2>
        <TreeButton
          icon={UndoIcon}
          label={t('undo')}
          keys={ariaKeys(ANALYSE_KEYS, 'undo')}
          off={study.undo.length === 0}
          act={() => {
            desk.undo();
          }}
        />
        <TreeButton
          icon={RedoIcon}
          label={t('redo')}
          keys={ariaKeys(ANALYSE_KEYS, 'redo')}
          off={study.redo.length === 0}
          act={() => {
            desk.redo();
          }}
        />
        <TreeButton
          icon={PromoteIcon}
          label={t('promote')}
          off={isOnMainLine(study)}
          act={() => {
            desk.promote();
          }}
        />
        <TreeButton
          icon={RemoveIcon}
          label={t('remove')}
          keys={ariaKeys(ANALYSE_KEYS, 'remove')}
          off={study.at === study.tree.root}
          act={() => {
            desk.remove();
          }}
        />
      </div>
      <TreeView />
    </section>
  );
}

function TreeButton({
  icon: Icon,
  label,
  keys,
  off,
  act,
}: {
  readonly icon: IconComponent;
  readonly label: string;
  readonly keys?: string;
  readonly off: boolean;
  readonly act: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="button quiet icon small"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      disabled={off}
      onClick={act}
    >
      <Icon width={18} height={18} />
    </button>
  );
}
