/** Black's share of what is expected, from the left; empty where nothing is. */

import type { CSSProperties, ReactElement } from 'react';
import type { Expectation } from './watched-game.ts';

export function ExpectationBar({
  expected,
}: {
  readonly expected: Expectation | undefined;
}): ReactElement {
  const style = { '--share': expected?.winrate } as CSSProperties;
  return (
    <span className={expected ? 'wall-bar known' : 'wall-bar'} aria-hidden="true">
      {expected && <i style={style} />}
    </span>
  );
}
