import { describe, expect, it, vi } from 'vitest';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { encodeAs } from '../../../engine/testkit/encode-as.ts';
import { GIB, NGF, UGF } from '../../../engine/testkit/foreign-records.ts';
import { openRecord } from './open-record.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (content: Uint8Array | string, language = 'en') =>
  openRecord('a game.sgf', typeof content === 'string' ? bytes(content) : content, language);

const FOREIGN = [
  ['GIB', GIB, 'Kim', 3],
  ['NGF', NGF, 'Jiang', 3],
  ['UGF', UGF, 'Ito', 3],
] as const;

/** `(;SZ[9]PB[…])` around the bytes of a name in an old encoding. */
const named = (...name: number[]): Uint8Array =>
  Uint8Array.from([...bytes('(;SZ[9]PB['), ...name, ...bytes('])')]);

describe('opening a record', () => {
  it('gives every game of a collection, under the name of the file', () => {
    const opened = open('(;SZ[9];B[aa])(;SZ[19])');
    expect(opened).toMatchObject({ name: 'a game', doubtful: false });
    expect('trees' in opened && opened.trees.map(({ size }) => size)).toEqual([9, 19]);
  });

  it.each([
    ['gbk', '聂卫平'],
    ['big5', '周俊勳'],
    ['shift_jis', '坂田栄男'],
    ['euc-kr', '조훈현'],
    ['windows-1252', 'Åke'],
  ])('reads an old file in %s in every language, and says that it guessed', (charset, name) => {
    for (const language of ['en', 'zh-CN', 'zh-TW', 'ja', 'ko']) {
      const opened = open(encodeAs(`(;SZ[9]PB[${name}])`, charset), language);
      expect(opened).toMatchObject({ charset, guessed: true, doubtful: false });
      const [tree] = 'trees' in opened ? opened.trees : [];
      expect(tree && gameInfo(tree).black.name).toBe(name);
    }
  });

  it('guesses nothing of ASCII and of files that name their encoding', () => {
    expect(open('(;SZ[9]PB[Fan Hui])')).toMatchObject({ charset: 'utf-8', guessed: false });
    const named = encodeAs('(;CA[Big5]SZ[9]PB[許家元])', 'big5');
    expect(open(named)).toMatchObject({ charset: 'big5', guessed: false });
  });

  it('reads in the encoding that the reader chose', () => {
    const opened = openRecord('old.sgf', named(0xc0, 0xee), 'en', 'windows-1252');
    const [tree] = 'trees' in opened ? opened.trees : [];
    expect(tree && gameInfo(tree).black.name).toBe('Àî');
  });

  it.each([
    ['zh-CN', [0xc0, 0xee], '李'],
    ['zh-TW', [0xa7, 0xf5], '李'],
    ['ja', [0x97, 0x9b], '李'],
    ['ko', [0xc0, 0xcc], '이'],
    ['en', [0x4d, 0xfc], 'Mü'],
  ])('reads old files that name no encoding as readers of %s have them', (language, name, text) => {
    const opened = open(named(...name), language);
    const [tree] = 'trees' in opened ? opened.trees : [];
    expect(tree && gameInfo(tree).black.name).toBe(text);
  });

  it.each(FOREIGN)('opens %s', (_, text, black, moves) => {
    const opened = open(text);
    const [tree] = 'trees' in opened ? opened.trees : [];
    expect(tree && gameInfo(tree)).toMatchObject({ size: 19, black: { name: black } });
    expect(tree?.mainLine()).toHaveLength(1 + moves);
  });

  it('says that it guessed the encoding of a foreign record, or that what the record says is wrong', () => {
    const record = GIB.replace('Kim', '조훈현');
    expect(open(encodeAs(record, 'euc-kr'))).toMatchObject({
      charset: 'euc-kr',
      guessed: true,
      doubtful: false,
    });
    const korean = encodeAs(record.replace('Global', 'Korea'), 'euc-kr');
    expect(open(korean)).toMatchObject({ charset: 'euc-kr', guessed: false, doubtful: false });
    const wrong = encodeAs(record.replace('Global', 'Japan'), 'euc-kr');
    expect(open(wrong)).toMatchObject({ charset: 'shift_jis', doubtful: true });
  });

  it.each([
    ['a damaged file', '(;SZ[9]\n;B[aa];C[never closed)', { kind: 'damaged', line: 2, column: 9 }],
    ['a file that ends early', '(;SZ[9];B[aa]', { kind: 'damaged', line: 1, column: 1 }],
    ['no record', '<html>hello</html>', { kind: 'no-game' }],
    ['an empty file', '', { kind: 'no-game' }],
    ['chess', '(;GM[3])', { kind: 'other-game' }],
    ['a board that is not square', '(;SZ[9:13])', { kind: 'board-size' }],
    ['a board beyond 19 lines', '(;SZ[25];B[aa])', { kind: 'board-size' }],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(open(text)).toEqual(problem);
  });

  it('refuses 50 MB before it reads them', () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    expect(open(new Uint8Array(50 * 1024 * 1024))).toEqual({ kind: 'too-large', megabytes: 50 });
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
  });

  it('opens 100 000 nodes, in one line or side by side', () => {
    for (const text of [
      `(;SZ[19]${';B[aa];W[bb]'.repeat(50_000)})`,
      `(;SZ[19]${'(;B[aa])'.repeat(100_000)})`,
    ]) {
      const opened = open(text);
      expect('trees' in opened && opened.trees[0]?.nodeCount).toBe(100_001);
    }
  });

  it('refuses more nodes than can be shown', () => {
    expect(open(`(;SZ[19]${';'.repeat(500_001)})`)).toEqual({ kind: 'too-many-nodes' });
  });
});
