/** What can go wrong on the side of the host, at the disk above all: a code for programs, a sentence for bug reports. */

export const HOST_ERROR_CODES = [
  'disk-full',
  /** The system does not let the program read or write there. */
  'not-permitted',
  /** A record has more bytes than are kept. */
  'too-large',
  /** The folder to write in is not there any more. */
  'folder-gone',
  /** What should be read is not there any more. */
  'not-there',
  /** The disk or its system said something else. */
  'disk-failed',
  /** The host itself does not answer. */
  'host-away',
] as const;

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A `HostError` as data, where an error itself cannot travel. */
export interface HostFailure {
  readonly code: HostErrorCode;
  readonly message: string;
}

export type Answered<Result> = { readonly value: Result } | { readonly failure: HostFailure };

/** Other errors are rejected as they are. */
export async function answered<Result>(work: Promise<Result>): Promise<Answered<Result>> {
  try {
    return { value: await work };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}

/** The other way round: rejects with the `HostError` that was told. */
export async function unpacked<Result>(told: Promise<Answered<Result>>): Promise<Result> {
  const answer = await told;
  if ('value' in answer) return answer.value;
  throw new HostError(answer.failure.code, answer.failure.message);
}
