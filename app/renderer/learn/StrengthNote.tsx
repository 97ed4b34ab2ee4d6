/** What the curve of strength means, and when it passed the network that imitates people. */

import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WirePeople } from '../../../engine/protocol/learning.ts';
import { useNumber } from './use-numbers.ts';

type Level = WirePeople['levels'][number];

export function StrengthNote({
  people,
}: {
  readonly people: WirePeople | undefined;
}): ReactElement {
  const { t } = useTranslation('learn');
  const hours = useNumber(2);
  const passing = (level: Level): string => {
    const name = levelName(t, level);
    if (level.strongerAt === undefined) return t('charts.notPassed', { name });
    const by = hours(level.strongerAt);
    if (level.weakerAt === undefined) return t('charts.passedBefore', { name, by });
    return t('charts.passedBetween', { name, after: hours(level.weakerAt), by });
  };
  return (
    <>
      {people?.levels.map((level) => (
        <p className="soft small" key={level.visits}>
          {passing(level)}
        </p>
      ))}
      <p className="soft small">{t(people ? 'charts.peopleNote' : 'charts.strengthNote')}</p>
    </>
  );
}

export function levelName(t: TFunction<'learn'>, { visits }: Level): string {
  return visits === 1 ? t('curves.people') : t('curves.searchingPeople', { visits });
}
