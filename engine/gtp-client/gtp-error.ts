/** What goes wrong with another program: it is missing, dies, hangs or answers what nobody can read. */

export type GtpFailure = 'not-found' | 'died' | 'timeout' | 'refused' | 'garbled';

export class GtpError extends Error {
  override readonly name = 'GtpError';
  readonly failure: GtpFailure;

  /** `message` names the cause and the way out. */
  constructor(failure: GtpFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}
