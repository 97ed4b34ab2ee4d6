/** Who plays on the boards: two networks with their visits or people with their rank, and the board's size. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { offersOn, ranksOf, usualOffer, type RankOffer } from '../explain/reader.ts';
import { imitating } from '../game/player.ts';
import { windowLearning } from '../learn/learning.ts';
import { SelectField } from '../play/SelectField.tsx';
import { useHello } from '../play/use-hello.ts';
import { usePlayWords } from '../play/use-play-words.ts';
import type { Show } from './show.ts';
import { startShow, setPairing, useSetting } from './store.ts';
import { BUNDLED, onBoard, runOf, selfTaught, sizesOf, withNetwork } from './networks.ts';
import { useWatchWords } from './use-watch-words.ts';
import type { Contender } from './watched-game.ts';

/** Those that have a name as strengths. */
const NAMED_VISITS = [1, 10, 50, 100, 400] as const;

export function PairingForm({ show }: { readonly show: Show }): ReactElement {
  const { t } = useTranslation('watch');
  const { pairing } = useSetting();
  const started = useStore(show.store, (state) => state.started);
  const networks = selfTaught(useStore(windowLearning().store, (state) => state.networks));
  const sizes = sizesOf(networks);
  const { first, second, size } = pairing;
  const fitting = networks.filter((network) => network.sizes.includes(size));
  const ranks = ranksOf(useHello()?.networks);
  const offers = offersOn(ranks, size);
  return (
    <form
      className="watch-pairing"
      aria-label={t('pairing.label')}
      onSubmit={(event) => {
        event.preventDefault();
        startShow();
      }}
    >
      <PlayerFields
        label={t('pairing.first')}
        player={first}
        networks={fitting}
        offers={offers}
        onChange={(player) => {
          setPairing({ ...pairing, first: player });
        }}
      />
      <PlayerFields
        label={t('pairing.second')}
        player={second}
        networks={fitting}
        offers={offers}
        onChange={(player) => {
          setPairing({ ...pairing, second: player });
        }}
      />
      {sizes.length > 1 && (
        <SelectField
          label={t('pairing.size')}
          value={size}
          options={sizes.map((lines) => [lines, `${lines}×${lines}`])}
          onChange={(lines) => {
            setPairing(onBoard(lines, pairing, networks, offersOn(ranks, lines)));
          }}
        />
      )}
      <div className="watch-again">
        <p className="soft small">{t(started ? 'pairing.fromNext' : 'pairing.colours')}</p>
        {started && (
          <button type="submit" className="button small">
            {t('pairing.again')}
          </button>
        )}
      </div>
    </form>
  );
}

interface PlayerFieldsProps {
  readonly label: string;
  readonly player: Contender;
  readonly networks: readonly NetworkEntry[];
  /** Who can be imitated on the board, weakest first. */
  readonly offers: readonly RankOffer[];
  readonly onChange: (player: Contender) => void;
}

function PlayerFields({
  label,
  player,
  networks,
  offers,
  onChange,
}: PlayerFieldsProps): ReactElement {
  const { t } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const words = useWatchWords();
  const playWords = usePlayWords();
  const imitates = player.kind === 'imitation';
  const id = imitates ? IMITATION : (player.network ?? BUNDLED);
  const ids = networks.map((network) => network.id);
  const shown = imitates || ids.includes(id) ? ids : [id, ...ids];
  const usual = usualOffer(offers);
  const bundled = shown.filter((one) => runOf(one) === undefined);
  const runs = [...new Set(shown.flatMap((one) => runOf(one) ?? []))];
  const option = (one: string): ReactElement => (
    <option key={one} value={one}>
      {words.network(one)}
    </option>
  );
  return (
    <fieldset className="watch-player">
      <legend className="label">{label}</legend>
      <select
        className="select"
        aria-label={`${label}: ${t('pairing.network')}`}
        value={id}
        onChange={(event) => {
          const { value } = event.target;
          if (value !== IMITATION) onChange(withNetwork(player, value));
          else if (usual) onChange(imitating(usual));
        }}
      >
        <optgroup label={t('pairing.bundled')}>
          {bundled.map(option)}
          {(imitates || usual) && <option value={IMITATION}>{play('form.imitation')}</option>}
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
      </select>
      {player.kind === 'imitation' ? (
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
              {playWords.people(name)}
            </option>
          ))}
        </select>
      ) : (
        <select
          className="select"
          aria-label={`${label}: ${t('pairing.visits')}`}
          value={player.visits}
          onChange={(event) => {
            onChange({ ...player, visits: Number(event.target.value) });
          }}
        >
          {NAMED_VISITS.map((visits) => (
            <option key={visits} value={visits}>
              {play(`strengths.${visits}`)} · {play('visits', { count: visits })}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

const IMITATION = 'imitation';
