/** One game on the board: timeline below, facts and the story of the game beside it, arrow keys to step. */

import { useEffect, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { passMove, type Move } from '../../../engine/rules/point.ts';
import { analyseHere } from '../analysis/store.ts';
import { Board } from '../board/Board.tsx';
import { engineClient } from '../engine.ts';
import type { Question } from '../explain/question.ts';
import { useExplanation } from '../explain/use-explanation.ts';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { keyMovesOf } from './famous.ts';
import type { MatchEntry } from './match-index.ts';
import { MatchPanel } from './MatchPanel.tsx';
import { MatchTimeline } from './MatchTimeline.tsx';
import { useMatchWords } from './use-match-words.ts';
import { queryBefore, type ReplayedGame } from './replayed-game.ts';
import { usePlayback, type Playback } from './use-playback.ts';
import { useRecord } from './use-record.ts';

export interface MatchViewerProps {
  readonly entry: MatchEntry;
  /** The move to open at. */
  readonly start: number;
  readonly onClose: () => void;
}

export function MatchViewer({ entry, start, onClose }: MatchViewerProps): ReactElement {
  const { t } = useTranslation('matches');
  const words = useMatchWords();
  const record = useRecord(entry.file);
  const game = record.state === 'ready' ? record.game : undefined;
  const length = game?.moves.length ?? entry.moves;
  const playback = usePlayback(length, start);
  const { at } = playback;
  useStepKeys(playback, length);
  const position = game?.positions[at];
  const last = game?.moves[at - 1];
  const size = game?.size ?? entry.size;
  const keyMoves = keyMovesOf(entry.id, entry.keyMoves);
  const question = useMemo(
    () => (game && last ? questionOf(game, at, last.move) : undefined),
    [game, last, at],
  );
  const explaining = useExplanation(engineClient(), playback.playing ? undefined : question);
  const { board: show } = explaining;
  const shownMove = show.stones ? undefined : last?.move;
  const names = `${words.player(entry.black)} – ${words.player(entry.white)}`;
  return (
    <RoomLayout
      name={names}
      board={
        <Board
          size={size}
          stones={show.stones ?? position?.stones ?? new Uint8Array(size * size)}
          lastMove={shownMove === passMove(size) ? undefined : shownMove}
          marks={show.marks}
          overlay={explaining.overlay}
          interactive={false}
          label={t('boardLabel', { names, move: at })}
        />
      }
      timeline={<MatchTimeline playback={playback} length={length} keyMoves={keyMoves} />}
      panel={
        <>
          {record.state === 'failed' && (
            <p role="alert">{t('recordFailed', { reason: record.reason })}</p>
          )}
          <MatchPanel
            entry={entry}
            at={at}
            last={last}
            position={position}
            keyMoves={keyMoves}
            moves={game?.moves ?? []}
            explaining={explaining}
            onGo={playback.go}
            onClose={onClose}
            onAnalyse={
              game &&
              (() => {
                analyseHere('', game.tree, nodeAfter(game.tree, at));
              })
            }
          />
        </>
      }
    />
  );
}

/** The players of famous games are stronger than any network that is bundled. */
function questionOf(game: ReplayedGame, at: number, move: Move): Question {
  return { position: queryBefore(game, at), move, strength: 'weaker' };
}

/** The node of the main line that plays the move of this number; the root before the first. */
function nodeAfter(tree: GameTree, move: number): NodeId {
  const line = tree.mainLine();
  const moves = line.filter((id) => moveOf(tree.node(id), tree.size) !== undefined);
  return moves[move - 1] ?? tree.root;
}

/** Arrows step, Page Up and Page Down by ten, Home and End to the ends, Space plays and pauses. */
function useStepKeys({ go, step, toggle }: Playback, length: number): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target, event.key))
        return;
      const act = {
        ArrowLeft: () => {
          step(-1);
        },
        ArrowRight: () => {
          step(1);
        },
        PageUp: () => {
          step(-10);
        },
        PageDown: () => {
          step(10);
        },
        Home: () => {
          go(0);
        },
        End: () => {
          go(length);
        },
        ' ': toggle,
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [go, step, toggle, length]);
}

/** Whether the key already means something to the element that has the focus. */
function isControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.closest('button, select, input, a') !== null;
  return target.closest('select, input, textarea') !== null;
}
