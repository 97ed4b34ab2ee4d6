/** Boards by their lines, as a sentence lists them: `9×9 and 13×13`. */
export function boardsInWords(sizes: readonly number[], language: string): string {
  const names = sizes.map((lines) => `${lines}×${lines}`);
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
