/**
 * The explanation in the Play room, of the move on the board: only when it is asked for, since it is help. In a
 * game that goes on each move that was explained counts as a hint and another move closes it; once the game is
 * over it stays open while people look back. While a machine has to think nothing is asked.
 */

import { useMemo, useState } from 'react';
import { useExplanation, type Explaining } from '../explain/use-explanation.ts';
import { isWatched } from '../game/game-settings.ts';
import { movesOf, playerToMove, type Game } from '../game/game.ts';
import { questionAbout } from './explained-game.ts';
import { useConductor, useTableEngine, useTableState } from './table-context.ts';
import type { LookBack } from './use-look-back.ts';

export interface ExplainedMove {
  /** Number of the move on the board; 0 where there is none to explain. */
  readonly number: number;
  readonly open: boolean;
  /** Why nothing can be asked now: somebody's machine thinks, or two machines play on. */
  readonly waits: 'thinking' | 'watched' | undefined;
  /** Whether asking for it now is help in a game. */
  readonly counts: boolean;
  readonly explaining: Explaining;
  readonly toggle: () => void;
}

export function useExplainedMove({ at }: LookBack): ExplainedMove {
  const conductor = useConductor();
  const engine = useTableEngine();
  const game = useTableState((state) => state.game);
  const halted = useTableState((state) => state.halted || state.strangers.length > 0);
  const [asked, setAsked] = useState<{ readonly game: string; readonly move: string }>();
  const [counted, setCounted] = useState<ReadonlySet<string>>(new Set());
  const { tree } = game;
  const move = keyOf(game, at);
  const goesOn = game.phase === 'playing';
  const open = at > 0 && asked?.game === game.id && (!goesOn || asked.move === move);
  const waits = waitsFor(game, halted);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- hints and the like leave the moves as they are
  const question = useMemo(() => questionAbout(game, at), [tree, at]);
  const explaining = useExplanation(engine, open && !waits ? question : undefined);
  return {
    number: at,
    open,
    waits,
    counts: goesOn && !isWatched(game.settings) && !counted.has(move),
    explaining,
    toggle: () => {
      if (open) setAsked(undefined);
      else if (at > 0 && !waits) {
        setAsked({ game: game.id, move });
        if (!goesOn || counted.has(move)) return;
        setCounted(new Set(counted).add(move));
        conductor.countExplanation();
      }
    },
  };
}

/** Another move of the same number, after one was taken back, is another question. */
function keyOf(game: Game, at: number): string {
  return `${game.id} ${at} ${movesOf(game)[at - 1]?.move ?? ''}`;
}

function waitsFor(game: Game, halted: boolean): ExplainedMove['waits'] {
  const player = playerToMove(game);
  if (!player || player.kind === 'human' || halted) return undefined;
  return isWatched(game.settings) ? 'watched' : 'thinking';
}
