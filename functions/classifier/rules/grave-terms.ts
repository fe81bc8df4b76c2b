import { type ReadLanguage, readLanguages } from '../../contracts/verdict.ts';
import { isNegated } from '../negation.ts';
import { dataTerms, lockedOutTerms, securityTerms } from './grave-terms/accounts.ts';
import { lawTerms, moneyTerms } from './grave-terms/money-and-law.ts';
import { healthTerms, safetyTerms, strandedTerms, vulnerableTerms } from './grave-terms/people.ts';
import type { TermsByLanguage } from './grave-terms/terms.ts';

/** What makes waiting harmful. */
export interface GraveGroup {
  readonly name: string;
  /** What a person is shown: a phrase of our own. */
  readonly says: string;
  readonly points: number;
  readonly terms: TermsByLanguage;
}

/** The weightiest first. */
export const graveGroups: readonly GraveGroup[] = [
  { name: 'safety', says: 'says that somebody is in danger', points: 5, terms: safetyTerms },
  { name: 'health', says: 'speaks of health or medicine', points: 5, terms: healthTerms },
  { name: 'money', says: 'says money is gone', points: 4, terms: moneyTerms },
  { name: 'security', says: 'says that an account or a card is in wrong hands', points: 4, terms: securityTerms },
  { name: 'data', says: 'says that data is lost or leaked', points: 4, terms: dataTerms },
  { name: 'law', says: 'speaks of lawyers, courts or the police', points: 4, terms: lawTerms },
  { name: 'locked-out', says: 'is locked out', points: 3, terms: lockedOutTerms },
  { name: 'stranded', says: 'is stranded or short of time', points: 3, terms: strandedTerms },
  {
    name: 'vulnerable',
    says: 'speaks of a child, or of somebody old, ill or disabled',
    points: 2,
    terms: vulnerableTerms,
  },
];

interface GroupPatterns {
  readonly group: GraveGroup;
  /** Apart because Portuguese `no` is "in the", and denies nothing: `no hospital`. */
  readonly portuguese: RegExp | undefined;
  readonly others: RegExp;
}

const anyOf = (terms: readonly RegExp[]): RegExp => new RegExp(terms.map(({ source }) => source).join('|'), 'g');

/** The terms of these languages. */
const patternsOf = (languages: readonly ReadLanguage[]): readonly GroupPatterns[] =>
  graveGroups.map((group) => ({
    group,
    portuguese: languages.includes('pt') ? anyOf([group.terms.pt]) : undefined,
    others: anyOf(languages.filter((language) => language !== 'pt').map((language) => group.terms[language])),
  }));

/** English words are said everywhere. An expression takes a moment to make, so those that nobody needs never are. */
const patternsByLanguage = new Map<string, readonly GroupPatterns[]>();
function patternsFor(language: string): readonly GroupPatterns[] {
  const own = readLanguages.find((read) => read === language);
  const key = own ?? 'any';
  const known =
    patternsByLanguage.get(key) ?? patternsOf(own === undefined ? readLanguages : [...new Set(['en' as const, own])]);
  patternsByLanguage.set(key, known);
  return known;
}

/** A "not" that leaves what follows as it is: "I can't believe you charged twice", "not only". */
const leavesStanding =
  /\b(?:believe|only|just|sure|fassen|glauben|nur|creer|creo|solo|croire|seulement|acredito|acreditar|so|credere|credo|soltanto|geloven|alleen)(?: [a-z]+)? $/;
/** Japanese turns a word around behind it: 二重請求ではない. */
const turnedBehind =
  /^(?:され|して|て)?(?:では|じゃ|は|も|が)?(?:い)?(?:ない(?!のに)|なかった|ありません|いません|ませんでした)/;

const isDeniedInPortuguese = (before: string): boolean =>
  /\b(?:nao|nunca|nem|sem|jamais)(?: [a-z]+){0,2} $/.test(before);

/** Characters looked back for what denies a term. */
const lookedBack = 28;

function isMeant(normalised: string, from: number, to: number, isPortuguese: boolean): boolean {
  if (turnedBehind.test(normalised.slice(to, to + 12))) return false;
  const before = normalised.slice(Math.max(0, from - lookedBack), from);
  const isDenied = isPortuguese ? isDeniedInPortuguese(before) : isNegated(normalised, from);
  return !isDenied || leavesStanding.test(before);
}

function speaks(normalised: string, pattern: RegExp, isPortuguese: boolean): boolean {
  for (const { 0: found, index } of normalised.matchAll(pattern)) {
    if (isMeant(normalised, index, index + found.length, isPortuguese)) return true;
  }
  return false;
}

/**
 * The groups that a normalised post speaks of, and does not deny, the weightiest first. In a language that nobody knows,
 * the terms of all are looked for.
 */
export const graveGroupsIn = (normalised: string, language: string): readonly GraveGroup[] =>
  patternsFor(language)
    .filter(
      ({ portuguese, others }) =>
        speaks(normalised, others, false) || (portuguese !== undefined && speaks(normalised, portuguese, true)),
    )
    .map(({ group }) => group);
