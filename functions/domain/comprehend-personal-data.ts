import type { Mention } from '../contracts/mention.ts';
import type { ClassifyOutput, RouteInput } from '../contracts/triage.ts';
import type { PersonalData, Verdict } from '../contracts/verdict.ts';
import { firstBytes } from './comprehend-batches.ts';

type Document = NonNullable<ClassifyOutput['documents']>[number];
type Found = NonNullable<RouteInput['personalData']>[number];

/** The languages in which Comprehend finds personal data (Comprehend API reference, DetectPiiEntities, 2026-11). */
const knownToComprehend = new Set(['en', 'es']);

/** Comprehend takes 100 KB. With 25 texts that are asked about their tone, this stays below the 256 KiB of a state. */
const documentBytes = 3_000;

/**
 * What Comprehend is to look for personal data in; those in other languages are left out.
 *
 * Comprehend counts offsets in characters, a `Span` counts in UTF-16 units, and the two differ where a character takes two
 * units: emoji, mostly. Each of those is handed over as two spaces. So both count alike, and what Comprehend answers holds
 * for the post as it stands, without anybody having to read the post again.
 */
export function documentsFor(
  judged: readonly { readonly mention: Pick<Mention, 'id' | 'text'>; readonly language: string }[],
): Document[] {
  return judged
    .filter(({ mention, language }) => knownToComprehend.has(language) && mention.text.trim() !== '')
    .map(({ mention, language }) => ({
      mentionId: mention.id,
      language,
      text: firstBytes(mention.text.toWellFormed().replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '  '), documentBytes),
    }));
}

/** What Comprehend calls it (Comprehend API reference, PiiEntity, 2026-11), and what we do. */
const kinds: Readonly<Record<string, PersonalData['kind']>> = {
  ADDRESS: 'address',
  AWS_ACCESS_KEY: 'secret',
  AWS_SECRET_KEY: 'secret',
  BANK_ACCOUNT_NUMBER: 'bank-account',
  BANK_ROUTING: 'bank-account',
  CA_HEALTH_NUMBER: 'id',
  CA_SOCIAL_INSURANCE_NUMBER: 'id',
  CREDIT_DEBIT_CVV: 'card',
  CREDIT_DEBIT_EXPIRY: 'card',
  CREDIT_DEBIT_NUMBER: 'card',
  DRIVER_ID: 'id',
  EMAIL: 'email',
  INTERNATIONAL_BANK_ACCOUNT_NUMBER: 'bank-account',
  IN_AADHAAR: 'id',
  IN_NREGA: 'id',
  IN_PERMANENT_ACCOUNT_NUMBER: 'id',
  IN_VOTER_NUMBER: 'id',
  IP_ADDRESS: 'ip-address',
  LICENSE_PLATE: 'id',
  MAC_ADDRESS: 'id',
  NAME: 'name',
  PASSPORT_NUMBER: 'id',
  PASSWORD: 'secret',
  PHONE: 'phone',
  PIN: 'secret',
  SSN: 'id',
  SWIFT_CODE: 'bank-account',
  UK_NATIONAL_HEALTH_SERVICE_NUMBER: 'id',
  UK_NATIONAL_INSURANCE_NUMBER: 'id',
  UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER: 'id',
  US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER: 'id',
  VEHICLE_IDENTIFICATION_NUMBER: 'id',
};

/** What is public in a post anyway, or tells nothing of a person by itself: handles, links, times, ages. */
export const notPersonal: readonly string[] = ['AGE', 'DATE_TIME', 'URL', 'USERNAME'];

/** Below this Comprehend thinks that it is none. */
const least = 0.5;

/** As many as a verdict holds. */
const most = 20;

/**
 * The verdict with what Comprehend found beside what the classifier did, in the order of the text. Where two overlap the
 * longer one stays, of two alike the classifier's; of more than 20 the longest stay.
 */
export function withPersonalData(verdict: Verdict, entities: Found['entities']): Verdict {
  if (entities.length === 0) return verdict;
  const kept: PersonalData[] = [];
  for (const found of [...(verdict.personalData ?? []), ...entities.flatMap(ours)].sort(longestFirst)) {
    if (kept.length < most && !kept.some((other) => overlap(found, other))) kept.push(found);
  }
  return kept.length === 0 ? verdict : { ...verdict, personalData: kept.sort((a, b) => a.at[0] - b.at[0]) };
}

function ours({ Type, Score, BeginOffset, EndOffset }: Found['entities'][number]): PersonalData[] {
  const kind = kinds[Type];
  const isSpan = 0 <= BeginOffset && BeginOffset < EndOffset;
  return kind === undefined || Score < least || !isSpan ? [] : [{ kind, at: [BeginOffset, EndOffset] }];
}

const length = ({ at: [from, to] }: PersonalData): number => to - from;
const longestFirst = (a: PersonalData, b: PersonalData): number => length(b) - length(a);
const overlap = ({ at: a }: PersonalData, { at: b }: PersonalData): boolean => a[0] < b[1] && b[0] < a[1];
