/**
 * The board: draws what it is told and reports the points that are chosen by pointer or keyboard. It knows no
 * rules and no game.
 */

import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { NO_POINT, type Point } from '../../../engine/rules/point.ts';
import { useSettings } from '../settings/store.ts';
import { pressedIn } from '../shell/keys/key-table.ts';
import { useListensTo } from '../shell/keys/listening.ts';
import { useStoneSound } from '../sound/use-stone-sound.ts';
import { Announcer } from './Announcer.tsx';
import { boardGeometry, centerOf, pointAt } from './geometry.ts';
import { Grid } from './Grid.tsx';
import { BOARD_KEYS, moveCursor } from './keyboard.ts';
import { LastMoveDot, Marks } from './Marks.tsx';
import { pointId, Points } from './Points.tsx';
import type { BoardProps } from './props.ts';
import { StoneDefs, stoneRef } from './StoneDefs.tsx';
import { Stones } from './Stones.tsx';
import { NeutralPoints, Territory } from './Territory.tsx';
import { useEdge } from './use-edge.ts';
import './board.css';

export type { BoardProps, Mark } from './props.ts';

const always = (): boolean => true;

export function Board(props: BoardProps): ReactElement {
  const { size, lastMove, marks, deadStones, territory, hoverColor, interactive, label } = props;
  const isLegal = props.isLegal ?? always;
  const id = `board${useId().replaceAll(/[^\w-]/g, '')}`;
  const frame = useRef<HTMLDivElement>(null);
  const edge = useEdge(frame);
  const coordinates = useSettings((state) => state.settings.coordinates);
  const geometry = useMemo(
    () => boardGeometry(size, edge, coordinates, globalThis.devicePixelRatio || 1),
    [size, edge, coordinates],
  );
  const [hovered, setHovered] = useState<Point>(NO_POINT);
  const [cursor, setCursor] = useState<Point>(NO_POINT);
  // Where the cursor begins: at the last move, or in the middle.
  const begin =
    lastMove !== undefined && lastMove < size * size ? lastMove : Math.floor(size / 2) * (size + 1);

  // Content, not identity: callers may hand in the live array of a board that they go on playing on.
  const position = Array.from(props.stones).join('');
  const dead = deadStones ? [...deadStones].sort((a, b) => a - b).join(',') : '';
  const living = useMemo(() => {
    const deadPoints = new Set(dead === '' ? [] : dead.split(',').map(Number));
    return (point: Point) => position[point] !== '0' && !deadPoints.has(point);
  }, [position, dead]);

  const active = interactive && cursor >= 0 && cursor < size * size;
  const shown = interactive && hovered !== NO_POINT ? hovered : active ? cursor : NO_POINT;
  const tried = props.pending ?? shown;
  const ghost = hoverColor && tried !== NO_POINT && position[tried] === '0' && isLegal(tried);
  const lastColor = lastMove === undefined ? undefined : position[lastMove];

  const { onHover } = props;
  const hover = useRef(onHover);
  useEffect(() => {
    hover.current = onHover;
  });
  useEffect(() => {
    hover.current?.(shown);
  }, [shown]);

  useListensTo(BOARD_KEYS, interactive);
  useStoneSound(lastColor ? `${lastMove}:${lastColor}` : undefined);

  const choose = (point: Point, touch = false): void => {
    if (interactive && point !== NO_POINT && isLegal(point)) props.onPoint?.(point, touch);
  };
  const pointOf = (event: PointerEvent<SVGSVGElement> | React.MouseEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width > 0 ? edge / box.width : 1;
    return pointAt(geometry, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = interactive && pressedIn(BOARD_KEYS, event);
    if (!pressed) return;
    event.preventDefault();
    const from = active ? cursor : begin;
    if (pressed.act === 'choose') {
      choose(from);
      return;
    }
    setHovered(NO_POINT);
    setCursor(moveCursor(pressed.act, pressed.nth, from, size));
  };

  return (
    <div className="board" ref={frame}>
      <div className="board-wood" aria-hidden="true" />
      <svg
        className={interactive ? 'board-svg interactive' : 'board-svg'}
        viewBox={`0 0 ${edge} ${edge}`}
        role="grid"
        aria-label={label}
        aria-readonly={!interactive}
        aria-activedescendant={active ? pointId(id, cursor) : undefined}
        tabIndex={interactive ? 0 : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (interactive && cursor === NO_POINT && event.currentTarget.matches(':focus-visible')) {
            setCursor(begin);
          }
        }}
        onBlur={() => {
          setCursor(NO_POINT);
        }}
        onPointerMove={(event) => {
          setHovered(event.pointerType === 'touch' ? NO_POINT : pointOf(event));
        }}
        onPointerLeave={() => {
          setHovered(NO_POINT);
        }}
        onClick={(event) => {
          setCursor(NO_POINT);
          choose(pointOf(event), isTouch(event.nativeEvent));
        }}
      >
        <StoneDefs id={id} cell={geometry.cell} />
        <Grid geometry={geometry} coordinates={coordinates} />
        <Stones id={id} geometry={geometry} position={position} dead={dead} crossed={!territory} />
        {territory && <Territory geometry={geometry} owner={territory} living={living} />}
        {props.neutral && <NeutralPoints geometry={geometry} points={props.neutral} />}
        {props.overlay?.(geometry, id)}
        {marks && <Marks geometry={geometry} marks={marks} />}
        {props.captions?.(geometry)}
        {lastMove !== undefined && (lastColor === '1' || lastColor === '2') && (
          <LastMoveDot geometry={geometry} point={lastMove} color={lastColor === '1' ? 1 : 2} />
        )}
        {ghost && (
          <use
            href={stoneRef(id, hoverColor)}
            {...centerOf(geometry, tried)}
            className={props.pending === undefined ? 'stone-ghost' : 'stone-ghost pending'}
            data-point={tried}
          />
        )}
        {active && hovered === NO_POINT && (
          <Cursor {...centerOf(geometry, cursor)} cell={geometry.cell} />
        )}
        <Points id={id} geometry={geometry} position={position} dead={dead} lastMove={lastMove} />
      </svg>
      <Announcer size={size} position={position} lastMove={lastMove} />
    </div>
  );
}

/** Browsers tell of the pointer with a click; what they do not know is taken for a mouse. */
function isTouch(event: globalThis.MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}

function Cursor({ x, y, cell }: { x: number; y: number; cell: number }): ReactElement {
  const half = Math.round(cell * 0.5) - 1;
  return (
    <rect
      x={x - half}
      y={y - half}
      width={2 * half}
      height={2 * half}
      rx={cell * 0.14}
      className="board-cursor"
      aria-hidden="true"
    />
  );
}
