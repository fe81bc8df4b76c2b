import type { Watch } from '../contracts/watch.ts';

const longest = 12;

/** What the numbers of a watch's tickets begin with: as the watch says, else the first word of its brand, `ACME`. */
export function ticketPrefixOf({ ticketPrefix, brand }: Pick<Watch, 'ticketPrefix' | 'brand'>): string {
  if (ticketPrefix !== undefined) return ticketPrefix;
  const [word = ''] = brand
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9\s]/g, '')
    .trim()
    .split(/\s+/);
  return /^[A-Z]/.test(word) ? word.slice(0, longest) : 'TICKET';
}
