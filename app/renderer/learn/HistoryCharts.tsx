/** The curves of a history, one kind at a time: strength, losses, games. */

import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireRunHistory } from '../../../engine/protocol/learning.ts';
import { Choice } from '../play/Choice.tsx';
import { usePlayWords } from '../play/use-play-words.ts';
import { Chart, type Curve } from './Chart.tsx';
import { columnOf, hoursOf, strengthColumns } from './history-curves.ts';
import { levelName, StrengthNote } from './StrengthNote.tsx';
import { useNumber, usePercent } from './use-numbers.ts';

export interface HistoryChartsProps {
  readonly history: WireRunHistory;
  readonly at: number;
  readonly onGo: (to: number) => void;
}

type Kind = 'strength' | 'losses' | 'games';

const LOW = 128;
const HIGH = 264;

export function HistoryCharts({ history, at, onGo }: HistoryChartsProps): ReactElement {
  const { t } = useTranslation('learn');
  const [kind, setKind] = useState<Kind>('strength');
  const whole = useNumber();
  const fine = useNumber(2);
  const precise = useNumber(3);
  const percent = usePercent();
  const words = usePlayWords();
  const formatX = useCallback(
    (hours: number) => t('charts.hours', { hours: Number(hours.toFixed(2)) }),
    [t],
  );
  const x = useMemo(() => hoursOf(history), [history]);
  const charts = useMemo(() => {
    const curve = (
      name: Parameters<typeof columnOf>[1],
      color: string,
      format = fine,
      dashed = false,
    ): Curve => ({
      name: t(`curves.${name as CurveName}`),
      color,
      values: columnOf(history, name),
      format,
      dashed,
    });
    /** Runs of the days before this was measured have no such curve. */
    const unseen = (name: 'unseenPolicy' | 'unseenValue'): Curve[] =>
      history.points.some((point) => point[name] !== undefined)
        ? [curve(name, '--ink-soft', fine, true)]
        : [];
    const { elo, low, high } = strengthColumns(history);
    const { people } = history;
    return {
      strength: [
        {
          title: people
            ? t('charts.strengthOverPeople', { people: words.people(people.name) })
            : t('charts.strength'),
          height: HIGH,
          curves: [
            {
              name: t('curves.elo'),
              color: '--self-taught',
              values: elo,
              low,
              high,
              format: whole,
            },
            ...(people?.levels ?? []).map((level) => ({
              name: levelName(t, level),
              color: '--human',
              values: history.points.map(() => level.elo),
              format: whole,
              dashed: true,
            })),
          ],
        },
      ],
      losses: [
        {
          title: t('charts.policy'),
          height: LOW,
          curves: [
            curve('policy', '--self-taught'),
            curve('policyEntropy', '--human', fine, true),
            ...unseen('unseenPolicy'),
          ],
        },
        {
          title: t('charts.outcome'),
          height: LOW,
          curves: [
            curve('value', '--self-taught'),
            ...unseen('unseenValue'),
            curve('ownership', '--human', fine, true),
            curve('calibrationError', '--ink-soft', percent),
          ],
        },
      ],
      games: [
        {
          title: t('charts.speed'),
          height: LOW,
          curves: [curve('gamesPerHour', '--self-taught', whole)],
        },
        {
          title: t('charts.length'),
          height: LOW,
          curves: [curve('averageLength', '--self-taught', whole)],
        },
      ],
    } satisfies Record<Kind, readonly { title: string; height: number; curves: Curve[] }[]>;
  }, [history, t, whole, fine, percent, words]);
  const point = history.points[at];
  return (
    <section className="learn-charts" aria-label={t('charts.title')}>
      <Choice
        label={t('charts.title')}
        value={kind}
        options={[
          ['strength', t('charts.tabs.strength')],
          ['losses', t('charts.tabs.losses')],
          ['games', t('charts.tabs.games')],
        ]}
        onChange={setKind}
      />
      {charts[kind].map(({ title, height, curves }) => (
        <Chart
          key={title}
          title={title}
          x={x}
          curves={curves}
          height={height}
          selected={at}
          onSelect={onGo}
          formatX={formatX}
          empty={t('charts.empty')}
        />
      ))}
      {kind === 'games' && point && (
        <p className="soft small">
          {t('charts.gameFacts', {
            black: percent(point.blackWins),
            draws: percent(point.draws),
            openings: percent(point.uniqueOpenings),
          })}
        </p>
      )}
      {kind === 'losses' && point?.exportKl !== undefined && (
        <p className="soft small">{t('charts.unseenNote', { kl: precise(point.exportKl) })}</p>
      )}
      {kind === 'strength' && <StrengthNote people={history.people} />}
    </section>
  );
}

type CurveName =
  | 'policy'
  | 'policyEntropy'
  | 'unseenPolicy'
  | 'value'
  | 'unseenValue'
  | 'ownership'
  | 'calibrationError'
  | 'gamesPerHour'
  | 'averageLength';
