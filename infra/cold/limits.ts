import { type ColdFigures, inKB, ratioOf } from './figures.ts';

export interface Limit {
  /** Of the bundle, its SDK clients in it. */
  readonly kB: number;
  /** Of the time that the same code takes unbundled. */
  readonly ratio: number;
}

/** The most that a Lambda may take, by its name. Those without a limit are shown and not judged. */
export const limits: Readonly<Record<string, Limit>> = {
  // What runs every minute, even where nobody says anything.
  'search-mentions': { kB: 600, ratio: 0.5 },
};

export interface Judgement {
  readonly isWithin: boolean;
  /** A sentence with both figures and both limits. */
  readonly text: string;
}

/** @param figures none where the template has no such Lambda: a limit that nothing is held to is not kept */
export function judge(name: string, limit: Limit, figures: ColdFigures | undefined): Judgement {
  if (figures === undefined) return { isWithin: false, text: `${name} has limits, but is not in the template.` };
  const kB = inKB(figures.bytes);
  const ratio = ratioOf(figures);
  const isWithin = kB <= limit.kB && ratio <= limit.ratio;
  const size = `${kB.toFixed(1)} kB (limit ${limit.kB})`;
  const time = `${ratio.toFixed(3)} × the time of its rival (limit ${limit.ratio})`;
  return { isWithin, text: `${name} ${isWithin ? 'is within' : 'EXCEEDS'} its limits: ${size}, ${time}.` };
}
