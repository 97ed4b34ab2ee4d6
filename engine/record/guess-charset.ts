/**
 * Which old encoding a record without CA is in, from its bytes alone. Records are short (two names and a result),
 * too short for the usual detectors, which need some tens of characters; but their words are few. Each encoding is
 * a model of how probable a character is in its script; the one under which the file is most probable is taken.
 */

/** The encodings of old records, by their WHATWG names. */
export const OLD_CHARSETS = ['windows-1252', 'gbk', 'big5', 'shift_jis', 'euc-kr'] as const;

export type OldCharset = (typeof OLD_CHARSETS)[number];
/** Those with characters of two bytes. */
type WideCharset = Exclude<OldCharset, 'windows-1252'>;

/** Bytes beyond ASCII that are enough to know. */
const ENOUGH_BYTES = 4096;
/** How much likelier the encoding of the reader's language is before the file is looked at: log of the odds. */
const LIKELY_BONUS = Math.log(20);

/** Log of the probability of what no text should hold. */
const BROKEN = -25;
const STRANGE = -14;
const rate = (share: number, among: number): number => Math.log(share / among);

/**
 * The guess for bytes that are not UTF-8; `likely` is the encoding that the reader's language suggests, which
 * decides where the bytes alone do not.
 */
export function guessCharset(bytes: Uint8Array, likely?: string): OldCharset {
  const sample = beyondAscii(bytes);
  let best: OldCharset = 'windows-1252';
  let bestScore = -Infinity;
  for (const charset of OLD_CHARSETS) {
    const text = new TextDecoder(charset).decode(sample);
    const bonus = charset === likely ? LIKELY_BONUS : 0;
    const score =
      bonus + (charset === 'windows-1252' ? latinScore(text) : wideScore(text, scriptOf(charset)));
    if (score > bestScore) [best, bestScore] = [charset, score];
  }
  return best;
}

/** The parts of the file that are not ASCII, each with the ASCII on both its sides. */
function beyondAscii(bytes: Uint8Array): Uint8Array {
  const parts: number[] = [];
  for (let i = 0; i < bytes.length && parts.length < ENOUGH_BYTES; i++) {
    const here = bytes[i]!;
    const near = here >= 0x80 || (bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80;
    if (near) parts.push(here);
    else if (parts.length > 0 && parts.at(-1) !== 0x0a) parts.push(0x0a);
  }
  return Uint8Array.from(parts);
}

interface Script {
  /** Characters that records are full of: terms, titles, names. */
  readonly frequent: ReadonlySet<string>;
  /** The part of the encoding that its makers filled with characters in everyday use. */
  readonly everyday: ReadonlySet<string>;
  /** Letters beside them. */
  readonly letters: RegExp | undefined;
  /** How much of a text is in the rest of the encoding: characters that few texts need. */
  readonly rareShare: number;
}

const FREQUENT: Readonly<Record<WideCharset, string>> = {
  gbk: '的一是不了在人有这着白黑棋手胜目半段名子盘局中国围世界杯赛第届决战本因坊对先让贴负认输超时和力古李石孔常昊马晓春聂卫平陈周羊鹤罗洗河王磊刘星朱元柯洁唐韦越范廷江维杰连杨谢许嘉阳丁张林海峰赵治勋曹昌金朴邱胡俞斌方天吴清源甲级联快网络职业',
  big5: '的一是不了在人有這著白黑棋手勝目半段名子盤局中國圍世界盃賽第屆決戰本因坊對先讓貼負認輸超時和力古李石孔常昊馬曉春聶衛平陳周王林海峰張栩許家元謝楊劉江黃趙治勳曹吳清源蘇潘立誠洪詩大正浩俊嘉職業網路台北',
  shift_jis:
    '本因坊秀策井上幻庵碩安田丈和道名人棋聖王座天元十段小碁戦第期局先番白黒中押勝目半持時間切九八七六五四三二一山裕太力遼野虎丸許家坂栄男藤沢朋斎庫之助高川格木谷呉清源橋宇郎岩薫大竹英雄林海峰石芳夫加正武宮樹光趙治勲羽根直依紀基張結城河村伊日東京都阪手白黒互定置',
  'euc-kr':
    '이김박최조정강유윤장임한오서신권황안송전홍고문양손배백허남심노하곽성차주우구민진나지세돌창호훈현환국수영재동원준상철명희욱석규범태승경일목기찬연혁빈건흑불계집반단제회대결선본예삼화바둑왕위천인십농라면컵중압시간패무가는을를에의다것여리커',
};

/** The two-byte characters in everyday use: the range of their first bytes, and the least second byte. */
const EVERYDAY: Readonly<Record<WideCharset, readonly [number, number, number]>> = {
  gbk: [0xb0, 0xd7, 0xa1],
  big5: [0xa4, 0xc6, 0x40],
  shift_jis: [0x88, 0x97, 0x40],
  'euc-kr': [0xb0, 0xc8, 0xa1],
};

const scripts = new Map<string, Script>();

function scriptOf(charset: WideCharset): Script {
  let script = scripts.get(charset);
  if (!script) {
    const japanese = charset === 'shift_jis';
    script = {
      frequent: new Set(FREQUENT[charset]),
      everyday: charactersOf(charset, ...EVERYDAY[charset]),
      letters: japanese ? /[\u3041-\u3096\u30a1-\u30fa\u30fc]/ : undefined,
      // Koreans write Chinese characters in few names; elsewhere rare characters are rare names.
      rareShare: charset === 'euc-kr' ? 0.01 : 0.04,
    };
    scripts.set(charset, script);
  }
  return script;
}

/** All that the encoding has under the first bytes `from` to `to`, with second bytes from `least`. */
function charactersOf(charset: WideCharset, from: number, to: number, least: number): Set<string> {
  const decoder = new TextDecoder(charset);
  const found = new Set<string>();
  for (let first = from; first <= to; first++) {
    for (let second = least; second <= 0xfe; second++) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (text.length === 1 && text !== '\ufffd') found.add(text);
    }
  }
  return found;
}

/** Hiragana and katakana. */
const LETTERS = 170;
const WIDE_PUNCTUATION = /[\u3000-\u303f\uff01-\uff5e\u00b7\u2014\u2018-\u201d\u2026]/;
const RARE_WIDE = /[\u3400-\u9fff\uac00-\ud7a3]/;

/** Log of the probability of a text in a script of two-byte characters. */
function wideScore(text: string, script: Script): number {
  const { frequent, everyday, letters, rareShare } = script;
  let score = 0;
  for (const character of text) {
    if (character <= '\x7f') continue;
    if (character === '\ufffd' || character <= '\x9f') score += BROKEN;
    else if (frequent.has(character)) score += rate(0.5, frequent.size);
    else if (letters?.test(character)) score += rate(0.3, LETTERS);
    else if (everyday.has(character)) score += rate(0.4, everyday.size);
    else if (WIDE_PUNCTUATION.test(character)) score += rate(0.05, 120);
    else if (RARE_WIDE.test(character)) score += rate(rareShare, 10_000);
    else score += STRANGE;
  }
  return score;
}

const LATIN_LETTER =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/;
/** With the control characters that some versions of Node make of quotation marks and dashes. */
const LATIN_PUNCTUATION =
  /[\u0085\u0091-\u0097\u2013\u2014\u2018-\u201e\u2026\u00ab\u00bb\u00a1\u00bf\u00b0\u00b7\u00bd\u20ac]/;

/** Log of the probability of a text in Latin letters, where an accented one seldom stands beside another. */
function latinScore(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character <= '\x7f') continue;
    const alone = text.charAt(i - 1) <= '\x7f' && text.charAt(i + 1) <= '\x7f';
    if (LATIN_LETTER.test(character)) score += alone ? rate(0.5, 40) : rate(0.05, 60);
    else if (LATIN_PUNCTUATION.test(character) && alone) score += rate(0.1, 20);
    else score += STRANGE;
  }
  return score;
}
