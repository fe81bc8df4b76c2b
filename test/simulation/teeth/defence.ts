/** A defence, and how to take it out of the source. */
export interface Defence {
  readonly name: string;
  /** What it keeps from happening. */
  readonly against: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}
