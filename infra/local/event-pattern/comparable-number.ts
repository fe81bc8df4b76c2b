const limit = 5e11;

/**
 * Whether event-ruler compares this number as a number: within ±5e11 and with at most six decimals. Others are equal
 * only to themselves, and neither inside nor outside a range.
 * Source: aws/event-ruler, ComparableNumber. (Its README still speaks of ±5e9.)
 */
export const isComparable = (number: number): boolean =>
  Math.abs(number) <= limit && (Number.isInteger(number) || Number(number.toFixed(6)) === number);
