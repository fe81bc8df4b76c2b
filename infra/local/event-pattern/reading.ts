import { addressDigits } from './address.ts';
import { isComparable } from './comparable-number.ts';

/** What a leaf of an event can be. */
export type Scalar = string | number | boolean | null;

/** How the values of one field are looked at. */
export type Mode = 'value' | 'number' | 'address';

/** One value of an event, as the tests of its field see it. Address digits are hexadecimal, see `addressDigits`. */
export type Reading =
  | { readonly as: 'value'; readonly value: Scalar }
  | { readonly as: 'number'; readonly number: number }
  | { readonly as: 'address'; readonly digits: string };

/**
 * Reads a value in the mode of its field. What can't be read so stays a plain value.
 *
 * One mode holds for all tests of a field, because event-ruler rewrites the value before it looks at any of them. So
 * `["10.0.0.1", { "prefix": "10." }]` does not match "10.0.0.2": as an address it has no prefix any more.
 */
export const read = (value: Scalar, mode: Mode): Reading => {
  if (mode === 'number' && typeof value === 'number' && isComparable(value)) return { as: 'number', number: value };
  if (mode === 'address' && typeof value === 'string') {
    const digits = addressDigits(value);
    if (digits !== undefined) return { as: 'address', digits };
  }
  return { as: 'value', value };
};
