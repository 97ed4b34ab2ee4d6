/** What is known of a grade: how long its network has learned, and its measured strength. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradeInfo } from '../../../engine/protocol/methods.ts';
import { strengthInWords } from './measured-strength.ts';

export interface GradeNoteProps {
  readonly grade: GradeInfo;
  readonly grades: readonly GradeInfo[];
  readonly size: number;
}

export function GradeNote({ grade, grades, size }: GradeNoteProps): ReactElement {
  const { t } = useTranslation('play');
  const { coreHours } = grade;
  const measured = grade.measured.find((one) => one.size === size);
  return (
    <p className="soft small grade-note">
      {[coreHours !== undefined && age(coreHours), strength()].filter(Boolean).join(' · ')}
    </p>
  );

  function age(hours: number): string {
    return hours < 1
      ? t('grade.minutes', { count: Math.max(1, Math.round(hours * 60)) })
      : t('grade.hours', { count: Math.round(hours * 10) / 10 });
  }

  function strength(): string {
    if (!measured) return t('grade.unmeasured', { board: `${size}×${size}` });
    if (grade === grades[0]) return t('grade.weakest');
    return t('grade.measured', { ...strengthInWords(measured, size) });
  }
}
