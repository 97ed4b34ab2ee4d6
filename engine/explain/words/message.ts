/** A sentence before it has a language: which one, what fills it, and the part of the explanation that it is from. */

import type { Color } from '../../rules/color.ts';
import type { Move, Point } from '../../rules/point.ts';
import type { Zone } from '../explanation.ts';
import type { MessageKey } from './catalogue.ts';

export type Value =
  | { readonly type: 'move'; readonly move: Move }
  | { readonly type: 'stones'; readonly points: readonly Point[] }
  /** A difference, shown without its sign to half a point. */
  | { readonly type: 'points'; readonly points: number }
  /** An error of points: rounded up to half a point. */
  | { readonly type: 'error'; readonly points: number }
  /** A network's, 0..1. */
  | { readonly type: 'probability'; readonly value: number }
  /** A counted share, 0..1. */
  | { readonly type: 'share'; readonly value: number }
  /** Named `count` in a message, it chooses the plural form. */
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'color' | 'player'; readonly color: Color }
  | { readonly type: 'zone'; readonly zone: Zone }
  | { readonly type: 'line'; readonly line: number };

export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, Value>>;
  /** Path into the explanation: `verdict`, `facts.2`, `habit`. */
  readonly from: string;
}
