import { addressDigits } from './address.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';
import type { ValueTest } from './value-test.ts';

/** event-ruler compares no more digits than the pattern's address has, so 10.0.0.0/8 takes the v6 address a01:: too. */
const between = (bottom: string, top: string): ValueTest => ({
  mode: 'address',
  passes: (reading) => {
    if (reading.as !== 'address') return false;
    const digits = reading.digits.slice(0, bottom.length);
    return digits >= bottom && digits <= top;
  },
});

/** Passes one address in any notation. Takes what `addressDigits` gives. */
export const sameAddress = (digits: string): ValueTest => between(digits, digits);

/**
 * `"10.0.0.0/24"` or `"2001:db8::/32"`. The range starts at the address as written, not at the start of its network,
 * and a single address (/32, /128) is refused.
 * Source: aws/event-ruler, CIDR.
 */
export const cidr = (block: unknown, at: string): ValueTest => {
  if (typeof block !== 'string') throw new InvalidEventPattern(at, 'use a string, as in "10.0.0.0/24"');
  // Java's split drops empty parts at the end.
  const [address = '', mask = '', ...more] = block.replace(/\/+$/, '').split('/');
  const digits = addressDigits(address);
  if (digits === undefined || more.length > 0 || !/^[+-]?\d+$/.test(mask)) {
    throw new InvalidEventPattern(
      at,
      `"${block}" is no CIDR block; write an address and its mask bits, as in 10.0.0.0/24`,
    );
  }
  const bits = digits.length * 4;
  const maskBits = Number(mask);
  if (maskBits < 0 || maskBits >= bits) {
    throw new InvalidEventPattern(
      at,
      `mask bits must be from 0 to ${bits - 1}; for one address write the address alone, as a value`,
    );
  }
  const host = (1n << BigInt(bits - maskBits)) - 1n;
  return between(digits, (BigInt(`0x${digits}`) | host).toString(16).padStart(digits.length, '0'));
};
