/** Why nobody speaks for people on boards of this size. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { spansBoard } from '../../../engine/protocol/spans-board.ts';
import { boardsInWords } from '../i18n/boards-in-words.ts';
import { useHello } from '../play/use-hello.ts';
import { HUMAN_ID } from './reader.ts';

export interface PeopleSilentProps {
  readonly size: number;
  readonly className: string;
}

/** Nothing where somebody does, or while the engine has not said. */
export function PeopleSilent({ size, className }: PeopleSilentProps): ReactElement | null {
  const { t, i18n } = useTranslation('explain');
  const networks = useHello()?.networks;
  if (!networks) return null;
  const sizes = networks.find(({ id }) => id === HUMAN_ID)?.sizes;
  if (!sizes) return <p className={className}>{t('noHuman')}</p>;
  if (spansBoard(sizes, size)) return null;
  const known = boardsInWords(sizes, i18n.language);
  return <p className={className}>{t('humanUnlearned', { sizes: known })}</p>;
}

/** Undefined while the engine has not said. */
export function usePeopleSpeak(size: number | undefined): boolean | undefined {
  const networks = useHello()?.networks;
  const sizes = networks?.find(({ id }) => id === HUMAN_ID)?.sizes;
  return networks && sizes !== undefined && size !== undefined && spansBoard(sizes, size);
}
