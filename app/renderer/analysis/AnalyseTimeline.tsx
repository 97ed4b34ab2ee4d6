/**
 * The strip under the board: winrate and lead along the line that is followed, or how little its moves were expected,
 * a slider over them, and steps.
 */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { IconButton } from '../shell/IconButton.tsx';
import { StarIcon } from '../shell/icons.tsx';
import { MoveCount, Timeline } from '../shell/Timeline.tsx';
import { SurpriseLine } from '../surprise/SurpriseLine.tsx';
import { SurpriseStars } from '../surprise/SurpriseStars.tsx';
import { SurpriseSteps } from '../surprise/SurpriseSteps.tsx';
import { useSurpriseWords } from '../surprise/use-surprise-words.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { pointNamer, type ExpectedLine } from './expected-line.ts';
import { Graph } from './Graph.tsx';
import type { ShownSearch } from './shown-search.ts';
import { lineOf } from './study.ts';
import './analyse-timeline.css';

export interface AnalyseTimelineProps {
  readonly search: ShownSearch | undefined;
  readonly expectedLine: ExpectedLine;
  /** Whether the strip shows what the networks expected; undefined where they were not asked. */
  readonly surprise: boolean | undefined;
  readonly onSurprise: (shown: boolean) => void;
}

export function AnalyseTimeline(props: AnalyseTimelineProps): ReactElement {
  const { search, expectedLine, surprise, onSurprise } = props;
  const { t } = useTranslation(['analyse', 'surprise']);
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const { at, results, tree } = study;
  const line = lineOf(study);
  const index = line.indexOf(at);
  const length = line.length - 1;
  const { expected, moves, places, unexpectedPlaces } = expectedLine;
  const { known, problem, retry } = expected;
  const reasonOf = useFaultWords();
  const chances = useSurpriseWords(known);
  const pointOf = pointNamer(moves, tree.size, t('pass'));
  const numberAt = (place: number): number => places.indexOf(place) + 1;
  const chancesAt = (place: number): string => (surprise ? chances(numberAt(place)) : '');
  const place = t('moveOf', { move: index, length });
  const go = (to: number): void => {
    const id = line[to];
    if (id !== undefined) desk.goTo(id);
  };
  return (
    <Timeline
      className="graphed"
      at={index}
      length={length}
      onGo={go}
      words={{
        label: t('timeline'),
        value:
          chancesAt(index) === ''
            ? place
            : t('surprise:value', { place, chances: chancesAt(index) }),
        first: t('first'),
        back: t('back'),
        forward: t('forward'),
        last: t('last'),
      }}
      tipOf={(to) => {
        if (chancesAt(to) === '') return undefined;
        const number = numberAt(to);
        return t('surprise:tip', { move: number, point: pointOf(number), chances: chancesAt(to) });
      }}
      track={
        surprise ? (
          <>
            <SurpriseLine expected={known} length={length} at={index} places={places} />
            <SurpriseStars
              moves={unexpectedPlaces}
              length={length}
              at={index}
              nameOf={(to) => {
                const number = numberAt(to);
                const point = pointOf(number);
                return t('surprise:star', { move: number, point, chances: chancesAt(to) });
              }}
              onGo={go}
            />
          </>
        ) : (
          <Graph
            values={line.map((id) => (id === at ? (search ?? results.get(id)) : results.get(id)))}
          />
        )
      }
      count={<MoveCount at={index} length={length} />}
    >
      <div className="timeline-side">
        {surprise && problem !== undefined && (
          <button
            type="button"
            className="button small"
            title={t('surprise:failed', { reason: reasonOf(problem) })}
            onClick={retry}
          >
            {t('surprise:retry')}
          </button>
        )}
        {surprise ? (
          <SurpriseSteps moves={unexpectedPlaces} at={index} onGo={go} />
        ) : (
          <ul className="graph-key" aria-hidden="true">
            <li className="graph-key-winrate">{t('graph.winrate')}</li>
            <li className="graph-key-lead">{t('graph.lead')}</li>
          </ul>
        )}
        {surprise !== undefined && (
          <IconButton
            icon={StarIcon}
            label={t('surprise:title')}
            off={false}
            pressed={surprise}
            act={() => {
              onSurprise(!surprise);
            }}
          />
        )}
      </div>
    </Timeline>
  );
}
