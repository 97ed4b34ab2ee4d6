/** The board of the study: its stones and marks, the candidates, and the sequence that is looked at. */

import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { marksOf as markupOf, moveOf } from '../../../engine/record/node-facts.ts';
import { BLACK, EMPTY, WHITE } from '../../../engine/rules/color.ts';
import { NO_POINT } from '../../../engine/rules/point.ts';
import { Board } from '../board/Board.tsx';
import { PassAndResult } from '../board/PassAndResult.tsx';
import { useMatchWords } from '../matches/use-match-words.ts';
import { PassBanner } from '../play/PassBanner.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import {
  CandidateStone,
  CandidateTexts,
  Markup,
  Ownership,
  Policy,
  Sequence,
} from './Overlays.tsx';
import { sequenceOf, type Preview } from './preview.ts';
import { choiceMark, markedCandidates, marksOf, type ShownSearch } from './shown-search.ts';
import { replayOf } from './study.ts';
import { choiceAt } from './trail.ts';
import type { Voices } from './use-voices.ts';
import { useViewSettings } from './view-settings.ts';
import './board-overlays.css';

export interface AnalyseBoardProps {
  readonly search: ShownSearch | undefined;
  readonly preview: Preview;
  /** While a move is explained: its marks then stand in place of the candidates'. */
  readonly voices: Voices | undefined;
}

export function AnalyseBoard({ search, preview, voices }: AnalyseBoardProps): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const { tree, at } = useDeskState((state) => state.study);
  const tool = useDeskState((state) => state.tool);
  const trail = useDeskState((state) => state.analysis.found?.trail);
  const view = useViewSettings();
  const { size } = tree;
  const area = size * size;
  const { position } = replayOf(tree, at);
  const node = tree.node(at);
  const last = moveOf(node, size);
  const words = useMatchWords();
  const ended = last && isEnd(tree, at) ? gameInfo(tree).resultText : undefined;
  const result = ended && words.result(ended);
  const markup = useMemo(() => markupOf(node, size), [node, size]);

  const show = voices?.explaining.board;
  const sequence = sequenceOf(search, preview);
  const choice = view.thinking !== undefined && trail ? choiceAt(trail, view.thinking) : undefined;
  const marked = useMemo(
    () => (search && view.candidates && !choice && !show ? markedCandidates(search, area) : []),
    [search, view.candidates, choice, show, area],
  );
  const marks = useMemo(() => {
    if (show) return show.marks;
    if (sequence || view.policy) return [];
    if (choice) return choiceMark(choice, area);
    return search && view.candidates ? marksOf(search, area) : [];
  }, [show, sequence, view.policy, view.candidates, choice, search, area]);

  const frame = useWheel((by) => {
    if (voices && show?.stones) voices.explaining.goTo(voices.explaining.step + by);
    else if (sequence) preview.step(by, sequence.length);
    else desk.step(by);
  });
  const hoverColor = { play: position.toPlay, black: BLACK, white: WHITE } as const;
  // What is drawn of this position would be wrong beside stones of another.
  const elsewhere = sequence !== undefined || show?.stones !== undefined;
  return (
    <div ref={frame} className="analyse-board">
      <Board
        size={size}
        stones={show?.stones ?? position.board.stones}
        lastMove={last && last.move < area && !show?.stones ? last.move : undefined}
        marks={marks}
        hoverColor={
          !elsewhere && (tool === 'play' || tool === 'black' || tool === 'white')
            ? hoverColor[tool]
            : undefined
        }
        onPoint={(point) => {
          preview.look(undefined);
          if (voices && show?.stones) voices.explaining.goTo(0);
          else desk.use(point);
        }}
        onHover={(point) => {
          if (!show?.stones && position.board.stones[point] === EMPTY) voices?.hover(point);
          else voices?.hover(NO_POINT);
          preview.look(marked.some(({ move }) => move === point) ? point : undefined);
        }}
        overlay={(geometry, id) => (
          <>
            {view.policy && search?.policy && !elsewhere && (
              <Policy geometry={geometry} policy={search.policy} />
            )}
            {view.ownership && search?.ownership && !elsewhere && (
              <Ownership geometry={geometry} ownership={search.ownership} />
            )}
            {!show?.stones && (
              <Markup geometry={geometry} marks={markup} stones={position.board.stones} />
            )}
            {voices && !show?.stones && (
              <CandidateStone geometry={geometry} id={id} candidate={voices.candidate} />
            )}
            {voices?.explaining.overlay(geometry)}
            {sequence && (
              <Sequence
                geometry={geometry}
                id={id}
                moves={sequence.slice(0, preview.shown)}
                toPlay={position.toPlay}
              />
            )}
          </>
        )}
        captions={(geometry) =>
          !sequence && !view.policy && <CandidateTexts geometry={geometry} candidates={marked} />
        }
        interactive
        label={t('boardLabel', { size, move: tree.path(at).length - 1 })}
      />
      <PassAndResult size={size} last={last} result={result} />
      {last?.move === area && !elsewhere && <PassBanner color={last.color} settled />}
    </div>
  );
}

/** Whether the game ends here, and not a variation. */
function isEnd(tree: GameTree, at: NodeId): boolean {
  return tree.node(at).children.length === 0 && tree.mainLine().at(-1) === at;
}

/** Turns of the wheel that make one step. */
const STEP = 40;

function useWheel(act: (by: number) => void): React.RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let turned = 0;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey) return; // zooms the page
      event.preventDefault();
      turned += event.deltaMode === 0 ? event.deltaY : event.deltaY * STEP;
      const by = Math.trunc(turned / STEP);
      if (by === 0) return;
      turned -= by * STEP;
      latest.current(Math.sign(by));
    };
    // React's own listener could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, []);
  return frame;
}
