/** A button whose first press is a question and whose second is the answer; the question goes away by itself. */

import { useEffect, useState, type ReactElement } from 'react';

export interface AskedButtonProps {
  readonly label: string;
  readonly question: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly small?: boolean;
}

/** Milliseconds that the question stands. */
const PATIENCE = 5000;

export function AskedButton({ label, question, off, act, small }: AskedButtonProps): ReactElement {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(false);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [asked]);
  const classes = ['button', asked && 'danger', small && 'small quiet'].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.join(' ')}
      disabled={off}
      onClick={() => {
        setAsked(!asked);
        if (asked) act();
      }}
    >
      {asked ? question : label}
    </button>
  );
}
