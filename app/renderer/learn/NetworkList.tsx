/** The networks on this machine: play against one, compare it with another, copy it out, delete it. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { AskedButton } from '../shell/AskedButton.tsx';
import type { Learning } from './learning.ts';
import { selfTaught } from '../watch/networks.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { playAgainst } from './play-against.ts';
import { useNumber } from './use-numbers.ts';

export function NetworkList({ learning }: { readonly learning: Learning }): ReactElement {
  const { t } = useTranslation('learn');
  const { networks } = useStore(learning.store);
  const hours = useNumber(2);
  const megabytes = useNumber(1);
  const [compared, setCompared] = useState<string>();
  const [copied, setCopied] = useState<{ id: string; folder: string }>();
  return (
    <section className="learn-networks" aria-label={t('networks.title')}>
      <h2>{t('networks.title')}</h2>
      <ul>
        {networks.map((network) => (
          <li key={network.id} className="learn-network">
            <div className="learn-network-name">
              <strong>{network.name}</strong>
              <span className="soft small">{factsOf(network)}</span>
            </div>
            <div className="learn-network-actions">
              <button
                type="button"
                className="button quiet small"
                onClick={() => {
                  playAgainst(network);
                }}
              >
                {t('networks.play')}
              </button>
              <button
                type="button"
                className="button quiet small"
                aria-expanded={compared === network.id}
                onClick={() => {
                  setCompared(compared === network.id ? undefined : network.id);
                }}
              >
                {t('compare.open')}
              </button>
              <button
                type="button"
                className="button quiet small"
                onClick={() => {
                  void learning.exportNetwork(network.id).then((folder) => {
                    setCopied(folder === undefined ? undefined : { id: network.id, folder });
                  });
                }}
              >
                {t('networks.export')}
              </button>
              {!network.bundled && (
                <AskedButton
                  small
                  label={t('networks.delete')}
                  question={t('networks.deleteSurely')}
                  off={false}
                  act={() => {
                    void learning.deleteNetwork(network.id);
                  }}
                />
              )}
            </div>
            {compared === network.id && (
              <ComparePanel network={network} others={comparable(network)} />
            )}
            {copied?.id === network.id && (
              <p className="soft small learn-copied" role="status">
                {t('networks.exported', { folder: copied.folder })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function comparable({ id, sizes }: NetworkEntry): readonly NetworkEntry[] {
    return selfTaught(networks).filter(
      (other) => other.id !== id && sizes.some((size) => other.sizes.includes(size)),
    );
  }

  function factsOf({ bundled, generation, coreHours, shape, bytes }: NetworkEntry): string {
    const facts = [
      bundled && t('networks.bundled'),
      generation !== undefined && t('networks.generation', { generation }),
      coreHours !== undefined && t('networks.hours', { hours: hours(coreHours) }),
      shape.replace('x', ' × '),
      t('networks.megabytes', { megabytes: megabytes(bytes / 1e6) }),
    ];
    return facts.filter((fact) => fact !== false).join(' · ');
  }
}
