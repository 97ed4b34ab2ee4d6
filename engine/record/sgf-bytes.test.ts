import { describe, expect, it } from 'vitest';
import { gameInfo } from './game-info.ts';
import { decodeSgf, parseSgfBytes } from './sgf-bytes.ts';

/** `(;CA[charset]PB[name])` with the name's bytes as given. */
function record(charset: string | undefined, name: readonly number[]): Uint8Array {
  const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
  const head = charset === undefined ? '(;PB[' : `(;CA[${charset}]PB[`;
  return Uint8Array.from([...ascii(head), ...name, ...ascii('])')]);
}

function blackOf(bytes: Uint8Array): string | undefined {
  const [tree] = parseSgfBytes(bytes).trees;
  return tree && gameInfo(tree).black.name;
}

describe('parseSgfBytes', () => {
  it.each([
    ['GB2312', [0xc0, 0xee, 0xca, 0xc0, 0xca, 0xaf], '李世石'],
    ['gbk', [0x93, 0x5d, 0x30], '揮0'],
    ['Big5', [0xa7, 0xf5, 0xa5, 0x40, 0xa5, 0xdb], '李世石'],
    ['Shift_JIS', [0x83, 0x5c, 0x83, 0x5d], 'ソゾ'],
    ['SJIS', [0x97, 0x9b], '李'],
    ['EUC-KR', [0xc0, 0xcc, 0xbc, 0xbc, 0xb5, 0xb9], '이세돌'],
    ['UTF-8', [0xe6, 0x9d, 0x8e], '李'],
    ['ISO-8859-1', [0xe9], 'é'],
    ['latin1', [0xe9], 'é'],
  ])('reads %s', (charset, bytes, name) => {
    expect(blackOf(record(charset, bytes))).toBe(name);
    expect(parseSgfBytes(record(charset, bytes)).warnings).toEqual([]);
  });

  it('believes a byte order mark before CA', () => {
    const utf8 = [0xef, 0xbb, 0xbf, ...record('GB2312', [0xe6, 0x9d, 0x8e])];
    expect(blackOf(Uint8Array.from(utf8))).toBe('李');
    const utf16 = [
      0xff,
      0xfe,
      ...Array.from('(;PB[李])', (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
    ];
    expect(blackOf(Uint8Array.from(utf16))).toBe('李');
  });

  it('takes UTF-8 where CA is missing, else what the bytes look like, and says so', () => {
    expect(blackOf(record(undefined, [0xe6, 0x9d, 0x8e]))).toBe('李');
    const old = record(undefined, [0xc0, 0xee]);
    expect(decodeSgf(old)).toMatchObject({ text: '(;PB[李])', charset: 'gbk', guessed: true });
    expect(decodeSgf(old, { fallback: 'latin1' }).text).toBe('(;PB[Àî])');
    expect(decodeSgf(old).warnings[0]?.message).toContain('names no encoding');
  });

  it('reads in the encoding that somebody chose, whatever the file says', () => {
    const wrong = record('ISO-8859-1', [0xc0, 0xee]);
    expect(decodeSgf(wrong).guessed).toBe(false);
    expect(decodeSgf(wrong, { charset: 'gbk' }).text).toContain('PB[李]');
  });

  it('survives a CA that is unknown or wrong', () => {
    const unknown = parseSgfBytes(record('klingon', [0xe6, 0x9d, 0x8e]));
    expect(unknown.charset).toBe('utf-8');
    expect(unknown.warnings[0]?.message).toContain('klingon');
    expect(parseSgfBytes(record('UTF-8', [0xff, 0x41])).warnings[0]?.message).toContain(
      'not valid',
    );
    expect(blackOf(record('UTF-8', [0xff, 0x41]))).toBe('\ufffdA');
    const liar = parseSgfBytes(
      record('EUC-KR', [0xe6, 0x9d, 0x8e, 0xe4, 0xb8, 0x96, 0xe7, 0x9f, 0xb3]),
    );
    expect(liar.charset).toBe('utf-8');
  });
});
