/** Connects the page with an engine in memory, as a host connects it with its own. */

import type { FakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { connectEngine } from '../engine.ts';

/** Gives what disconnects them. */
export function withEngine(engine: FakeEngine): () => void {
  return connectEngine({
    connectEngine: (onTransport) => {
      onTransport(engine.connect());
      return () => undefined;
    },
  });
}
