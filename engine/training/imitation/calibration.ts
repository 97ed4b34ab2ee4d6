/** Whether moves that are given 30 % are played three times in ten. */

/**
 * Expected calibration error with bins of equal mass: the cases in order of confidence, cut into `bins` parts of
 * equal count, and the mean over the cases of |mean confidence - share correct| of their part.
 */
export function calibrationError(
  confidences: readonly number[],
  correct: readonly boolean[],
  bins = 15,
): number {
  const count = confidences.length;
  if (count === 0) return 0;
  const order = Array.from(confidences, (_, i) => i).sort(
    (a, b) => confidences[a]! - confidences[b]! || a - b,
  );
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    let difference = 0;
    const end = Math.floor(((bin + 1) * count) / bins);
    for (let at = Math.floor((bin * count) / bins); at < end; at++) {
      const i = order[at]!;
      difference += confidences[i]! - (correct[i] ? 1 : 0);
    }
    error += Math.abs(difference);
  }
  return error / count;
}
