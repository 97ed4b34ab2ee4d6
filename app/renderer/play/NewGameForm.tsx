/** The form for another game, in the panel: it takes no place from the board and blocks nothing. */

import { useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { offersOn, ranksOf } from '../explain/reader.ts';
import type { GameSettings } from '../game/game-settings.ts';
import { useSettings } from '../settings/store.ts';
import { Choice } from './Choice.tsx';
import { ClockFields } from './ClockFields.tsx';
import { MachineField } from './MachineField.tsx';
import {
  changed,
  commandAt,
  draftOf,
  isComplete,
  isSize,
  machinesOf,
  programSeats,
  settingsOf,
  type Draft,
  type Programs,
  type Seat,
} from './new-game-draft.ts';
import { NetworkNote } from './NetworkNote.tsx';
import { ProgramField } from './ProgramField.tsx';
import { RulesFields } from './RulesFields.tsx';
import { SizeField } from './SizeField.tsx';
import { useHello } from './use-hello.ts';
import { useProgram } from './use-program.ts';

export interface NewGameFormProps {
  /** Those of the game on the board. */
  readonly settings: GameSettings;
  /** Whether that game has begun and is not finished. */
  readonly underWay: boolean;
  readonly onStart: (settings: GameSettings) => void;
  readonly onClose: () => void;
}

export function NewGameForm(props: NewGameFormProps): ReactElement {
  const { settings, underWay, onStart, onClose } = props;
  const { t } = useTranslation('play');
  const hello = useHello();
  const grades = hello?.grades ?? [];
  const imitable = hello && (ranksOf(hello.networks) ?? []);
  const { settings: kept, change: keep } = useSettings();
  const { starting, problem, start } = useProgram();
  /** Whose program was started last. */
  const [asked, setAsked] = useState<Seat>();
  const [draft, setDraft] = useState(() =>
    draftOf(settings, { machine: kept.program, other: kept.otherProgram }),
  );
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => changed(before, part));
  };
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    // Under the board it begins where the window ends.
    title.current?.closest('form')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { table, size, rules } = draft;
  const known = { offers: offersOn(imitable, size), ranks: kept.opponentRanks };
  const begin = (programs: Programs): void => {
    const chosen = settingsOf(draft, Math.random(), programs, known);
    if (!chosen) return;
    const imitation = [chosen.white, chosen.black].find(({ kind }) => kind === 'imitation');
    if (imitation?.kind === 'imitation') {
      keep({ opponentRanks: { ...kept.opponentRanks, [size]: imitation.rank } });
    }
    onStart(chosen);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    greetFrom(programSeats(draft), {});
  };
  /** Starts one program after the other, and the game once all have said their names. */
  const greetFrom = ([seat, ...others]: readonly Seat[], greeted: Programs): void => {
    if (!seat) {
      begin(greeted);
      return;
    }
    const command = commandAt(draft, seat);
    keep(seat === 'machine' ? { program: command } : { otherProgram: command });
    setAsked(seat);
    start(command, (program) => {
      greetFrom(others, { ...greeted, [seat]: program });
    });
  };
  const programAt = (seat: Seat): ReactElement | undefined =>
    programSeats(draft).includes(seat) ? (
      <ProgramField
        command={draft.commands[seat]}
        problem={asked === seat ? problem : undefined}
        onChange={(command) => {
          change({ commands: { ...draft.commands, [seat]: command } });
        }}
      />
    ) : undefined;
  const withNetwork = machinesOf(draft).some((one) => one !== 'program' && one.kind === 'network');
  return (
    <form className="new-game" aria-label={t('newGame')} onSubmit={submit}>
      <h1 className="serif" ref={title} tabIndex={-1}>
        {t('newGame')}
      </h1>
      {underWay && <p className="soft">{t('form.endsGame')}</p>}
      <Choice
        label={t('form.opponent')}
        value={table}
        options={[
          ['machine', t('form.machine')],
          ['people', t('form.twoPeople')],
          ['machines', t('form.machines')],
        ]}
        onChange={(value) => {
          change({ table: value });
        }}
      />
      {table === 'machines' && (
        <MachineField
          label={t('black')}
          machine={draft.other}
          grades={grades}
          imitable={imitable}
          known={known}
          size={size}
          onChange={(other) => {
            change({ other });
          }}
        />
      )}
      {programAt('other')}
      {table !== 'people' && (
        <MachineField
          label={table === 'machines' ? t('white') : t('form.strength')}
          machine={draft.machine}
          grades={grades}
          imitable={imitable}
          known={known}
          size={size}
          onChange={(machine) => {
            change({ machine });
          }}
        />
      )}
      {programAt('machine')}
      {table === 'machine' && (
        <Choice
          label={t('form.yourColor')}
          value={draft.color}
          options={[
            ['black', t('black')],
            ['white', t('white')],
            ['random', t('form.random')],
          ]}
          onChange={(color) => {
            change({ color });
          }}
        />
      )}
      <SizeField
        size={size}
        onChange={(lines) => {
          change({ size: lines });
        }}
      />
      <RulesFields draft={draft} onChange={change} />
      <ClockFields
        draft={draft.clock}
        onChange={(clock) => {
          change({ clock });
        }}
      />
      {withNetwork && isSize(size) && <NetworkNote size={size} rules={rules} />}
      <div className="play-choice new-game-end">
        <button
          type="submit"
          className="button primary"
          aria-busy={starting}
          disabled={starting || !isComplete(draft, known)}
        >
          {t(starting ? 'form.starting' : 'form.start')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
