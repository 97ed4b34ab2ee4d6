/** Tells people at the terminal what was damaged or missing and was got over. */
export function complain(message: string): void {
  process.stderr.write(`move37: ${message}\n`);
}
