/** A text in an old encoding: what `TextDecoder` reads, turned round, as the platform has no encoder for these. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

export function encodeAs(text: string, charset: string): Uint8Array {
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character <= '\x7f') return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${charset} has no ${character}`);
      return [...bytes];
    }),
  );
}

/** Characters of one and of two bytes. */
function tableOf(charset: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text > '\x7f' && text !== '\ufffd' && !table.has(text)) {
      table.set(text, bytes);
    }
  };
  for (let first = 0x80; first <= 0xff; first++) {
    add(first);
    for (let second = 0x40; second <= 0xfe; second++) add(first, second);
  }
  return table;
}
