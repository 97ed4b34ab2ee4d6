/**
 * The two voices on one logarithmic axis: circle = human-imitating, diamond = self-taught, hollow = instinct,
 * filled = after search. What others published stands beside them.
 */

import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireExplanation } from '../../../engine/protocol/explanation.ts';
import { formatDate } from '../i18n/format-date.ts';
import { PeopleSilent } from './PeopleSilent.tsx';
import { axisPlace, moveText, percentText, probabilityText } from './numbers.ts';
import type { PublishedOdds } from './published.ts';

export interface VoicesProps {
  readonly told: WireExplanation | undefined;
  readonly published: PublishedOdds | undefined;
  /** Whether somebody speaks for people on this board; undefined while that is not known. */
  readonly hasHuman: boolean | undefined;
  /** Lines of the board. */
  readonly size: number;
}

const TICKS = [0.0001, 0.001, 0.01, 0.1, 1];

export function Voices({ told, published, hasHuman, size }: VoicesProps): ReactElement {
  const { t, i18n } = useTranslation('explain');
  const { language } = i18n;
  const probability = (value: number): string => probabilityText(value, language);
  const human = told?.human;
  const own = told?.selfTaught;
  const share = own?.searchShare ?? undefined;
  return (
    <section className="voices" aria-label={t('voices')}>
      {(human ?? hasHuman) && (
        <Voice
          name={human?.rank ? t('humanAt', { rank: human.rank }) : t('human')}
          values={human ? probability(human.probability) : ''}
          detail={human && favouriteOf(human.favourite, human.favouriteProbability)}
        >
          {human && human.strongest !== human.probability && (
            <Symbol shape="circle" at={human.strongest} faint />
          )}
          {human && <Symbol shape="circle" at={human.probability} />}
        </Voice>
      )}
      <Voice
        name={t('selfTaught')}
        values={
          own
            ? [probability(own.prior), share !== undefined && percentText(share, language)]
                .filter(Boolean)
                .join(' → ')
            : ''
        }
        detail={own && ownFavourite()}
      >
        {own && share !== undefined && <Way from={own.prior} to={share} />}
        {own && <Symbol shape="diamond" at={own.prior} />}
        {share !== undefined && <Symbol shape="diamond" at={share} filled />}
      </Voice>
      {published && (
        <Voice
          name={t('published')}
          values={t('oneIn', { count: Math.round(1 / published.probability) })}
          detail={t('publishedBy', {
            source: published.source,
            date: formatDate(published.date, language),
          })}
        >
          <Symbol shape="star" at={published.probability} />
        </Voice>
      )}
      <div className="voices-ticks" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick} style={placeAt(tick)}>
            {tick < 0.01
              ? `1/${new Intl.NumberFormat(language).format(Math.round(1 / tick))}`
              : percentText(tick, language)}
          </span>
        ))}
      </div>
      {!human && <PeopleSilent size={size} className="voices-missing" />}
    </section>
  );

  function favouriteOf(move: number, value: number): string {
    if (told && move === told.move) return t('favouriteThis');
    return t('favourite', {
      move: moveText(move, told?.size ?? 0, t),
      probability: probability(value),
    });
  }

  function ownFavourite(): string {
    if (!told || !own) return '';
    const name = (move: number): string => moveText(move, told.size, t);
    if (own.searchShare === null) {
      return own.instinct === told.move
        ? t('favouriteThis')
        : t('favourite', {
            move: name(own.instinct),
            probability: probability(own.instinctProbability),
          });
    }
    const count = told.visits.root;
    if (own.instinct === own.favourite) {
      return t('favouriteSearched', { move: name(own.favourite), count });
    }
    return t('favouriteChanged', {
      instinct: name(own.instinct),
      favourite: name(own.favourite),
      count,
    });
  }
}

function Voice({
  name,
  values,
  detail,
  children,
}: {
  readonly name: string;
  readonly values: string;
  readonly detail: string | undefined | null;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="voice">
      <span className="voice-name">{name}</span>
      <span className="voice-axis" aria-hidden="true">
        {children}
      </span>
      <span className="voice-values">{values}</span>
      <span className="voice-detail">{detail}</span>
    </div>
  );
}

function placeAt(probability: number): CSSProperties {
  return { '--place': axisPlace(probability) } as CSSProperties;
}

const PATHS = {
  circle: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  diamond: 'M8 0.8L15.2 8L8 15.2L0.8 8Z',
  star: 'M8 1c.7 4.4 2.6 6.3 7 7-4.4.7-6.3 2.6-7 7-.7-4.4-2.6-6.3-7-7 4.4-.7 6.3-2.6 7-7Z',
} as const;

function Symbol({
  shape,
  at,
  filled = false,
  faint = false,
}: {
  readonly shape: keyof typeof PATHS;
  readonly at: number;
  readonly filled?: boolean;
  readonly faint?: boolean;
}): ReactElement {
  const classes = ['voice-symbol', shape, filled && 'filled', faint && 'faint'].filter(Boolean);
  return (
    <svg className={classes.join(' ')} style={placeAt(at)} viewBox="0 0 16 16">
      <path d={PATHS[shape]} />
    </svg>
  );
}

/** From instinct to search. */
function Way({ from, to }: { readonly from: number; readonly to: number }): ReactElement {
  const [left, right] = [axisPlace(from), axisPlace(to)].sort((a, b) => a - b);
  return (
    <span
      className="voice-way"
      style={{ '--place': left, '--length': (right ?? 0) - (left ?? 0) } as CSSProperties}
    />
  );
}
