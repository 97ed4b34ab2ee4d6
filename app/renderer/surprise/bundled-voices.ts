/** The bundled networks that give an opinion about a game: which are there, and what each has learned. */

import { useMemo } from 'react';
import type { HelloResult, NetworkInfo } from '../../../engine/protocol/methods.ts';
import { spansBoard } from '../../../engine/protocol/spans-board.ts';
import { useHello } from '../play/use-hello.ts';

/** As the engine names the networks that ship with the program. */
export const VOICE_IDS = ['self-taught', 'human'] as const;
export type VoiceId = (typeof VOICE_IDS)[number];

export interface BundledVoice {
  readonly id: VoiceId;
  readonly hash: string;
  /** Lines of the boards that it was trained on. */
  readonly sizes: readonly number[];
}

/** Those that speak on boards of this size; undefined until the engine has said which there are. */
export function useBundledVoices(size: number | undefined): readonly BundledVoice[] | undefined {
  const hello = useHello();
  return useMemo(() => hello && bundledVoices(hello, size), [hello, size]);
}

export function bundledVoices(
  { networks }: Pick<HelloResult, 'networks'>,
  size: number | undefined,
): BundledVoice[] {
  return VOICE_IDS.flatMap((id) => {
    const found = networks.find((network: NetworkInfo) => network.id === id);
    if (!found) return [];
    const { hash, sizes } = found;
    // The self-taught voice speaks everywhere, and it is said where that is a guess.
    const silent = id === 'human' && size !== undefined && !spansBoard(sizes, size);
    return silent ? [] : [{ id, hash, sizes }];
  });
}

/** Whether the self-taught voice was trained on boards of this size; undefined where there is none, or not known yet. */
export function hasLearned(
  voices: readonly BundledVoice[] | undefined,
  size: number,
): boolean | undefined {
  return voices?.find(({ id }) => id === 'self-taught')?.sizes.includes(size);
}
