/** The button at the rail's foot and the card that it opens. Escape or a click elsewhere closes the card. */

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsIcon } from '../shell/icons.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

export function SettingsButton(): ReactElement {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    window.addEventListener('pointerdown', onPointer);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div ref={place}>
      <button
        ref={button}
        type="button"
        className="rail-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <SettingsIcon />
        <span>{t('title')}</span>
      </button>
      {open && <SettingsPanel />}
    </div>
  );
}
