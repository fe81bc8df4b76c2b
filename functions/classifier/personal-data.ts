import type { PersonalData } from '../contracts/verdict.ts';
import { addresses } from './personal-data/addresses.ts';
import { cardsAndAccounts } from './personal-data/cards-and-accounts.ts';
import type { Finder } from './personal-data/finder.ts';
import { emails, ids, secrets } from './personal-data/ids-and-secrets.ts';
import { phones } from './personal-data/phones.ts';

/** Where two overlap, the earlier finder is right: a card number holds what looks like a phone number. */
const finders: readonly Finder[] = [...secrets, ...emails, ...cardsAndAccounts, ...ids, ...addresses, ...phones];

/** Every find has one of these, which most posts have not: a digit, an address, a long run of letters, six capitals, … */
const hasMark = /\d|\S@\S|\w{14}|[A-Z]{6}|::/;
const isSecretive = /pass|kennwort|pwd|pin|contrase|mdp|senha|wachtwoord|パスワード|暗証番号/i;

const most = 20;
/** What was said just before a number tells what it is. */
const lookedBack = 40;

function found({ kind, pattern, lengthOf }: Finder, text: string): readonly PersonalData[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): PersonalData[] => {
    const data = match[1] ?? match[0];
    const from = match.index + match[0].length - data.length;
    const length = lengthOf?.(data, text.slice(Math.max(0, from - lookedBack), from)) ?? data.length;
    return length > 0 ? [{ kind, at: [from, from + length] }] : [];
  });
}

/**
 * What a post tells about a person that should not be passed on, by its shape: the first 20, in the order of the text, none
 * overlapping another. Where is in UTF-16 units of the text as it was written. Names have no shape, and are not found.
 */
export function personalDataIn(text: string): PersonalData[] {
  if (!hasMark.test(text) && !isSecretive.test(text)) return [];
  // A mark for each unit, because to compare each find with every other takes the square of a hostile post's length.
  const isTaken = new Uint8Array(text.length);
  const all: PersonalData[] = [];
  for (const finder of finders) {
    for (const data of found(finder, text)) {
      const [from, to] = data.at;
      if (isTaken.subarray(from, to).includes(1)) continue;
      isTaken.fill(1, from, to);
      all.push(data);
    }
  }
  return all.sort((a, b) => a.at[0] - b.at[0]).slice(0, most);
}
