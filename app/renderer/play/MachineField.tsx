/** Which machine plays: a grade of the self-taught network with what is known of it, or another Go program. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradeInfo } from '../../../engine/protocol/methods.ts';
import { gradedOpponent, type NetworkOpponent } from '../game/player.ts';
import type { Machine } from './new-game-draft.ts';
import { GradeNote } from './GradeNote.tsx';
import { usePlayWords } from './use-play-words.ts';

export interface MachineFieldProps {
  readonly label: string;
  readonly machine: Machine;
  readonly grades: readonly GradeInfo[];
  /** Lines of the board that will be played on: strengths are measured for each. */
  readonly size: number;
  readonly onChange: (machine: Machine) => void;
}

export function MachineField(props: MachineFieldProps): ReactElement {
  const { label, machine, grades, size, onChange } = props;
  const { t } = useTranslation('play');
  const words = usePlayWords();
  const opponents = withOwn(grades.map(gradedOpponent), machine);
  const grade = grades.find((one) => keyOf(gradedOpponent(one)) === keyOf(machine));
  return (
    <div className="machine-field">
      <label className="field">
        <span className="label">{label}</span>
        <select
          className="select"
          value={keyOf(machine)}
          onChange={(event) => {
            const { value } = event.target;
            onChange(opponents.find((one) => keyOf(one) === value) ?? 'program');
          }}
        >
          <optgroup label={t('selfTaught')}>
            {opponents.map((opponent) => (
              <option key={keyOf(opponent)} value={keyOf(opponent)}>
                {words.strength(opponent)}
              </option>
            ))}
          </optgroup>
          <option value="program">{t('form.program')}</option>
        </select>
      </label>
      {grade && <GradeNote grade={grade} grades={grades} size={size} />}
    </div>
  );
}

/** The grades on offer, and the one in use where a record asks for another. */
function withOwn(
  opponents: readonly NetworkOpponent[],
  machine: Machine,
): readonly NetworkOpponent[] {
  if (machine === 'program' || opponents.some((one) => keyOf(one) === keyOf(machine))) {
    return opponents;
  }
  return [...opponents, machine].sort((a, b) => a.visits - b.visits);
}

function keyOf(machine: Machine): string {
  if (machine === 'program') return machine;
  const { visits, network } = machine;
  return network === undefined ? String(visits) : `${visits} ${network}`;
}
