import { type Finder, wholeIf } from './finder.ts';

/** Groups of four hexadecimal digits, eight of them or fewer around one `::`. */
const isIpv6 = (found: string): boolean => {
  const halves = found.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const areHex = groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
  return (
    areHex && /\d/.test(found) && (halves.length === 2 ? groups.length >= 2 && groups.length < 8 : groups.length === 8)
  );
};

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const name = `\\p{Lu}[\\p{L}'’.-]{1,30}`;
const houseNumber = `\\d{1,4}(?: ?[a-zA-Z])?(?![\\p{L}\\d])`;

/** Where something is: in a network, or in a town. A street counts with its number only, written as streets are. */
export const addresses: readonly Finder[] = [
  {
    kind: 'ip-address',
    pattern: new RegExp(`(?<![\\w.])${octet}(?:\\.${octet}){3}(?![\\w]|\\.\\d)`, 'g'),
    lengthOf: (found, before) =>
      wholeIf(!/(?:\bversion|\bv|\brelease|\bfirmware|\bbuild|\bupdate)[ .:]{0,2}$/i.test(before), found),
  },
  {
    kind: 'ip-address',
    pattern: /(?<![\w:])(?:[0-9a-f]{1,4}|:):[0-9a-f:]{2,38}(?![\w:])/gi,
    lengthOf: (found) => wholeIf(isIpv6(found), found),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])\\d{1,5}[a-zA-Z]? (?:${name} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Close|Crescent|Place|Square|Way)(?![\\p{L}])`,
      'gu',
    ),
  },
  { kind: 'address', pattern: /(?<!\w)P\.?O\.? ?Box \d{1,6}(?!\w)/gi },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}])\\p{Lu}[\\p{L}-]{1,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|straat|laan|plein|gracht|kade|singel) ${houseNumber}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])\\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|bd|place|chemin|impasse|all[ée]e|quai)(?: (?:de|du|des|la|le|les|${name})){1,5}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:[Cc]alle|[Aa]venida|[Aa]v\\.|[Pp]laza|[Pp]aseo|[Rr]ua|[Tt]ravessa|[Vv]ia|[Vv]iale|[Cc]orso|[Pp]iazza)(?: (?:de|del|da|do|das|dos|della|di|la|las|los|${name})){1,5},? (?:n[º°.] ?)?${houseNumber}`,
      'gu',
    ),
  },
  { kind: 'address', pattern: /〒 ?\d{3}-?\d{4}/g },
];
