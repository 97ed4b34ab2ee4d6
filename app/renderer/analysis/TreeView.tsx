/**
 * The tree of variations, drawn from left to right. Only what is in sight is in the page, so that a tree of
 * thousands of nodes scrolls and changes as quickly as a small one.
 */

import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf, setUpOf } from '../../../engine/record/node-facts.ts';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { lineOf } from './study.ts';
import { layOut, type PlacedNode } from './tree-layout.ts';
import './tree-view.css';

const STEP = 24;
const MARGIN = 16;

interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function TreeView(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const { tree, at } = study;
  const layout = useMemo(() => layOut(tree), [tree]);
  const line = useMemo(() => new Set(lineOf(study)), [study]);
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Window>({ left: 0, top: 0, width: 480, height: 200 });
  const here = layout.place(at);

  const look = (): void => {
    const { current } = frame;
    if (!current) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = current;
    setSeen({ left, top, width: width || 480, height: height || 200 });
  };
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    const { current } = frame;
    if (!current || !here) return;
    const x = MARGIN + here.column * STEP;
    const y = MARGIN + here.row * STEP;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = current;
    // A few nodes of what comes before and after stay in sight.
    const room = Math.min(4 * STEP, clientWidth / 3);
    if (x < scrollLeft + room || x > scrollLeft + clientWidth - room) {
      current.scrollLeft = x - clientWidth / 2;
    }
    if (y < scrollTop + MARGIN || y > scrollTop + clientHeight - MARGIN) {
      current.scrollTop = y - clientHeight / 2;
    }
    look();
  }, [here]);

  const shown = layout.within(
    Math.floor((seen.left - MARGIN) / STEP) - 1,
    Math.ceil((seen.left + seen.width) / STEP) + 1,
    Math.floor((seen.top - MARGIN) / STEP) - 1,
    Math.ceil((seen.top + seen.height) / STEP) + 1,
  );
  return (
    <div
      ref={frame}
      className="tree-view"
      tabIndex={0}
      role="group"
      aria-label={t('tree.label', { count: tree.nodeCount })}
      onScroll={look}
    >
      <svg
        width={2 * MARGIN + (layout.columns - 1) * STEP}
        height={2 * MARGIN + (layout.rows - 1) * STEP}
        onClick={(event) => {
          const node = event.target instanceof Element ? event.target.closest('[data-node]') : null;
          if (node) desk.goTo(Number(node.getAttribute('data-node')));
        }}
      >
        {shown.map((node) => (
          <Connectors
            key={`c${node.id}`}
            node={node}
            tree={tree}
            line={line}
            rowOf={(id) => layout.place(id)?.row ?? 0}
          />
        ))}
        {shown.map((node) => (
          <TreeNode key={node.id} node={node} tree={tree} current={node.id === at} />
        ))}
      </svg>
    </div>
  );
}

const x = ({ column }: PlacedNode): number => MARGIN + column * STEP;
const y = (row: number): number => MARGIN + row * STEP;

/** From a node to each of its children: along the row, or down and then across. */
function Connectors({
  node,
  tree,
  line,
  rowOf,
}: {
  readonly node: PlacedNode;
  readonly tree: GameTree;
  readonly line: ReadonlySet<NodeId>;
  readonly rowOf: (id: NodeId) => number;
}): ReactElement {
  const { children } = tree.node(node.id);
  const from = x(node);
  return (
    <>
      {children.map((child) => {
        const row = rowOf(child);
        const down = row > node.row ? `V${y(row) - STEP / 2}` : '';
        return (
          <path
            key={child}
            d={`M${from} ${y(node.row)}${down}L${from + STEP} ${y(row)}`}
            className={line.has(child) ? 'tree-line on-line' : 'tree-line'}
          />
        );
      })}
    </>
  );
}

function TreeNode({
  node,
  tree,
  current,
}: {
  readonly node: PlacedNode;
  readonly tree: GameTree;
  readonly current: boolean;
}): ReactElement {
  const { t } = useTranslation('analyse');
  const data = tree.node(node.id);
  const played = moveOf(data, tree.size);
  const cx = x(node);
  const cy = y(node.row);
  const pass = played?.move === passMove(tree.size);
  const place = pass || !played ? t('pass') : formatMove(played.move, tree.size);
  const name = played
    ? t(played.color === BLACK ? 'tree.black' : 'tree.white', { move: node.column, point: place })
    : t(node.id === tree.root ? 'tree.root' : 'tree.noMove');
  const color = played ? (played.color === BLACK ? 'black' : 'white') : 'none';
  return (
    <g className={`tree-node ${color}`} data-node={node.id} data-current={current || undefined}>
      <title>{name}</title>
      <rect x={cx - STEP / 2} y={cy - STEP / 2} width={STEP} height={STEP} className="tree-place" />
      {current && (
        <rect x={cx - 11} y={cy - 11} width={22} height={22} rx={5} className="tree-here" />
      )}
      {played ? (
        <circle cx={cx} cy={cy} r={7.5} className="tree-stone" />
      ) : (
        <path
          d={`M${cx} ${cy - 6}L${cx + 6} ${cy}L${cx} ${cy + 6}L${cx - 6} ${cy}Z`}
          className={setUpOf(data, tree.size) ? 'tree-set-up' : 'tree-bare'}
        />
      )}
      {pass && <path d={`M${cx - 3.5} ${cy}h7`} className="tree-pass" />}
      {data.properties.C && <circle cx={cx + 7} cy={cy - 7} r={3} className="tree-comment" />}
    </g>
  );
}
