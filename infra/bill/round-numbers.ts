/** A round number of posts: `1k`, `10M`. */
export function inShort(count: number): string {
  if (count >= 1e9) return `${rounded(count / 1e9)}B`;
  if (count >= 1e6) return `${rounded(count / 1e6)}M`;
  if (count >= 1e3) return `${rounded(count / 1e3)}k`;
  return rounded(count);
}

/** Dollars to two digits that count, and whole cents where there are some: `$0.10`, `$1.20`, `$12`, `$1,200`. */
export function inDollars(dollars: number): string {
  const two = Number(dollars.toPrecision(2));
  if (two >= 10 || Number.isInteger(two)) return `$${two.toLocaleString('en-US')}`;
  if (two >= 0.01) return `$${two.toFixed(2)}`;
  return `$${two.toLocaleString('en-US', { maximumSignificantDigits: 2 })}`;
}

const rounded = (value: number): string => String(Number(value.toPrecision(3)));
