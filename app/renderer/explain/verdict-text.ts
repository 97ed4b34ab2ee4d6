/** The sentences that give an explanation's verdict. */

import type { WireExplanation } from '../../../engine/protocol/explanation.ts';

export function verdictText({ sentences }: WireExplanation): string {
  return sentences
    .filter(({ from }) => from === 'verdict')
    .map(({ text }) => text)
    .join(' ');
}
