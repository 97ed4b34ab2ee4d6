/** Boards by their lines, as a sentence lists them: `9×9 and 13×13`; `9×9 or 13×13` where one of them is to be chosen. */
export function boardsInWords(
  sizes: readonly number[],
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const names = sizes.map((lines) => `${lines}×${lines}`);
  return new Intl.ListFormat(language, { type }).format(names);
}
