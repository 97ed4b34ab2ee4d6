/** The strip under the board: winrate and lead along the line that is followed, a slider over them, and steps. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveCount, Timeline } from '../shell/Timeline.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { Graph } from './Graph.tsx';
import type { ShownSearch } from './shown-search.ts';
import { lineOf } from './study.ts';
import './analyse-timeline.css';

export function AnalyseTimeline({
  search,
}: {
  readonly search: ShownSearch | undefined;
}): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const { at, results } = study;
  const line = lineOf(study);
  const index = line.indexOf(at);
  const length = line.length - 1;
  const values = line.map((id) => (id === at ? (search ?? results.get(id)) : results.get(id)));
  return (
    <Timeline
      className="graphed"
      at={index}
      length={length}
      onGo={(to) => {
        const id = line[to];
        if (id !== undefined) desk.goTo(id);
      }}
      words={{
        label: t('timeline'),
        value: t('moveOf', { move: index, length }),
        first: t('first'),
        back: t('back'),
        forward: t('forward'),
        last: t('last'),
      }}
      track={<Graph values={values} />}
      count={<MoveCount at={index} length={length} />}
    >
      <ul className="graph-key" aria-hidden="true">
        <li className="graph-key-winrate">{t('graph.winrate')}</li>
        <li className="graph-key-lead">{t('graph.lead')}</li>
      </ul>
    </Timeline>
  );
}
