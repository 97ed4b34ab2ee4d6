/** Which network of a history can still be played against: few generations' networks are kept. */

import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { runOf } from '../watch/networks.ts';
import type { Source } from './learning-state.ts';

export interface KeptNetwork extends NetworkEntry {
  readonly generation: number;
}

/** The newest kept network of the source that is no newer than the generation, else the oldest. */
export function keptNetwork(
  networks: readonly NetworkEntry[],
  source: Source,
  generation: number,
): KeptNetwork | undefined {
  const own = networks
    .flatMap((network): KeptNetwork[] =>
      network.generation !== undefined && isOf(source, network.id)
        ? [{ ...network, generation: network.generation }]
        : [],
    )
    .sort((a, b) => a.generation - b.generation);
  return own.findLast((network) => network.generation <= generation) ?? own[0];
}

function isOf(source: Source, id: string): boolean {
  if (source.kind === 'run') return runOf(id) === source.run;
  return id === source.id || id.startsWith(`${source.id}/`);
}
