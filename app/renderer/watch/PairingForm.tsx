/** Who plays on the boards: the two sides, and the board's size. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { offersOn, ranksOf } from '../explain/reader.ts';
import { windowLearning } from '../learn/learning.ts';
import { SelectField } from '../play/SelectField.tsx';
import { useHello } from '../play/use-hello.ts';
import { ContenderFields } from './ContenderFields.tsx';
import type { Show } from './show.ts';
import {
  hasStranger,
  isComplete,
  lastCommand,
  setPairing,
  startShow,
  useSetting,
  type Side,
} from './store.ts';
import { onBoard, selfTaught, sizesOf } from './networks.ts';
import { originOf } from './watched-game.ts';

export function PairingForm({ show }: { readonly show: Show }): ReactElement {
  const { t } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const { pairing, starting, problem } = useSetting();
  const started = useStore(show.store, (state) => state.started);
  const networks = selfTaught(useStore(windowLearning().store, (state) => state.networks));
  const sizes = sizesOf(networks);
  const { first, second, size } = pairing;
  const fitting = networks.filter((network) => network.sizes.includes(size));
  const ranks = ranksOf(useHello()?.networks);
  const offers = offersOn(ranks, size);
  const fieldsOf = (side: Side): ReactElement => (
    <ContenderFields
      label={t(`pairing.${side}`)}
      player={pairing[side]}
      networks={fitting}
      offers={offers}
      lastCommand={lastCommand(side)}
      problem={problem?.side === side ? problem.fault : undefined}
      onChange={(player) => {
        setPairing({ ...pairing, [side]: player });
      }}
    />
  );
  const holds = !started ? 'colours' : hasStranger(pairing) ? 'fromStart' : 'fromNext';
  return (
    <form
      className="watch-pairing"
      aria-label={t('pairing.label')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(pairing)) startShow();
      }}
    >
      {fieldsOf('first')}
      {fieldsOf('second')}
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
      {originOf(first, second) === 'program' && (
        <p className="soft small">{t('pairing.programRules')}</p>
      )}
      <div className="watch-again">
        <p className="soft small">{t(`pairing.${holds}`)}</p>
        {started && (
          <button
            type="submit"
            className="button small"
            aria-busy={starting}
            disabled={starting || !isComplete(pairing)}
          >
            {starting ? play('form.starting') : t('pairing.again')}
          </button>
        )}
      </div>
    </form>
  );
}
