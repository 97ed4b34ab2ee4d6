/** A small notice at the window's foot while the engine is away. It takes no place and stops nothing. */

import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngineStatus } from '../engine.ts';
import './engine-notice.css';

/** A start this quick (ms) needs no notice. */
const PATIENCE = 900;

export function EngineNotice(): ReactElement {
  const { t } = useTranslation('shell');
  const status = useEngineStatus((state) => state.status);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (status === 'ready') return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [status]);
  return (
    <div role="status" className="engine-notice-place">
      {status !== 'ready' && late && (
        <p className="engine-notice">
          <span className="engine-notice-dot" />
          {t(`engine.${status}`)}
        </p>
      )}
    </div>
  );
}
