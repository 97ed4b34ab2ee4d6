/** Which machine plays: a grade of the self-taught network, search alone, people of a rank imitated, or another Go program. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradeInfo } from '../../../engine/protocol/methods.ts';
import type { RanksByBoard } from '../explain/reader.ts';
import {
  gradedOpponent,
  PLAIN_SEARCHES,
  type NetworkOpponent,
  type PlainSearch,
} from '../game/player.ts';
import { isImitation, offerFor, type Machine, type Offers } from './new-game-draft.ts';
import { GradeNote } from './GradeNote.tsx';
import { ImitationNote } from './ImitationNote.tsx';
import { PlainNote } from './PlainNote.tsx';
import { usePlayWords } from './use-play-words.ts';

export interface MachineFieldProps {
  readonly label: string;
  readonly machine: Machine;
  readonly grades: readonly GradeInfo[];
  /** Who can be imitated on which board; undefined until the engine has told it. */
  readonly imitable: RanksByBoard | undefined;
  /** The same on a board of this size. */
  readonly known: Offers;
  /** Lines of the board that will be played on: strengths are measured for each. */
  readonly size: number;
  readonly onChange: (machine: Machine) => void;
}

export function MachineField(props: MachineFieldProps): ReactElement {
  const { label, machine, grades, imitable, known, size, onChange } = props;
  const { t } = useTranslation('play');
  const words = usePlayWords();
  const opponents = withOwn(grades.map(gradedOpponent), machine);
  const plain = withOwn(PLAIN_SEARCHES, machine);
  const grade = grades.find((one) => keyOf(gradedOpponent(one)) === keyOf(machine));
  const imitates = isImitation(machine);
  const isOffered = imitable?.some(({ offers }) => offers.length > 0);
  const offer = imitates ? offerFor(machine, size, known) : undefined;
  return (
    <div className="machine-field">
      <div className={offer ? 'machine-and-rank' : undefined}>
        <label className="field">
          <span className="label">{label}</span>
          <select
            className="select"
            value={keyOf(machine)}
            onChange={(event) => {
              const { value } = event.target;
              if (value === IMITATION) onChange({ kind: 'imitation' });
              else
                onChange([...opponents, ...plain].find((one) => keyOf(one) === value) ?? 'program');
            }}
          >
            <optgroup label={t('selfTaught')}>
              {opponents.map((opponent) => (
                <option key={keyOf(opponent)} value={keyOf(opponent)}>
                  {words.strength(opponent)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('plain.without')}>
              {plain.map((opponent) => (
                <option key={keyOf(opponent)} value={keyOf(opponent)}>
                  {words.strength(opponent)}
                </option>
              ))}
            </optgroup>
            {(isOffered || imitates) && <option value={IMITATION}>{t('form.imitation')}</option>}
            <option value="program">{t('form.program')}</option>
          </select>
        </label>
        {offer && (
          <select
            className="select"
            aria-label={`${label}: ${t('form.rank')}`}
            value={offer.rank}
            onChange={(event) => {
              onChange({ kind: 'imitation', rank: event.target.value });
            }}
          >
            {known.offers.map(({ rank, name }) => (
              <option key={rank} value={rank}>
                {words.people(name)}
              </option>
            ))}
          </select>
        )}
      </div>
      {grade && <GradeNote grade={grade} grades={grades} size={size} />}
      {machine !== 'program' && machine.kind === 'plain' && <PlainNote />}
      {imitates && <ImitationNote offer={offer} imitable={imitable} size={size} />}
    </div>
  );
}

const IMITATION = 'imitation';

/** Those on offer, and the one in use where a record asks for another of their kind. */
function withOwn<T extends NetworkOpponent | PlainSearch>(
  opponents: readonly T[],
  machine: Machine,
): readonly T[] {
  const isOfTheKind = (one: Machine): one is T =>
    one !== 'program' && one.kind === opponents[0]?.kind;
  if (!isOfTheKind(machine)) return opponents;
  if (opponents.some((one) => keyOf(one) === keyOf(machine))) return opponents;
  return [...opponents, machine].sort((a, b) => a.visits - b.visits);
}

function keyOf(machine: Machine): string {
  if (machine === 'program') return machine;
  if (machine.kind === 'imitation') return IMITATION;
  if (machine.kind === 'plain') return `plain ${machine.visits}`;
  const { visits, network } = machine;
  return network === undefined ? String(visits) : `${visits} ${network}`;
}
