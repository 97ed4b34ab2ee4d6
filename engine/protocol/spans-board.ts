/**
 * Whether a board's lines lie between those of the smallest and of the largest board that a network was trained on.
 * On others a network that imitates people has nothing to say: what it would foretell there is no one's habit.
 */
export function spansBoard(sizes: readonly number[], size: number): boolean {
  return sizes.length > 0 && size >= Math.min(...sizes) && size <= Math.max(...sizes);
}
