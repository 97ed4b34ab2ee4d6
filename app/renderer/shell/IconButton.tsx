/** A quiet button that shows an icon and says what it does to those who point at it or cannot see it. */

import type { ReactElement } from 'react';
import type { IconComponent } from './icons.tsx';

export interface IconButtonProps {
  readonly icon: IconComponent;
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
  /** Pixels; 20 when left out. */
  readonly size?: number;
  readonly className?: string;
  /** Whether what it switches is on. */
  readonly pressed?: boolean;
}

export function IconButton(props: IconButtonProps): ReactElement {
  const { icon: Icon, label, off, act, size = 20, className, pressed } = props;
  return (
    <button
      type="button"
      className={className ? `button quiet icon ${className}` : 'button quiet icon'}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={off}
      onClick={act}
    >
      <Icon width={size} height={size} />
    </button>
  );
}
