/** What the engine says of its networks; undefined until it has said it. */

import { useEffect, useState } from 'react';
import type { NetworkInfo } from '../../../engine/protocol/methods.ts';
import { engineClient, useEngineStatus } from '../engine.ts';

export function useNetworks(): readonly NetworkInfo[] | undefined {
  const status = useEngineStatus((state) => state.status);
  const [networks, setNetworks] = useState<readonly NetworkInfo[]>();
  useEffect(() => {
    if (status !== 'ready') return undefined;
    let current = true;
    engineClient()
      .hello()
      .then(
        (hello) => {
          if (current) setNetworks(hello.networks);
        },
        () => undefined, // the shell says that the engine is of no use
      );
    return () => {
      current = false;
    };
  }, [status]);
  return networks;
}
