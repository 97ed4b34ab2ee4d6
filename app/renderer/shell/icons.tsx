/** The program's line icons: 24-unit boxes, one stroke weight, drawn in the text colour, silent to readers. */

import type { ReactElement, ReactNode, SVGProps } from 'react';

function Icon({
  children,
  ...props
}: SVGProps<SVGSVGElement> & { children: ReactNode }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width={24}
      height={24}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      {children}
    </svg>
  );
}

export type IconComponent = (props: SVGProps<SVGSVGElement>) => ReactElement;

/** A black and a white stone in contact. */
export const PlayIcon: IconComponent = (props) => (
  <Icon {...props}>
    <circle cx="8.6" cy="8.6" r="5.6" fill="currentColor" />
    <circle cx="16.4" cy="16.4" r="4.9" />
  </Icon>
);

/** A line of play and the variations that leave it. */
export const AnalyseIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M6 6.5h10M6 6.5v5a6 6 0 0 0 6 6h4" />
    <circle cx="5" cy="6.5" r="2.6" fill="currentColor" />
    <circle cx="18" cy="6.5" r="2.6" />
    <path d="M18 13.9l3.4 3.6-3.4 3.6-3.4-3.6z" fill="currentColor" />
  </Icon>
);

/** An eye whose pupil is a stone. */
export const WatchIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M2 12c2.6-4.6 6-6.9 10-6.9s7.4 2.3 10 6.9c-2.6 4.6-6 6.9-10 6.9S4.6 16.6 2 12z" />
    <circle cx="12" cy="12" r="3.4" fill="currentColor" />
  </Icon>
);

/** A game record, with the one move that stands out. */
export const MatchesIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M3 17.5c2.4 0 2.6-3 5-3s2.4 2 4.2 2 2.1-9.7 3.8-9.7 1.8 8.2 5 8.2" />
    <path d="M16 1.6l1.3 2-1.3 2-1.3-2z" fill="currentColor" strokeWidth={1} />
    <path d="M3 21h18" opacity=".55" />
  </Icon>
);

/** A curve of strength that rises, and its newest point. */
export const LearnIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M3.5 3v17.5H21" />
    <path d="M6.5 17c3-.6 4-9 11-10.6" />
    <circle cx="18.6" cy="6" r="2.2" fill="currentColor" />
  </Icon>
);

export const SettingsIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
    <circle cx="16" cy="7" r="2.6" />
    <circle cx="8" cy="17" r="2.6" />
  </Icon>
);

/** A keyboard. */
export const KeysIcon: IconComponent = (props) => (
  <Icon {...props}>
    <rect x="2.5" y="6" width="19" height="12.5" rx="2.2" />
    <path d="M6.5 10h.01M10.2 10h.01M13.8 10h.01M17.5 10h.01" strokeWidth={2} />
    <path d="M7.5 14.5h9" />
  </Icon>
);

export const FirstIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M6 5v14M19 5l-9 7 9 7z" />
  </Icon>
);

export const BackIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M15.5 5l-8 7 8 7" />
  </Icon>
);

export const ForwardIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M8.5 5l8 7-8 7" />
  </Icon>
);

export const LastIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M18 5v14M5 5l9 7-9 7z" />
  </Icon>
);

export const StartIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M7.5 4.5l11 7.5-11 7.5z" fill="currentColor" />
  </Icon>
);

export const PauseIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M8.5 5v14M15.5 5v14" strokeWidth={3} />
  </Icon>
);

/** One move on, and no further. */
export const StepIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M5.5 5.5v13" strokeWidth={3} />
    <path d="M10.5 5.5l8.5 6.5-8.5 6.5z" fill="currentColor" />
  </Icon>
);

/** The move that nobody expected. */
export const StarIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path
      d="M12 1.5c1.1 6.6 3.9 9.4 10.5 10.5-6.6 1.1-9.4 3.9-10.5 10.5-1.1-6.6-3.9-9.4-10.5-10.5 6.6-1.1 9.4-3.9 10.5-10.5z"
      fill="currentColor"
      stroke="none"
    />
  </Icon>
);

export const NextStarIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path
      d="M9 4c.8 5 3 7.2 8 8-5 .8-7.2 3-8 8-.8-5-3-7.2-8-8 5-.8 7.2-3 8-8z"
      fill="currentColor"
      stroke="none"
    />
    <path d="M18.5 8l4 4-4 4" />
  </Icon>
);

export const PreviousStarIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path
      d="M15 4c.8 5 3 7.2 8 8-5 .8-7.2 3-8 8-.8-5-3-7.2-8-8 5-.8 7.2-3 8-8z"
      fill="currentColor"
      stroke="none"
    />
    <path d="M5.5 8l-4 4 4 4" />
  </Icon>
);

/** A move that people still talk about. */
export const KeyMoveIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M6 3.5h12v17l-6-4.6-6 4.6z" fill="currentColor" />
  </Icon>
);

export const SearchIcon: IconComponent = (props) => (
  <Icon {...props}>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="M15 15l5.5 5.5" />
  </Icon>
);

export const CloseIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);

export const UndoIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3" />
  </Icon>
);

export const RedoIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M15.5 5L20 9.5 15.5 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11h3" />
  </Icon>
);

export const RemoveIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.2 10.5v5.5M13.8 10.5v5.5" />
  </Icon>
);

/** A variation that goes up to the main line. */
export const PromoteIcon: IconComponent = (props) => (
  <Icon {...props}>
    <path d="M4 5h16M12 20V9M7.5 13.5L12 9l4.5 4.5" />
  </Icon>
);
