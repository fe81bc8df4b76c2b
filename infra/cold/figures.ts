/** What was measured of a Lambda. */
export interface ColdFigures {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly bundledMs: number;
  readonly unbundledMs: number;
}

/** The share of the unbundled code's time that the bundle takes. */
export const ratioOf = ({ bundledMs, unbundledMs }: ColdFigures): number => bundledMs / unbundledMs;

/** Thousands of bytes, as code is weighed here. */
export const inKB = (bytes: number): number => bytes / 1000;
