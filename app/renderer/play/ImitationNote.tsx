/** What an imitation of people is, or why there is none on this board. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankOffer, RanksByBoard } from '../explain/reader.ts';
import { boardsInWords } from '../i18n/boards-in-words.ts';
import { strengthInWords } from './measured-strength.ts';
import { usePlayWords } from './use-play-words.ts';

export interface ImitationNoteProps {
  /** Who will be imitated; undefined where nobody can be. */
  readonly offer: RankOffer | undefined;
  /** Undefined until the engine has told it. */
  readonly imitable: RanksByBoard | undefined;
  /** Lines of the board. */
  readonly size: number;
}

export function ImitationNote({ offer, imitable, size }: ImitationNoteProps): ReactElement | null {
  const { t, i18n } = useTranslation('play');
  const words = usePlayWords();
  if (offer) {
    const people = words.people(offer.name);
    const { measured } = offer;
    return (
      <>
        <p className="soft small grade-note">{t('imitation.what', { people })}</p>
        {measured && (
          <p className="soft small grade-note">
            {t('imitation.measured', { ...strengthInWords(measured, size) })}
          </p>
        )}
      </>
    );
  }
  if (!imitable) return null;
  const boards = imitable.filter(({ offers }) => offers.length > 0).map((one) => one.size);
  const sizes = boardsInWords(boards, i18n.language, 'disjunction');
  return (
    <p className="refused small grade-note" role="note">
      {boards.length > 0 ? t('imitation.tooFewGames', { size, sizes }) : t('imitation.noNetwork')}
    </p>
  );
}
