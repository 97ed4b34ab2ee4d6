/**
 * A button whose first press is a question and whose second is the answer. The question stands until the focus goes
 * elsewhere, by a press or by a key: a question that went by the clock would be gone before a slow hand, or a busy
 * machine, could answer it.
 */

import { useState, type ReactElement } from 'react';

export interface AskedButtonProps {
  readonly label: string;
  readonly question: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly small?: boolean;
}

export function AskedButton(props: AskedButtonProps): ReactElement {
  const { label, question, off, act, small } = props;
  const [asked, setAsked] = useState(false);
  const classes = ['button', asked && 'danger', small && 'small quiet'].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.join(' ')}
      disabled={off}
      onBlur={() => {
        setAsked(false);
      }}
      onClick={(event) => {
        // Not every browser gives the focus to what is pressed.
        event.currentTarget.focus();
        setAsked(!asked);
        if (asked) act();
      }}
    >
      {asked ? question : label}
    </button>
  );
}
