/** Two networks' first thoughts in one position, side by side. */

import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NetworkEntry, WireRunHistory } from '../../../engine/protocol/learning.ts';
import { Board } from '../board/Board.tsx';
import { looksKey, windowComparing, type NetworkLooks } from './comparing.ts';
import { lookBoard } from './look-board.ts';
import { PositionChoice } from './PositionChoice.tsx';
import { useThought } from './use-thought.ts';

export interface ComparedLooksProps {
  readonly networks: readonly [NetworkEntry, NetworkEntry];
  readonly size: number;
}

export function ComparedLooks({ networks, size }: ComparedLooksProps): ReactElement {
  const { t } = useTranslation('learn');
  const comparing = windowComparing();
  const looks = useStore(comparing.store, (state) => state.looks);
  const [position, setPosition] = useState<string>('empty');
  const [first, second] = networks.map(({ id }) => id);
  useEffect(() => {
    for (const id of [first, second]) if (id !== undefined) void comparing.look(id, size);
  }, [comparing, first, second, size]);
  return (
    <div className="learn-looks">
      <label className="field">
        <span className="label">{t('compare.looks')}</span>
        <PositionChoice position={position} onPosition={setPosition} />
      </label>
      <div className="learn-looks-boards">
        {networks.map((network, index) => (
          <OneLook
            key={index}
            network={network}
            size={size}
            position={position}
            looks={looks[looksKey(network.id, size)]}
          />
        ))}
      </div>
    </div>
  );
}

interface OneLookProps {
  readonly network: NetworkEntry;
  readonly size: number;
  readonly position: string;
  /** Undefined until the network has been asked. */
  readonly looks: NetworkLooks | undefined;
}

function OneLook({ network, size, position, looks }: OneLookProps): ReactElement {
  const { t } = useTranslation('learn');
  const history: WireRunHistory = {
    size,
    points: [],
    strengths: [],
    positions: looks?.positions ?? [],
    looks: looks ? [{ generation: 0, looks: looks.looks }] : [],
  };
  const look = lookBoard(history, position, 0);
  const thought = useThought(look, size);
  return (
    <figure>
      <figcaption>
        <strong>{network.name}</strong>
      </figcaption>
      <Board
        size={size}
        stones={look.stones}
        lastMove={look.lastMove}
        marks={look.marks}
        interactive={false}
        label={`${network.name}. ${looks ? thought : t('compare.asking')}`}
      />
      <p className="soft small">{looks ? thought : t('compare.asking')}</p>
    </figure>
  );
}
