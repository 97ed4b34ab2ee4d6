/** What went wrong in the reader's words and, small below, in the program's own. */

import type { ReactElement } from 'react';
import type { Fault } from './fault.ts';
import './fault.css';

export interface FaultTextProps {
  readonly text: string;
  /** Undefined where there is no more to say. */
  readonly fault: Pick<Fault, 'message'> | undefined;
}

export function FaultText({ text, fault }: FaultTextProps): ReactElement {
  return (
    <div className="fault">
      <p>{text}</p>
      {fault && fault.message !== '' && (
        <p className="fault-detail" lang="en">
          {fault.message}
        </p>
      )}
    </div>
  );
}
