/** Finds games by what a reader may type: any words of players, event, year or place, in any order. */

export interface Searchable {
  /** Everything that may be looked for, in the reader's language and the record's. */
  readonly text: string;
}

/** Without case, accents and width: `Lee Sedol`, `lee sedol` and `LEE` find the same. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

export function search<Item extends Searchable>(items: readonly Item[], query: string): Item[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = fold(item.text);
    return words.every((word) => text.includes(word));
  });
}
