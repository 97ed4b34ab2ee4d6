/** A button whose first press is a question and whose second is the answer; the question goes away by itself. */

import { useEffect, useState, type ReactElement } from 'react';

export interface AskedButtonProps {
  readonly label: string;
  readonly question: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly small?: boolean;
  /** Milliseconds that the question stands; 5000 when left out. */
  readonly patienceMs?: number;
}

export function AskedButton(props: AskedButtonProps): ReactElement {
  const { label, question, off, act, small, patienceMs = 5000 } = props;
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(false);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, [asked, patienceMs]);
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
