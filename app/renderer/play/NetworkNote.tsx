/** What the network has not learned, said before a game that would need it. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesName } from '../../../engine/rules/rule-set.ts';
import { boardsInWords } from '../i18n/boards-in-words.ts';
import { useHello } from './use-hello.ts';

export interface NetworkNoteProps {
  readonly size: number;
  readonly rules: RulesName;
}

export function NetworkNote({ size, rules }: NetworkNoteProps): ReactElement | null {
  const { t, i18n } = useTranslation('play');
  const networks = useHello()?.networks;
  if (!networks) return null;
  const network = networks.find(({ isDefault }) => isDefault) ?? networks[0];
  const list = (items: readonly string[]): string =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(items);
  const lines: string[] = [];
  if (!network) lines.push(t('note.noNetwork'));
  else {
    const { sizes, rules: learned } = network;
    if (sizes.length > 0 && !sizes.includes(size)) {
      const known = boardsInWords(sizes, i18n.language);
      lines.push(t('note.untrainedSize', { sizes: known, size }));
    }
    if (learned.length > 0 && !learned.includes(rules)) {
      const known = list(learned.map((name) => t(`rules.${name}`)));
      lines.push(t('note.untrainedRules', { learned: known }));
    }
  }
  if (lines.length === 0) return null;
  return (
    <p className="network-note" role="note">
      {lines.join(' ')}
    </p>
  );
}
