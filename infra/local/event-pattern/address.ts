const hex = (number: number, width: number): string => number.toString(16).padStart(width, '0');

const v4Digits = (text: string): string | undefined => {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text) || text.length > 15) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes.map((byte) => hex(byte, 2)).join('') : undefined;
};

const groupsOf = (half: string): string[] => (half === '' ? [] : half.split(':'));

const v6Digits = (text: string): string | undefined => {
  if (!/^[\da-f:]*:[\da-f:]*$/i.test(text)) return undefined;
  const [head = '', tail, ...more] = text.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const left = 8 - before.length - after.length;
  if (more.length > 0 || (tail === undefined ? left !== 0 : left < 1)) return undefined;
  const groups = [...before, ...Array<string>(left).fill('0'), ...after];
  if (groups.some((group) => group === '' || Number.parseInt(group, 16) > 0xffff)) return undefined;
  return groups.map((group) => hex(Number.parseInt(group, 16), 4)).join('');
};

const mappedV4 = `${'0'.repeat(20)}ffff`;

/**
 * An IP address as hexadecimal digits, 8 for v4 and 32 for v6, so that addresses compare as texts; undefined for any
 * other text. An IPv4-mapped v6 address is its v4 address, as in Java, where event-ruler runs.
 */
export const addressDigits = (text: string): string | undefined => {
  const v6 = v6Digits(text);
  return v6?.startsWith(mappedV4) ? v6.slice(mappedV4.length) : (v6 ?? v4Digits(text));
};
