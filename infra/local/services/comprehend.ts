import { z } from 'zod';
import { notServed, type Service, type ServiceCall, ServiceError } from './service.ts';
import { readInput } from './service-input.ts';
import { type SentimentVerdict, sentimentOf } from './word-list-sentiment.ts';

/** What the desk says of these answers wherever a person sees them. */
export const PRETENDED_COMPREHEND = 'pretended Comprehend: a small word list, not Amazon’s model';

// Amazon Comprehend API reference, BatchDetectSentiment, and its "Guidelines and quotas".
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'zh', 'zh-TW'];
const MOST_DOCUMENTS = 25;
const MOST_BYTES = 5_000;

const batchDetectSentiment = z.strictObject({ LanguageCode: z.string(), TextList: z.array(z.string().min(1)).min(1) });

interface ItemResult extends SentimentVerdict {
  readonly Index: number;
}

interface ItemError {
  readonly Index: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/**
 * @param onBilled told the units of each call: 100 characters each, at least 3 a document (AWS Comprehend pricing)
 */
export function pretendedComprehend(onBilled: (units: number, caller: string) => void = () => {}): Service {
  return async (call) => {
    if (call.operation !== 'BatchDetectSentiment') throw notServed(call);
    const texts = readTexts(call);
    const ResultList: ItemResult[] = [];
    const ErrorList: ItemError[] = [];
    let units = 0;
    for (const [Index, text] of texts.entries()) {
      if (Buffer.byteLength(text) > MOST_BYTES) {
        ErrorList.push({
          Index,
          ErrorCode: 'TEXT_SIZE_LIMIT_EXCEEDED',
          ErrorMessage: `Input text size exceeds limit. Max length of request text allowed is ${MOST_BYTES} bytes`,
        });
        continue;
      }
      units += Math.max(3, Math.ceil([...text].length / 100));
      ResultList.push({ Index, ...sentimentOf(text) });
    }
    if (units > 0) onBilled(units, call.caller);
    return { ResultList, ErrorList };
  };
}

function readTexts(call: ServiceCall): readonly string[] {
  const { LanguageCode, TextList } = readInput(batchDetectSentiment, call);
  if (!LANGUAGES.includes(LanguageCode)) {
    throw new ServiceError(
      'UnsupportedLanguageException',
      `'${LanguageCode}' is not one of Comprehend's languages: ${LANGUAGES.join(', ')}`,
    );
  }
  if (TextList.length > MOST_DOCUMENTS) {
    throw new ServiceError(
      'BatchSizeLimitExceededException',
      `${TextList.length} documents, where a batch takes ${MOST_DOCUMENTS}`,
    );
  }
  return TextList;
}
