/** The reader's move, the move that was played and each voice's favourite, with what each voice gave them. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Move, Point } from '../../../../engine/rules/point.ts';
import { moveText, probabilityText } from '../../explain/numbers.ts';
import { VOICE_IDS, type VoiceId } from '../../surprise/bundled-voices.ts';
import type { Opinions } from './judge.ts';
import './comparison.css';

export interface ComparisonProps {
  readonly size: number;
  /** Undefined: the reader chose none. */
  readonly choice: Point | undefined;
  readonly played: Move;
  readonly opinions: Opinions;
}

const NAMES = { 'self-taught': 'selfTaught', human: 'human' } as const satisfies Record<
  VoiceId,
  string
>;

export function Comparison(props: ComparisonProps): ReactElement | null {
  const { size, choice, played, opinions } = props;
  const { t } = useTranslation('guess');
  const { t: te, i18n } = useTranslation('explain');
  const voices = VOICE_IDS.filter((id) => opinions[id] !== undefined);
  if (voices.length === 0) return null;
  const probability = (value: number): string => probabilityText(value, i18n.language);
  const name = (move: Move): string => moveText(move, size, te);
  return (
    <table className="comparison">
      <thead>
        <tr>
          <td />
          <td />
          {voices.map((id) => (
            <th key={id} scope="col" className={id}>
              <VoiceShape id={id} />
              {te(NAMES[id])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choice !== undefined && choice !== played && (
          <tr>
            <th scope="row">{t('yours')}</th>
            <td className="comparison-move">{name(choice)}</td>
            {voices.map((id) => (
              <td key={id}>{probability(opinions[id]?.guess ?? 0)}</td>
            ))}
          </tr>
        )}
        <tr>
          <th scope="row">{t('played')}</th>
          <td className="comparison-move">{name(played)}</td>
          {voices.map((id) => (
            <td key={id}>{probability(opinions[id]?.played ?? 0)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('favourite')}</th>
          <td />
          {voices.map((id) => {
            const { favourite = 0, favouriteProbability = 0 } = opinions[id] ?? {};
            return (
              <td key={id}>
                <strong>{name(favourite)}</strong> {probability(favouriteProbability)}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

function VoiceShape({ id }: { readonly id: VoiceId }): ReactElement {
  const path =
    id === 'human' ? 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z' : 'M8 0.8L15.2 8L8 15.2L0.8 8Z';
  return (
    <svg viewBox="0 0 16 16" width={12} height={12} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
