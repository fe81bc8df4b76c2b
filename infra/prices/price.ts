/** What one unit of something costs, before any free allowance or tax. */
export interface Price {
  /** What is counted, in the words of the list: `write unit`, `GB-second`. */
  readonly unit: string;
  /** US dollars for one unit, in us-east-1. */
  readonly dollars: number;
  /** The price list that was looked at, or that none was. */
  readonly source: string;
  /** Year and month in which somebody looked. */
  readonly checked: `${number}-${number}` | 'never';
}

/** Lists quote most prices for so many units. */
export const million = 1_000_000;

/** Marks a price that nobody has compared with the list yet. */
export const fromMemory = { source: 'unchecked: from memory', checked: 'never' } as const;
