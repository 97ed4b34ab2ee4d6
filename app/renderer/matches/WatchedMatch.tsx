/** One game on the board, watched: timeline below, facts and the story of the game beside it, arrow keys to step. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove, type Move, type Point } from '../../../engine/rules/point.ts';
import { analyseHere, studyHere } from '../analysis/store.ts';
import { useStudiedGame } from '../analysis/studied-game.ts';
import type { AnalyseTab } from '../analysis/view-settings.ts';
import { Board } from '../board/Board.tsx';
import { PassAndResult } from '../board/PassAndResult.tsx';
import { engineClient } from '../engine.ts';
import { replayQuery, type Question } from '../explain/question.ts';
import { useExplanation } from '../explain/use-explanation.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { ConfirmBar } from '../play/ConfirmBar.tsx';
import { PassBanner } from '../play/PassBanner.tsx';
import { useConfirmedMove } from '../play/use-confirmed-move.ts';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { hasLearned, useBundledVoices } from '../surprise/bundled-voices.ts';
import { unexpectedMoves } from '../surprise/unexpected.ts';
import type { ExpectedGame } from '../surprise/use-expectations.ts';
import { momentsOf } from './famous.ts';
import { choiceDrawing, favouriteMarks } from './guess/choice-drawing.tsx';
import { GuessStart } from './guess/GuessStart.tsx';
import type { Sides } from './guess/guess-run.ts';
import type { MatchEntry } from './match-index.ts';
import { MatchPanel } from './MatchPanel.tsx';
import { MatchSummary } from './MatchSummary.tsx';
import { MatchTimeline } from './MatchTimeline.tsx';
import { useMatchWords } from './use-match-words.ts';
import { queryBefore, type ReplayedGame } from './replayed-game.ts';
import type { Playback } from './use-playback.ts';
import type { RecordState } from './use-record.ts';
import { useWatchKeys } from './use-watch-keys.ts';
import { useOpinions } from './vote/use-opinions.ts';
import { Ballot, VoteResult } from './vote/VoteCard.tsx';

/** Where the reader would have played, by the number of the move that was voted on. */
export type Votes = Readonly<Partial<Record<number, Point>>>;

export interface WatchedMatchProps {
  readonly entry: MatchEntry;
  readonly record: RecordState;
  readonly playback: Playback;
  readonly expected: ExpectedGame;
  readonly votes: Votes;
  readonly onVote: (number: number, point: Point) => void;
  readonly onGuess: (sides: Sides) => void;
  readonly onClose: () => void;
}

export function WatchedMatch(props: WatchedMatchProps): ReactElement {
  const { entry, record, playback, expected, votes, onVote, onGuess, onClose } = props;
  const { t } = useTranslation('matches');
  const reasonOf = useFaultWords();
  const words = useMatchWords();
  const game = record.state === 'ready' ? record.game : undefined;
  const length = game?.moves.length ?? entry.moves;
  const { at, asking } = playback;
  const position = game?.positions[at];
  const last = game?.moves[at - 1];
  const size = game?.size ?? entry.size;
  const moments = momentsOf(entry.id, entry.keyMoves);
  const voices = useBundledVoices(size);
  const { known } = expected;
  const unexpected = useMemo(() => unexpectedMoves(known, voices), [known, voices]);
  useWatchKeys(playback, length, unexpected);

  const question = useMemo(
    () => (game && last ? questionOf(game, at, last.move) : undefined),
    [game, last, at],
  );
  const quiet = playback.playing || asking;
  const explaining = useExplanation(engineClient(), quiet ? undefined : question);
  const { board: show } = explaining;
  const shownMove = show.stones ? undefined : last?.move;

  const choice = votes[at];
  const heard = useOpinions(engineClient(), voices, game, at, choice);
  const vote = useConfirmedMove(`${at} ${String(asking)}`, (point) => {
    onVote(at + 1, point);
    playback.step(1);
  });
  const toPlay = useMemo(
    () => (game && asking ? replayQuery(queryBefore(game, at + 1)) : undefined),
    [game, asking, at],
  );
  const voted = !show.stones && choice !== undefined && last !== undefined;

  const studied = useStudiedGame(game?.tree);
  const analyse =
    game &&
    ((tab?: AnalyseTab): void => {
      if (studied) studyHere(nodeAfter(studied.tree, at), tab);
      else analyseHere('', game.tree, nodeAfter(game.tree, at), tab);
    });

  const names = `${words.player(entry.black)} – ${words.player(entry.white)}`;
  const pointOf = (move: number): string => {
    const played = game?.moves[move - 1]?.move;
    if (played === undefined) return '';
    return played === passMove(size) ? t('pass') : formatMove(played, size);
  };
  return (
    <RoomLayout
      name={names}
      board={
        <div className="guess-board">
          <Board
            size={size}
            stones={show.stones ?? position?.stones ?? new Uint8Array(size * size)}
            lastMove={shownMove === passMove(size) ? undefined : shownMove}
            marks={
              voted && heard.opinions && show.marks.length === 0
                ? favouriteMarks(heard.opinions, size)
                : show.marks
            }
            overlay={(geometry, id) => (
              <>
                {voted && choice !== last.move && choiceDrawing(choice, last.color)(geometry, id)}
                {explaining.overlay(geometry)}
              </>
            )}
            hoverColor={toPlay?.toPlay}
            pending={asking ? vote.pending : undefined}
            isLegal={toPlay && ((point) => toPlay.isLegal(point))}
            onPoint={vote.choose}
            interactive={asking}
            label={t('boardLabel', { names, move: at })}
          />
          <PassAndResult
            size={size}
            last={last}
            result={last && at === length ? words.result(entry.result) : undefined}
          />
          {shownMove === passMove(size) && last && <PassBanner color={last.color} settled />}
          {asking && vote.pending !== undefined && (
            <ConfirmBar point={formatMove(vote.pending, size)} move={vote} />
          )}
        </div>
      }
      timeline={
        <MatchTimeline
          playback={playback}
          length={length}
          keyMoves={moments.map(({ move }) => move)}
          expected={expected.known}
          unexpected={unexpected}
          pointOf={pointOf}
        />
      }
      panel={
        <>
          {record.state === 'failed' && (
            <div role="alert">
              <FaultText
                text={t('recordFailed', { reason: reasonOf(record.fault) })}
                fault={record.fault}
              />
            </div>
          )}
          <MatchPanel
            entry={entry}
            at={at}
            last={last}
            position={position}
            moments={moments}
            moves={game?.moves ?? []}
            explaining={explaining}
            guessing={game && <GuessStart match={entry.id} game={game} at={at} onStart={onGuess} />}
            ballot={
              toPlay && (
                <Ballot
                  number={at + 1}
                  color={toPlay.toPlay === BLACK ? 'black' : 'white'}
                  onPass={() => {
                    playback.step(1);
                  }}
                />
              )
            }
            vote={
              voted && (
                <VoteResult
                  size={size}
                  choice={choice}
                  played={last.move}
                  heard={heard}
                  rough={hasLearned(voices, size) === false}
                />
              )
            }
            surprise={
              <MatchSummary
                game={game}
                studied={studied}
                expected={expected}
                voices={voices}
                size={size}
                moves={unexpected}
                at={at}
                pointOf={pointOf}
                onGo={playback.go}
                onReview={() => {
                  analyse?.('mistakes');
                }}
              />
            }
            onGo={playback.go}
            onClose={onClose}
            onAnalyse={
              analyse &&
              (() => {
                analyse();
              })
            }
          />
        </>
      }
    />
  );
}

/**
 * The players of famous games are stronger than any network that is bundled, on every board: professionals that a
 * ladder holds are imitations.
 */
function questionOf(game: ReplayedGame, at: number, move: Move): Question {
  return { position: queryBefore(game, at), move, year: game.year, strength: 'weaker' };
}

/** The node of the main line that plays the move of this number; the root before the first. */
function nodeAfter(tree: GameTree, move: number): NodeId {
  const line = tree.mainLine();
  const moves = line.filter((id) => moveOf(tree.node(id), tree.size) !== undefined);
  return moves[move - 1] ?? tree.root;
}
