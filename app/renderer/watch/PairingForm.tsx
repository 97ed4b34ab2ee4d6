/** Who plays on the boards: two networks with their visits, and the board's size. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import type { NetworkOpponent } from '../game/player.ts';
import { windowLearning } from '../learn/learning.ts';
import type { Show } from './show.ts';
import { startShow, setPairing, useSetting } from './store.ts';
import { BUNDLED, onBoard, runOf, selfTaught, sizesOf, withNetwork } from './networks.ts';
import { useWatchWords } from './use-watch-words.ts';

/** Those that have a name as strengths. */
const VISITS = [1, 10, 50, 100, 400] as const;

export function PairingForm({ show }: { readonly show: Show }): ReactElement {
  const { t } = useTranslation('watch');
  const { pairing } = useSetting();
  const started = useStore(show.store, (state) => state.started);
  const networks = selfTaught(useStore(windowLearning().store, (state) => state.networks));
  const sizes = sizesOf(networks);
  const { first, second, size } = pairing;
  const fitting = networks.filter((network) => network.sizes.includes(size));
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
        onChange={(player) => {
          setPairing({ ...pairing, first: player });
        }}
      />
      <PlayerFields
        label={t('pairing.second')}
        player={second}
        networks={fitting}
        onChange={(player) => {
          setPairing({ ...pairing, second: player });
        }}
      />
      {sizes.length > 1 && (
        <label className="field">
          <span className="label">{t('pairing.size')}</span>
          <select
            className="select"
            value={size}
            onChange={(event) => {
              setPairing(onBoard(Number(event.target.value), pairing, networks));
            }}
          >
            {sizes.map((one) => (
              <option key={one} value={one}>
                {one} × {one}
              </option>
            ))}
          </select>
        </label>
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
  readonly player: NetworkOpponent;
  readonly networks: readonly NetworkEntry[];
  readonly onChange: (player: NetworkOpponent) => void;
}

function PlayerFields({ label, player, networks, onChange }: PlayerFieldsProps): ReactElement {
  const { t } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const words = useWatchWords();
  const id = player.network ?? BUNDLED;
  const ids = networks.map((network) => network.id);
  const shown = ids.includes(id) ? ids : [id, ...ids];
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
          onChange(withNetwork(player, event.target.value));
        }}
      >
        <optgroup label={t('pairing.bundled')}>{bundled.map(option)}</optgroup>
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
      <select
        className="select"
        aria-label={`${label}: ${t('pairing.visits')}`}
        value={player.visits}
        onChange={(event) => {
          onChange({ ...player, visits: Number(event.target.value) });
        }}
      >
        {VISITS.map((visits) => (
          <option key={visits} value={visits}>
            {play(`strengths.${visits}`)} · {play('visits', { count: visits })}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
