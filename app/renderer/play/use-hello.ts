/** What the engine says of itself: networks and grades; undefined until it has said it. */

import { useEffect, useState } from 'react';
import type { HelloResult } from '../../../engine/protocol/methods.ts';
import { engineClient, useEngineStatus } from '../engine.ts';

export function useHello(): HelloResult | undefined {
  const status = useEngineStatus((state) => state.status);
  const [said, setSaid] = useState<HelloResult>();
  useEffect(() => {
    if (status !== 'ready') return undefined;
    let current = true;
    engineClient()
      .hello()
      .then(
        (hello) => {
          if (current) setSaid(hello);
        },
        () => undefined, // the shell says that the engine is of no use
      );
    return () => {
      current = false;
    };
  }, [status]);
  return said;
}
