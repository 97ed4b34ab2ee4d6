/** What the voices expected in a game, asked once and kept while the program runs. */

import type { EngineClient } from '../../../engine/protocol/client.ts';
import type { WireInstinct } from '../../../engine/protocol/instincts.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import type { BundledVoice, VoiceId } from './bundled-voices.ts';

export type ExpectingEngine = Pick<EngineClient, 'instincts'>;

/** One for each move of the game, from the first on; fewer while they are asked for. */
export type Expectations = Partial<Record<VoiceId, readonly WireInstinct[]>>;

/** Games; each takes some ten kilobytes. */
const KEPT = 100;

export class ExpectationStore {
  private readonly byKey = new Map<string, readonly WireInstinct[]>();

  /** What is known of a game, of voices that have spoken to its end. `year`: of the game, where it is known. */
  known(game: PositionQuery, voices: readonly BundledVoice[], year?: number): Expectations {
    const known: Expectations = {};
    for (const voice of voices) {
      const moves = this.byKey.get(keyOf(game, voice, year));
      if (moves) known[voice.id] = moves;
    }
    return known;
  }

  /**
   * Asks the voices that have not spoken yet, one after another, and tells after each part what is known. Rejects
   * with what the engine says where a voice fails, or with `cancelled`.
   */
  async ask(
    engine: ExpectingEngine,
    game: PositionQuery,
    voices: readonly BundledVoice[],
    options: {
      readonly year?: number | undefined;
      readonly signal: AbortSignal;
      readonly onPart: (known: Expectations) => void;
    },
  ): Promise<Expectations> {
    const { year, signal, onPart } = options;
    for (const voice of voices) {
      const key = keyOf(game, voice, year);
      if (this.byKey.has(key)) continue;
      const { moves } = await engine.instincts(
        { position: game, network: voice.id, ...(year !== undefined && { year }) },
        {
          signal,
          onMoves: (part) => {
            onPart({ ...this.known(game, voices, year), [voice.id]: part.moves });
          },
        },
      );
      this.keep(key, moves);
      onPart(this.known(game, voices, year));
    }
    return this.known(game, voices, year);
  }

  private keep(key: string, moves: readonly WireInstinct[]): void {
    this.byKey.set(key, moves);
    if (this.byKey.size <= KEPT) return;
    const [oldest] = this.byKey.keys();
    if (oldest !== undefined) this.byKey.delete(oldest);
  }
}

function keyOf(game: PositionQuery, { hash }: BundledVoice, year: number | undefined): string {
  return `${hash} ${year ?? ''} ${JSON.stringify(game)}`;
}
