/** Said until it is closed, and then never again for the same reason: why the browser shows the program. */

import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultText } from '../fault/FaultText.tsx';
import { getHost } from '../host.ts';
import { CloseIcon } from './icons.tsx';
import './host-notice.css';

/** In localStorage: the notice that was closed last. */
const CLOSED = 'move37.closed-notice';

export function HostNotice(): ReactElement | null {
  const { t } = useTranslation('shell');
  const [notice, setNotice] = useState<string>();
  useEffect(() => {
    getHost()
      .info()
      .then(
        (info) => {
          if (info.notice !== localStorage.getItem(CLOSED)) setNotice(info.notice);
        },
        () => undefined, // the engine's notice says that the program is away
      );
  }, []);
  if (notice === undefined) return null;
  return (
    <div className="host-notice" role="status">
      <FaultText text={t('inBrowser')} fault={{ message: notice }} />
      <button
        type="button"
        className="button quiet icon small"
        aria-label={t('dismiss')}
        onClick={() => {
          localStorage.setItem(CLOSED, notice);
          setNotice(undefined);
        }}
      >
        <CloseIcon width={16} height={16} />
      </button>
    </div>
  );
}
