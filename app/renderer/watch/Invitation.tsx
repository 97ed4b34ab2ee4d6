/** Before anything is shown: what there is to see, and the ways to begin. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isComplete, startShow, useSetting } from './store.ts';
import { useWatchWords } from './use-watch-words.ts';
import { originOf } from './watched-game.ts';

export interface InvitationProps {
  /** The run that is learning now. */
  readonly run: string | undefined;
}

export function Invitation({ run }: InvitationProps): ReactElement {
  const { t } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const words = useWatchWords();
  const { pairing, starting } = useSetting();
  const { first, second } = pairing;
  const taught = originOf(first, second) === 'taught';
  const title = t(taught ? 'invitation.titles.taught' : 'invitation.titles.others');
  return (
    <section className="watch-invitation card" aria-label={title}>
      <h1 className="serif">{title}</h1>
      <p>{words.special(first, second)}</p>
      <div className="watch-buttons">
        <button
          type="button"
          className="button primary"
          aria-busy={starting}
          disabled={starting || !isComplete(pairing)}
          onClick={() => {
            startShow();
          }}
        >
          {starting ? play('form.starting') : t('invitation.start')}
        </button>
        {run !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              startShow(run);
            }}
          >
            {t('invitation.run', { run })}
          </button>
        )}
      </div>
    </section>
  );
}
