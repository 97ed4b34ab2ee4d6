/** A file with several games: which one to open. */

import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { fold } from '../matches/search.ts';
import { useMatchWords } from '../matches/use-match-words.ts';
import { useDesk, useDeskState } from './desk-context.ts';

/** Rows in the page at once; more are found by the search field. */
const ROWS = 200;

export function CollectionChooser(): ReactElement | null {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const choosing = useDeskState((state) => state.choosing);
  const words = useMatchWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (choosing) dialog.current?.showModal();
  }, [choosing]);
  const games = useMemo(
    () =>
      choosing?.trees.map((tree, index) => {
        const { black, white, event, date, resultText } = gameInfo(tree);
        const players = [black.name, white.name]
          .map((name) => (name === undefined ? t('unknownPlayer') : words.player(name)))
          .join(' – ');
        const facts = [
          event,
          date && words.date(date),
          resultText && words.result(resultText),
          t('collection.nodes', { count: tree.nodeCount }),
        ].filter(Boolean);
        return { index, players, facts: facts.join(' · ') };
      }) ?? [],
    [choosing, words, t],
  );
  if (!choosing) return null;
  const wanted = fold(query);
  const found = games.filter(({ players, facts }) => fold(`${players} ${facts}`).includes(wanted));
  return (
    <dialog
      ref={dialog}
      className="collection card"
      aria-label={t('collection.title')}
      onClose={() => {
        setQuery('');
        desk.choose(undefined);
      }}
    >
      <h2>{t('collection.title')}</h2>
      <p className="label">{t('collection.count', { name: choosing.name, count: games.length })}</p>
      <input
        type="search"
        className="input"
        value={query}
        placeholder={t('collection.search')}
        aria-label={t('collection.search')}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      <ul>
        {found.slice(0, ROWS).map(({ index, players, facts }) => (
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                setQuery('');
                desk.choose(index);
              }}
            >
              <span className="collection-number">{index + 1}</span>
              <span>
                <strong>{players}</strong>
                <span className="label">{facts}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > ROWS && (
        <p className="label">{t('collection.more', { count: found.length - ROWS })}</p>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        {t('collection.cancel')}
      </button>
    </dialog>
  );
}
