/** What the user can set for the whole program, and how a stored (perhaps damaged) copy of it is read. */

import { z } from 'zod';

export const THEMES = ['system', 'light', 'dark', 'wood'] as const;
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko'] as const;

export const CONFIRMATIONS = ['never', 'touch', 'always'] as const;

export type ThemeChoice = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];

/** Each field falls back on its own, so that one damaged value does not cost the others. */
export const settingsSchema = z.object({
  theme: z.enum(THEMES).catch('system'),
  language: z.enum(['system', ...LANGUAGES]).catch('system'),
  coordinates: z.boolean().catch(true),
  sound: z.boolean().catch(true),
  /** 0..1 */
  volume: z.number().min(0).max(1).catch(0.6),
  /** When a move asks to be confirmed before it stands. */
  confirmMoves: z.enum(CONFIRMATIONS).catch('touch'),
  /** Whether famous games halt before their key moves and ask the reader for one. */
  voteFirst: z.boolean().catch(true),
  /** Command line of the other Go program that was played with last. */
  program: z.string().max(1000).catch(''),
  /** Of the one that it was played against by, where two machines played. */
  otherProgram: z.string().max(1000).catch(''),
  /** Of the program that analysed last. */
  analyst: z.string().max(1000).catch(''),
  /** Of the people whose imitation was played with last, by the lines of the board: which ranks there are differs. */
  opponentRanks: z.record(z.string(), z.string().max(40)).catch({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** Settings from anything that was stored; the defaults where it is no object at all. */
export function readSettings(stored: unknown): Settings {
  const result = settingsSchema.safeParse(stored);
  return result.success ? result.data : DEFAULT_SETTINGS;
}
