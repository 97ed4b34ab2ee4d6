/** Games that the engine plays only to be watched, a move at a time as somebody wants to see it. */

import type { EngineClient } from '../../../engine/protocol/client.ts';
import { BLACK, WHITE, opponent } from '../../../engine/rules/color.ts';
import type { GameResult } from '../../../engine/record/game-result.ts';
import { usualKomi } from '../game/game-settings.ts';
import { asEngineKnows } from '../game/opponent.ts';
import type { GameSource, SourceListener } from './game-source.ts';
import {
  moverOf,
  positionAfter,
  queryOf,
  type Contender,
  type WatchedEnd,
  type WatchedGame,
} from './watched-game.ts';

export type WatchEngine = Pick<EngineClient, 'genmove' | 'score'>;

/** Who plays on every board; the colours change from game to game. */
export interface Pairing {
  readonly size: number;
  readonly first: Contender;
  readonly second: Contender;
}

/** A game of this many times the board's points is counted as it stands. */
const LONGEST = 3;

let begun = 0;

export class EngineGames implements GameSource {
  /** Games that begin from now on are played so. */
  pairing: Pairing;
  private readonly engine: WatchEngine;
  private readonly judgeOn: (size: number) => string | undefined;
  private listener: SourceListener | undefined;
  private readonly asked = new Map<number, AbortController>();
  private games = 0;

  /** `judgeOn`: the network that counts on such boards; the engine's usual one where undefined. */
  constructor(
    engine: WatchEngine,
    pairing: Pairing,
    judgeOn: (size: number) => string | undefined = () => undefined,
  ) {
    this.engine = engine;
    this.pairing = pairing;
    this.judgeOn = judgeOn;
  }

  listen(listener: SourceListener): void {
    this.listener = listener;
  }

  next(place: number): WatchedGame {
    const { size, first, second } = this.pairing;
    const [black, white] = this.games++ % 2 === 0 ? [first, second] : [second, first];
    const komi = usualKomi('chinese', size, 0);
    const key = `engine:${++begun}`;
    return { key, place, size, komi, black, white, moves: [], expectations: [] };
  }

  more(game: WatchedGame): void {
    const { place } = game;
    if (this.asked.has(place) || game.end) return;
    const asked = new AbortController();
    this.asked.set(place, asked);
    this.goOn(game, asked.signal).then(
      (grown) => {
        if (asked.signal.aborted) return;
        this.asked.delete(place);
        this.listener?.onGame(grown);
      },
      (error: unknown) => {
        if (asked.signal.aborted) return;
        this.asked.delete(place);
        this.listener?.onTrouble(error);
      },
    );
  }

  rest(place: number): void {
    this.asked.get(place)?.abort();
    this.asked.delete(place);
  }

  close(): void {
    for (const place of [...this.asked.keys()]) this.rest(place);
    this.listener = undefined;
  }

  private async goOn(game: WatchedGame, signal: AbortSignal): Promise<WatchedGame> {
    const position = positionAfter(game, game.moves.length);
    const query = queryOf(game);
    const count = async (how: WatchedEnd['how']): Promise<WatchedGame> => {
      const network = this.judgeOn(game.size);
      const counted = await this.engine.score(
        { position: query, ...(network !== undefined && { network }) },
        { signal },
      );
      return { ...game, end: { how, result: resultOf(counted.count.lead) } };
    };
    if (position.gameOver) return count('passes');
    if (game.moves.length >= LONGEST * position.area) return count('move-limit');

    const color = moverOf(game.moves.length);
    const player = color === BLACK ? game.black : game.white;
    if (player.kind === 'learner') throw new Error('Not a player of the engine');
    const { move, report } = await this.engine.genmove(
      { position: query, player: asEngineKnows(player), watched: game.place },
      { signal },
    );
    const expected = report && { winrate: report.winrate, scoreLead: report.scoreLead };
    const expectations = [...game.expectations, expected];
    if (move === 'resign') {
      const result: GameResult = { kind: 'win', winner: opponent(color), by: 'resignation' };
      return { ...game, expectations, end: { how: 'resignation', result } };
    }
    if (!position.isLegal(move)) throw new Error(`The engine played an illegal move (${move})`);
    return { ...game, expectations, moves: [...game.moves, move] };
  }
}

function resultOf(lead: number): GameResult {
  if (lead === 0) return { kind: 'draw' };
  return { kind: 'win', winner: lead > 0 ? BLACK : WHITE, by: Math.abs(lead) };
}
