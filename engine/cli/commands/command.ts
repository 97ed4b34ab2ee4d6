/** What a command of `move37` is. */

export interface Command {
  readonly name: string;
  /** Shown by `move37 NAME --help`. */
  readonly usage: string;
  /** Returns the exit status. Throws `UsageError` for arguments that it cannot work with. */
  run(args: string[]): Promise<number>;
}

/** The arguments are wrong; the message says which and what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
