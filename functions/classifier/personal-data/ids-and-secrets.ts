import { type Finder, wholeIf } from './finder.ts';

/** A word is no password that somebody gives away: "my password is wrong". */
const isGivenAway = (found: string): boolean =>
  /[\d!$%&*+=?@^_~#]/.test(found.replace(/[.,;:!?)]+$/, '')) && /[\p{L}\d]/u.test(found) && !/^https?:/i.test(found);

/** Letters alone are a word, unless they are six capitals, as the airlines' are. */
const isNumber = (found: string): boolean => /\d{2}|\d\p{L}|\p{L}\d/u.test(found) || /^[A-Z]{6}$/.test(found);

export const secrets: readonly Finder[] = [
  { kind: 'secret', pattern: /(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g },
  { kind: 'secret', pattern: /(?<!\w)(?:gh[opsru]_[A-Za-z0-9]{36,251}|github_pat_\w{22,251})/g },
  {
    kind: 'secret',
    pattern: /(?<![\w-])(?:sk|pk|rk)[-_](?:[a-z]{2,8}[-_]){0,2}[\w-]{20,200}/g,
    lengthOf: (found) => wholeIf(/\d/.test(found), found),
  },
  { kind: 'secret', pattern: /(?<!\w)xox[abeoprs]-[\w-]{10,250}/g },
  { kind: 'secret', pattern: /(?<!\w)AIza[\w-]{35}/g },
  { kind: 'secret', pattern: /(?<![\w-])eyJ[\w-]{10,2000}\.[\w-]{10,4000}\.[\w-]{10,1000}/g },
  {
    kind: 'secret',
    pattern:
      /(?<![\p{L}\d])(?:password|passwort|kennwort|passwd|pwd|passcode|pin|contrase[ñn]a|mot de passe|mdp|senha|palavra-passe|wachtwoord|パスワード|暗証番号)(?: {0,2}[:=は] {0,2}| (?:is|ist|es|est|é|è|e) )["“'«]?([^\s"”'»,、。]{4,64})/giu,
    lengthOf: (found) => wholeIf(isGivenAway(found), found),
  },
];

export const ids: readonly Finder[] = [
  // Shapes of their own: the United States' social security number, Brazil's CPF.
  { kind: 'id', pattern: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  { kind: 'id', pattern: /(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)/g },
  {
    kind: 'id',
    pattern:
      /(?<![\p{L}\d])(?:passport|ssn|social security|account|customer|client|member|membership|booking|reservation|confirmation|pnr|record locator|driving licen[cs]e|national insurance|reisepass|ausweis|personalausweis|kundennummer|kontonummer|kunde|konto|buchung|buchungs(?:code|nummer)|pasaporte|dni|cuenta|cliente|reserva|passeport|compte|r[ée]servation|dossier client|passaporto|codice fiscale|conto|prenotazione|passaporte|cpf|bilhete de identidade|conta|paspoort|bsn|klantnummer|rekening|rekeningnummer|boeking|パスポート|会員|予約|口座)(?:番号)?(?: (?:reference|ref|number|num|no|nr|nummer|id|code|c[oó]digo|codice|numero|n[uú]mero|locator|n[º°]))?(?: (?:is|ist|es|est|é|è))?[.:# =は]{1,3}([a-z0-9][a-z0-9-]{4,19})(?![\p{L}\d])/giu,
    lengthOf: (found) => wholeIf(isNumber(found), found),
  },
];

export const emails: readonly Finder[] = [
  {
    kind: 'email',
    pattern: /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}]{2,24}(?![\p{L}\d])/gu,
  },
];
