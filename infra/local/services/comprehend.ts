import { z } from 'zod';
import { entitiesIn, type PiiEntity } from './comprehend-entities.ts';
import { notServed, type Service, type ServiceCall, ServiceError } from './service.ts';
import { readInput } from './service-input.ts';
import { type SentimentVerdict, sentimentOf } from './word-list-sentiment.ts';

/** What the desk says of these answers wherever a person sees them. */
export const PRETENDED_COMPREHEND = 'pretended Comprehend: a small word list and a few patterns, not Amazon’s model';

// Amazon Comprehend API reference, BatchDetectSentiment and DetectPiiEntities, and its "Guidelines and quotas".
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'zh', 'zh-TW'];
const PII_LANGUAGES = ['en', 'es'];
const MOST_DOCUMENTS = 25;
const MOST_BYTES = 5_000;
const MOST_PII_BYTES = 100 * 1024;

const batchDetectSentiment = z.strictObject({ LanguageCode: z.string(), TextList: z.array(z.string().min(1)).min(1) });
const detectPiiEntities = z.strictObject({ LanguageCode: z.string(), Text: z.string().min(1) });

interface ItemResult extends SentimentVerdict {
  readonly Index: number;
}

interface ItemError {
  readonly Index: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** Told the units of each call that is billed. */
type OnBilled = (units: number, call: ServiceCall) => void;

/** Refuses what Comprehend refuses; what it answers otherwise is made up by word list and pattern. */
export function pretendedComprehend(onBilled: OnBilled = () => {}): Service {
  return async (call) => {
    switch (call.operation) {
      case 'BatchDetectSentiment':
        return detectSentiments(call, onBilled);
      case 'DetectPiiEntities':
        return detectEntities(call, onBilled);
      default:
        throw notServed(call);
    }
  };
}

function detectSentiments(call: ServiceCall, onBilled: OnBilled): { ResultList: ItemResult[]; ErrorList: ItemError[] } {
  const { LanguageCode, TextList } = readInput(batchDetectSentiment, call);
  checkLanguage(LanguageCode, LANGUAGES);
  if (TextList.length > MOST_DOCUMENTS) {
    throw new ServiceError(
      'BatchSizeLimitExceededException',
      `${TextList.length} documents, where a batch takes ${MOST_DOCUMENTS}`,
    );
  }
  const ResultList: ItemResult[] = [];
  const ErrorList: ItemError[] = [];
  let units = 0;
  for (const [Index, text] of TextList.entries()) {
    if (Buffer.byteLength(text) > MOST_BYTES) {
      ErrorList.push({ Index, ErrorCode: 'TEXT_SIZE_LIMIT_EXCEEDED', ErrorMessage: tooLong(MOST_BYTES) });
      continue;
    }
    units += unitsOf(text);
    ResultList.push({ Index, ...sentimentOf(text) });
  }
  if (units > 0) onBilled(units, call);
  return { ResultList, ErrorList };
}

function detectEntities(call: ServiceCall, onBilled: OnBilled): { Entities: PiiEntity[] } {
  const { LanguageCode, Text } = readInput(detectPiiEntities, call);
  checkLanguage(LanguageCode, PII_LANGUAGES);
  if (Buffer.byteLength(Text) > MOST_PII_BYTES) {
    throw new ServiceError('TextSizeLimitExceededException', tooLong(MOST_PII_BYTES));
  }
  onBilled(unitsOf(Text), call);
  return { Entities: entitiesIn(Text) };
}

function checkLanguage(code: string, known: readonly string[]): void {
  if (known.includes(code)) return;
  throw new ServiceError(
    'UnsupportedLanguageException',
    `'${code}' is not one of the languages that this call takes: ${known.join(', ')}`,
  );
}

const tooLong = (bytes: number): string =>
  `Input text size exceeds limit. Max length of request text allowed is ${bytes} bytes`;

/** 100 characters each, at least three a document (Amazon Comprehend pricing). */
const unitsOf = (text: string): number => Math.max(3, Math.ceil([...text].length / 100));
