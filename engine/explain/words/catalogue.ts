/** The sentences of each language, as data. English has every key; the compiler holds the others to it. */

import en from './catalogues/en.json';
import ja from './catalogues/ja.json';
import ko from './catalogues/ko.json';
import zhCN from './catalogues/zh-CN.json';
import zhTW from './catalogues/zh-TW.json';

export const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export type MessageKey = keyof typeof en;

/** One text, or one for each plural form of the language that differs; `other` always. */
export type Text = string | ({ readonly other: string } & Readonly<Record<string, string>>);

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, Text>>>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  ja,
  ko,
};
