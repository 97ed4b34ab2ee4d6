/** Thresholds of explanations that a user interface repeats, for the tests that hold it to them. */

export { SMALLEST_SHOWN } from '../explain/thresholds.ts';
