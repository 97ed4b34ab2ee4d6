/** What can be wrong with a network on disk, or with what runs it: said with the reason and a way out. */

export class NetworkError extends Error {
  override readonly name = 'NetworkError';

  /** `what` went wrong, `wayOut` is what a person can do about it. */
  constructor(what: string, wayOut: string, options?: ErrorOptions) {
    super(`${what} ${wayOut}`.trimEnd(), options);
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
