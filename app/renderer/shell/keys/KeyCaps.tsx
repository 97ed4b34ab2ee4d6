/** The keys of an act as they are printed on a keyboard. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  Delete: 'Del',
};

const onMac = /Mac/.test(navigator.userAgent);

export function KeyCaps({ keys }: { readonly keys: readonly string[] }): ReactElement {
  const { t } = useTranslation('keys');
  const capOf = (name: string): string => {
    if (name === ' ') return t('space');
    if (name === 'Control') return onMac ? '⌘' : 'Ctrl';
    if (name === 'Shift') return onMac ? '⇧' : 'Shift';
    return CAPS[name] ?? (name.length === 1 ? name.toUpperCase() : name);
  };
  return (
    <span className="key-caps">
      {keys.map((chord) => (
        <span key={chord} className="key-chord">
          {chord.split('+').map((name) => (
            <kbd key={name}>{capOf(name)}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
