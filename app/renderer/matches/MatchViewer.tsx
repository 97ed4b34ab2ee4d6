/** One game on the board: timeline below, facts and the story of the game beside it, arrow keys to step. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { passMove } from '../../../engine/rules/point.ts';
import { analyseHere } from '../analysis/store.ts';
import { Board } from '../board/Board.tsx';
import { engineClient } from '../engine.ts';
import { useExplanation } from '../explain/use-explanation.ts';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { keyMovesOf } from './famous.ts';
import type { MatchEntry } from './match-index.ts';
import { MatchPanel } from './MatchPanel.tsx';
import { MatchTimeline } from './MatchTimeline.tsx';
import { useMatchKeys } from './use-match-keys.ts';
import { useMatchWords } from './use-match-words.ts';
import { queryBefore } from './replayed-game.ts';
import { usePlayback } from './use-playback.ts';
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
  useMatchKeys(playback, length);
  const position = game?.positions[at];
  const last = game?.moves[at - 1];
  const size = game?.size ?? entry.size;
  const keyMoves = keyMovesOf(entry.id, entry.keyMoves);
  const question = useMemo(
    () => (game && last ? { position: queryBefore(game, at), move: last.move } : undefined),
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

/** The node of the main line that plays the move of this number; the root before the first. */
function nodeAfter(tree: GameTree, move: number): NodeId {
  const line = tree.mainLine();
  const moves = line.filter((id) => moveOf(tree.node(id), tree.size) !== undefined);
  return moves[move - 1] ?? tree.root;
}
