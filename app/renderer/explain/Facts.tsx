/** What the move does on the board, a line a fact; the points of the one that is hovered or focused are drawn. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explaining } from './use-explanation.ts';

const FIRST = 3;

export function Facts({ of }: { readonly of: Explaining }): ReactElement | null {
  const { t } = useTranslation('explain');
  const [open, setOpen] = useState(false);
  const texts = of.told?.factTexts ?? [];
  const shown = open ? texts : texts.slice(0, FIRST);
  return (
    <section className="facts" aria-label={t('facts')}>
      <h3 className="label">{t('facts')}</h3>
      <ul
        onPointerLeave={() => {
          of.point(undefined);
        }}
      >
        {shown.map((text, i) => (
          <li key={`${i}:${text}`}>
            <PointingButton of={of} part={`facts.${i}`}>
              {text}
            </PointingButton>
          </li>
        ))}
      </ul>
      {texts.length > FIRST && (
        <button
          type="button"
          className="button quiet small facts-more"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('fewerFacts') : t('moreFacts', { count: texts.length - FIRST })}
        </button>
      )}
    </section>
  );
}

/** A line whose points are on the board while it is hovered, focused, or (by touch) pressed. */
export function PointingButton({
  of,
  part,
  children,
}: {
  readonly of: Explaining;
  readonly part: string;
  readonly children: string;
}): ReactElement {
  const show = (): void => {
    of.point(part);
  };
  const leave = (): void => {
    of.point(undefined);
  };
  return (
    <button
      type="button"
      className="pointing"
      data-part={part}
      aria-pressed={of.pointed === part}
      onPointerEnter={show}
      onPointerLeave={leave}
      onFocus={show}
      onBlur={leave}
      onClick={show}
    >
      {children}
    </button>
  );
}
