import { type Finder, wholeIf } from './finder.ts';

/** The check digit of ISO/IEC 7812, by Luhn. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const counted = i % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
};

/** First digits and lengths of the large card schemes (ISO/IEC 7812 issuer numbers): one number in ten passes Luhn by chance. */
const issued =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[0689]\d{12}|35\d{14}|6\d{15,18})$/;

/** A card number is often followed by its expiry: the longest beginning that ends where a group does is taken. */
const cardLength = (found: string): number => {
  for (let end = found.length; end >= 13; end--) {
    if (end < found.length && /\d/.test(found.charAt(end))) continue;
    const digits = found.slice(0, end).replace(/\D/g, '');
    if (issued.test(digits) && passesLuhn(digits)) return end;
  }
  return 0;
};

/** Characters of an IBAN by country (SWIFT, IBAN registry). */
const ibanLengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AE: 23, AT: 20, BE: 16, BG: 22, BR: 29, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18 },
  ...{ FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IL: 23, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27 },
  ...{ MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SA: 24, SE: 24, SI: 19, SK: 24, SM: 27, TR: 26 },
};

/** ISO 13616: letters count from 10, the first four characters go last, and the number leaves 1 when divided by 97. */
const passesMod97 = (iban: string): boolean => {
  let rest = 0;
  for (const character of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** As many characters as the country's IBANs have, spaces between them; what follows is the next word. */
const ibanLength = (found: string): number => {
  const wanted = ibanLengths[found.slice(0, 2).toUpperCase()] ?? 0;
  let end = 0;
  for (let seen = 0; seen < wanted && end < found.length; end++) if (found.charAt(end) !== ' ') seen++;
  const iban = found.slice(0, end);
  const goesOn = /[a-z0-9]/i.test(found.charAt(end));
  return wholeIf(!goesOn && iban.replaceAll(' ', '').length === wanted && passesMod97(iban.replaceAll(' ', '')), iban);
};

export const cardsAndAccounts: readonly Finder[] = [
  { kind: 'bank-account', pattern: /(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]){11,32}/gi, lengthOf: ibanLength },
  { kind: 'card', pattern: /(?<!\d|\d[ -])\d(?:[ -]?\d){12,24}/g, lengthOf: cardLength },
];
