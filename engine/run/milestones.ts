/** Networks that a run keeps for ever, so that its early selves can be played with: those of generation 1, 2, 4, 8, … */

/** Whether the generation's network is never thinned out. */
export function isMilestone(generation: number): boolean {
  return Number.isInteger(Math.log2(generation));
}

/** The folder, beside a shipped network, of its early self. */
export function earlyFolder(generation: number): string {
  return `generation-${generation}`;
}

/** Undefined for other folders. */
export function generationOfEarly(name: string): number | undefined {
  const digits = /^generation-([1-9]\d{0,8})$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
