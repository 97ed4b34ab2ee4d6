/** Ctrl+C and a polite kill, for commands that then end tidily; a second one ends the program at once. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Calls `act` at the first of each signal; returns what takes that back. */
export function onStopSignal(act: () => void): () => void {
  for (const signal of SIGNALS) process.once(signal, act);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, act);
  };
}
