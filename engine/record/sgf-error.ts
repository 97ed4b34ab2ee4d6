/** What is wrong with an SGF file, and where. */

export interface SgfPlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Something odd that could be read all the same. */
export interface SgfWarning extends SgfPlace {
  readonly message: string;
}

/** What kind of fault it is, for those who say it in another language. */
export type SgfFault = 'syntax' | 'no-game' | 'too-large' | 'board-size' | 'other-game';

export class SgfError extends Error {
  override readonly name = 'SgfError';
  readonly line: number;
  readonly column: number;
  readonly fault: SgfFault;

  /** `message` gains the place, so that it can be shown as it is. */
  constructor(message: string, place: SgfPlace, fault: SgfFault = 'syntax') {
    super(`${message} (line ${place.line}, column ${place.column})`);
    this.line = place.line;
    this.column = place.column;
    this.fault = fault;
  }
}
