/** The time now, again and again, while something on the screen depends on it. */

import { useEffect, useState } from 'react';

const EVERY_MS = 200;

/** Milliseconds as `performance.now` gives them; stands still while not `running`. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!running) return undefined;
    const tick = (): void => {
      setNow(performance.now());
    };
    tick();
    const timer = setInterval(tick, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return now;
}
