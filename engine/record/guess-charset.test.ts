import { describe, expect, it } from 'vitest';
import { encodeAs } from '../testkit/encode-as.ts';
import { guessCharset, OLD_CHARSETS, type OldCharset } from './guess-charset.ts';

/** What records hold beside ASCII: mostly two names, often a result, seldom a comment. */
const RECORDS: Readonly<Record<OldCharset, readonly string[]>> = {
  gbk: [
    '(;PB[古力]PW[常昊]RE[黑中盘胜])',
    '(;PB[樊麾])',
    '(;PB[党毅飞]PW[檀啸])',
    '(;PB[芈昱廷]PW[唐韦星])',
    '(;PB[江铸久]PW[芮乃伟]BR[九段])',
    '(;C[白棋这一手是好棋。])',
  ],
  big5: [
    '(;PB[周俊勳]PW[張栩]RE[黑中盤勝])',
    '(;PB[許家元])',
    '(;PB[陳詩淵]PW[蕭正浩])',
    '(;PB[沈君山]PW[應昌期])',
    '(;PB[夏大銘])',
    '(;C[白棋這一手是好棋。])',
  ],
  shift_jis: [
    '(;PB[呉清源]PW[木谷實]RE[黒中押し勝ち])',
    '(;PB[坂田栄男])',
    '(;PB[瀬越憲作]PW[鈴木為次郎])',
    '(;PB[仲邑菫]PW[上野愛咲美])',
    '(;PB[ヒカル]PW[アキラ])',
    '(;C[この手が敗着。])',
  ],
  'euc-kr': [
    '(;PB[조훈현]PW[이창호]RE[흑불계승])',
    '(;PB[최정])',
    '(;PB[이세돌]PW[구리])',
    '(;PB[변상일])',
    '(;PB[루이나이웨이]PW[조혜연])',
    '(;C[이 수가 패착이다.])',
  ],
  'windows-1252': [
    '(;PB[Müller]PW[Jörg])',
    '(;PB[Mü])',
    '(;PB[François]PW[André])',
    '(;PB[Søren]PW[Åke Österberg])',
    '(;C[Größe über alles, äöüß])',
    '(;C[5° Campeonato, ¡qué jugada!])',
  ],
};

describe.each(OLD_CHARSETS)('a record in %s', (charset) => {
  it.each(RECORDS[charset])('is known as that: %s', (text) => {
    expect(guessCharset(encodeAs(text, charset))).toBe(charset);
  });
});

describe('the guess', () => {
  it('takes plain ASCII for Latin letters', () => {
    expect(guessCharset(encodeAs('(;PB[Fan Hui]PW[AlphaGo])', 'gbk'))).toBe('windows-1252');
  });

  it('goes with the reader’s language where the bytes fit two encodings as well', () => {
    // One character of everyday use in either: 卉 and 몹.
    const bytes = Uint8Array.of(0xb8, 0xf6);
    expect(guessCharset(bytes, 'gbk')).toBe('gbk');
    expect(guessCharset(bytes, 'euc-kr')).toBe('euc-kr');
  });
});
