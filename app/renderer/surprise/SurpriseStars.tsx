/** A ✦ over each move that nobody expected; a press goes there. The keyboard has keys and `SurpriseNotes` for it. */

import type { ReactElement } from 'react';
import { StarIcon } from '../shell/icons.tsx';
import { shareAlong } from '../shell/Timeline.tsx';
import './surprise-line.css';

export interface SurpriseStarsProps {
  /** Their places along the timeline. */
  readonly moves: readonly number[];
  readonly length: number;
  readonly at: number;
  readonly nameOf: (move: number) => string;
  readonly onGo: (move: number) => void;
}

export function SurpriseStars({
  moves,
  length,
  at,
  nameOf,
  onGo,
}: SurpriseStarsProps): ReactElement {
  return (
    <>
      {moves.map((move) => (
        <button
          key={move}
          type="button"
          className={move === at ? 'surprise-star here' : 'surprise-star'}
          style={shareAlong(move, length)}
          tabIndex={-1}
          aria-label={nameOf(move)}
          onClick={() => {
            onGo(move);
          }}
        >
          <StarIcon width={12} height={12} />
        </button>
      ))}
    </>
  );
}
