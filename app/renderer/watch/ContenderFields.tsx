/** One of those who play: a network with its visits, people with their rank, search alone, or another Go program. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { usualOffer, type RankOffer } from '../explain/reader.ts';
import type { Fault } from '../fault/fault.ts';
import { imitating, PLAIN_SEARCHES } from '../game/player.ts';
import { ProgramField } from '../play/ProgramField.tsx';
import { usePlayWords } from '../play/use-play-words.ts';
import { BUNDLED, runOf, withNetwork } from './networks.ts';
import { useWatchWords } from './use-watch-words.ts';
import type { Contender } from './watched-game.ts';

/** Those that have a name as strengths. */
const NAMED_VISITS = [1, 10, 50, 100, 400] as const;

export interface ContenderFieldsProps {
  readonly label: string;
  readonly player: Contender;
  /** Those that play on the board. */
  readonly networks: readonly NetworkEntry[];
  /** Who can be imitated on the board, weakest first. */
  readonly offers: readonly RankOffer[];
  /** The command line of a program that is chosen now. */
  readonly lastCommand: string;
  /** What is wrong with the program. */
  readonly problem: Fault | undefined;
  readonly onChange: (player: Contender) => void;
}

export function ContenderFields(props: ContenderFieldsProps): ReactElement {
  const { label, player, networks, offers, lastCommand, problem, onChange } = props;
  const { t } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const words = useWatchWords();
  const imitates = player.kind === 'imitation';
  const chosen = player.kind === 'network' ? (player.network ?? BUNDLED) : player.kind;
  const ids = networks.map((network) => network.id);
  const shown = player.kind !== 'network' || ids.includes(chosen) ? ids : [chosen, ...ids];
  const usual = usualOffer(offers);
  const bundled = shown.filter((one) => runOf(one) === undefined);
  const runs = [...new Set(shown.flatMap((one) => runOf(one) ?? []))];
  const option = (one: string): ReactElement => (
    <option key={one} value={one}>
      {words.network(one)}
    </option>
  );
  const choose = (value: string): void => {
    if (value === 'gtp') onChange({ kind: 'gtp', command: lastCommand, name: '' });
    else if (value === 'plain') onChange(PLAIN_SEARCHES[0]!);
    else if (value !== 'imitation') onChange(withNetwork(player, value));
    else if (usual) onChange(imitating(usual));
  };
  return (
    <fieldset className="watch-player">
      <legend className="label">{label}</legend>
      <select
        className="select"
        aria-label={`${label}: ${t('pairing.player')}`}
        value={chosen}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        <optgroup label={t('pairing.bundled')}>
          {bundled.map(option)}
          {(imitates || usual) && <option value="imitation">{play('form.imitation')}</option>}
          <option value="plain">{play('plain.without')}</option>
        </optgroup>
        {runs.map((run) => (
          <optgroup key={run} label={t('pairing.ofRun', { run })}>
            {/* The newest first. */}
            {shown
              .filter((one) => runOf(one) === run)
              .reverse()
              .map(option)}
          </optgroup>
        ))}
        <option value="gtp">{play('form.program')}</option>
      </select>
      {player.kind === 'gtp' ? (
        <ProgramField
          command={player.command}
          placeholder="gnugo --mode gtp --chinese-rules"
          problem={problem}
          onChange={(command) => {
            onChange({ kind: 'gtp', command, name: '' });
          }}
        />
      ) : (
        <HowItPlays label={label} player={player} offers={offers} onChange={onChange} />
      )}
    </fieldset>
  );
}

interface HowItPlaysProps extends Pick<ContenderFieldsProps, 'label' | 'offers' | 'onChange'> {
  readonly player: Exclude<Contender, { kind: 'gtp' }>;
}

/** The rank of people, or how long it thinks. */
function HowItPlays({ label, player, offers, onChange }: HowItPlaysProps): ReactElement {
  const { t } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const words = usePlayWords();
  if (player.kind === 'imitation') {
    return (
      <select
        className="select"
        aria-label={`${label}: ${play('form.rank')}`}
        value={player.rank}
        onChange={(event) => {
          const offer = offers.find(({ rank }) => rank === event.target.value);
          if (offer) onChange(imitating(offer));
        }}
      >
        {offers.map(({ rank, name }) => (
          <option key={rank} value={rank}>
            {words.people(name)}
          </option>
        ))}
      </select>
    );
  }
  const strengths: readonly (readonly [visits: number, name: string])[] =
    player.kind === 'plain'
      ? PLAIN_SEARCHES.map((search) => [search.visits, words.strength(search)])
      : NAMED_VISITS.map((visits) => [
          visits,
          `${play(`strengths.${visits}`)} · ${play('visits', { count: visits })}`,
        ]);
  return (
    <select
      className="select"
      aria-label={`${label}: ${t('pairing.visits')}`}
      value={player.visits}
      onChange={(event) => {
        onChange({ ...player, visits: Number(event.target.value) });
      }}
    >
      {strengths.map(([visits, name]) => (
        <option key={visits} value={visits}>
          {name}
        </option>
      ))}
    </select>
  );
}
