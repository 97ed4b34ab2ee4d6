/** All keys that listen now, in groups: those of the window and those of the room that is open. */

import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../IconButton.tsx';
import { CloseIcon } from '../icons.tsx';
import { KeyCaps } from './KeyCaps.tsx';
import { useKeyList } from './key-list-state.ts';
import type { KeyGroup, KeyTable } from './key-table.ts';
import { useListening } from './listening.ts';
import './key-list.css';

/** What is everywhere, the board, the room, and parts of it. */
const ORDER: Readonly<Record<KeyGroup, number>> = {
  app: 0,
  board: 1,
  play: 2,
  analyse: 2,
  watch: 2,
  matches: 2,
  guess: 2,
  candidates: 3,
  sequence: 4,
};

const inOrder = (a: KeyTable, b: KeyTable): number => ORDER[a.group] - ORDER[b.group];

export function KeyList(): ReactElement | null {
  const open = useKeyList((state) => state.open);
  return open ? <OpenList /> : null;
}

function OpenList(): ReactElement {
  const { t } = useTranslation('keys');
  const hide = useKeyList((state) => state.hide);
  const tables = useListening((state) => state.tables);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => {
    // The focus goes back to where it was, which leaving the page alone would not do.
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      className="key-list card"
      aria-labelledby={title}
      onClose={hide}
      onClick={(event) => {
        // What lies round the card is the dialog's too.
        if (event.target === dialog.current) close();
      }}
    >
      <div className="key-list-inside">
        <header>
          <h2 id={title}>{t('title')}</h2>
          <IconButton icon={CloseIcon} label={t('close')} off={false} act={close} />
        </header>
        <div className="key-groups">
          {[...new Set(tables)].sort(inOrder).map((table) => (
            <Group key={table.group} table={table} />
          ))}
        </div>
      </div>
    </dialog>
  );
}

function Group({ table: { group, keys } }: { readonly table: KeyTable }): ReactElement {
  const { t } = useTranslation('keys');
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className="label">
        {t(`${group}.group`)}
      </h3>
      <ul>
        {Object.entries(keys).map(([act, bound]) => (
          <li key={act}>
            {/* `keyTable` takes no act without its words. */}
            <span>{t(`${group}.${act}` as `${typeof group}.group`)}</span>
            <KeyCaps keys={bound} />
          </li>
        ))}
      </ul>
    </section>
  );
}
