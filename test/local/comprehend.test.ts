import {
  BatchDetectSentimentCommand,
  ComprehendClient,
  DetectPiiEntitiesCommand,
  DetectSentimentCommand,
} from '@aws-sdk/client-comprehend';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PRETENDED_COMPREHEND, pretendedComprehend } from '../../infra/local/services/comprehend.ts';
import { type Gateway, startGateway } from '../../infra/local/services/gateway.ts';

let billed: [units: number, operation: string, caller: string][];
let gateway: Gateway;
let client: ComprehendClient;

beforeEach(async () => {
  billed = [];
  gateway = await startGateway({
    service: pretendedComprehend((units, { operation, caller }) => billed.push([units, operation, caller])),
  });
  client = new ComprehendClient({
    endpoint: gateway.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'TriageMentions', secretAccessKey: 'none' },
  });
});
afterEach(() => gateway.close());

const search = (Text: string, LanguageCode = 'en') =>
  client.send(new DetectPiiEntitiesCommand({ Text, LanguageCode: LanguageCode as 'en' }));

const detect = (TextList: string[], LanguageCode = 'en') =>
  client.send(new BatchDetectSentimentCommand({ TextList, LanguageCode: LanguageCode as 'en' }));

describe('its verdicts', () => {
  test.each([
    ['The app is down again, this is unacceptable', 'NEGATIVE'],
    ['Love the new release, thank you!', 'POSITIVE'],
    ['Is there a status page?', 'NEUTRAL'],
    ['Support was great but the app keeps crashing', 'MIXED'],
    ['it isn’t great', 'NEGATIVE'],
    ['no problem so far', 'POSITIVE'],
    ['ログインできません', 'NEUTRAL'],
  ])('%s: %s', async (text, sentiment) => {
    const { ResultList } = await detect([text]);
    const [{ Sentiment, SentimentScore } = {}] = ResultList ?? [];
    expect(Sentiment).toBe(sentiment);
    const scores = Object.values(SentimentScore ?? {});
    expect(scores).toHaveLength(4);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1);
  });

  test('are as sure as a text is loud, so that a threshold has something to choose by', async () => {
    const { ResultList = [] } = await detect(['a bug', 'terrible, broken, useless']);
    const [one, three] = ResultList.map(({ SentimentScore }) => SentimentScore?.Negative ?? 0);
    expect(three).toBeGreaterThan(one ?? 1);
  });

  test('are weak where no word of theirs is heard: nobody knows what was said', async () => {
    const { ResultList = [] } = await detect(['ログインできません', 'a bug']);
    const [unknown, known] = ResultList.map(({ SentimentScore }) => Math.max(...Object.values(SentimentScore ?? {})));
    expect(unknown).toBeLessThan(0.6);
    expect(known).toBeGreaterThan(0.6);
  });

  test('say that they are pretended, where a person asks', () => {
    expect(PRETENDED_COMPREHEND).toContain('not Amazon’s model');
  });
});

test('a text that is too long fails alone, and keeps its place', async () => {
  const { ResultList, ErrorList } = await detect(['fine', 'é'.repeat(2501), 'x'.repeat(5000)]);
  expect(ResultList?.map(({ Index }) => Index)).toEqual([0, 2]);
  expect(ErrorList).toEqual([
    { Index: 1, ErrorCode: 'TEXT_SIZE_LIMIT_EXCEEDED', ErrorMessage: expect.stringContaining('5000 bytes') },
  ]);
});

test.each<[string, string[], string, string]>([
  ['26 texts', Array(26).fill('hi'), 'en', 'BatchSizeLimitExceededException'],
  ['a language that it does not read', ['hei'], 'no', 'UnsupportedLanguageException'],
  ['an empty text', ['hi', ''], 'en', 'ValidationException'],
  ['no text', [], 'en', 'ValidationException'],
])('%s: the whole batch is refused, and costs nothing', async (_, texts, language, name) => {
  await expect(detect(texts, language)).rejects.toMatchObject({ name });
  expect(billed).toEqual([]);
});

test.each([
  ['a short text costs three units', ['hi'], 3],
  ['so does one of 300 characters', ['é'.repeat(300)], 3],
  ['one more begins the fourth', ['x'.repeat(301)], 4],
  ['each text for itself', ['hi', 'x'.repeat(450)], 8],
  ['what failed costs nothing', ['hi', 'x'.repeat(5001)], 3],
])('%s', async (_, texts, units) => {
  await detect(texts);
  expect(billed).toEqual([[units, 'BatchDetectSentiment', 'TriageMentions']]);
});

describe('personal data', () => {
  test.each([
    ['write to ana.b@example.co.uk, please', [['EMAIL', 'ana.b@example.co.uk']]],
    [
      'call +44 20 7946 0958 or (020) 7946-0958',
      [
        ['PHONE', '+44 20 7946 0958'],
        ['PHONE', '(020) 7946-0958'],
      ],
    ],
    ['my card 4111 1111 1111 1111 was charged', [['CREDIT_DEBIT_NUMBER', '4111 1111 1111 1111']]],
    [
      '😀😀 mail a@b.example 😀 or 555 010 9988',
      [
        ['EMAIL', 'a@b.example'],
        ['PHONE', '555 010 9988'],
      ],
    ],
    ['order 12345 came 3 days late, @AcmeParcels', []],
  ])('%s', async (text, expected) => {
    const { Entities = [] } = await search(text);
    // Comprehend counts characters, not UTF-16 units.
    const found = Entities.map(({ Type, BeginOffset, EndOffset }) => [
      Type,
      [...text].slice(BeginOffset, EndOffset).join(''),
    ]);
    expect(found).toEqual(expected);
    expect(billed).toEqual([[3, 'DetectPiiEntities', 'TriageMentions']]);
  });

  test.each([
    ['a language other than English and Spanish', 'hallo', 'de', 'UnsupportedLanguageException'],
    ['no text', '', 'en', 'ValidationException'],
    ['more than 100 KB', 'x'.repeat(100 * 1024 + 1), 'en', 'TextSizeLimitExceededException'],
  ])('%s is refused, and costs nothing', async (_, text, language, name) => {
    await expect(search(text, language)).rejects.toMatchObject({ name });
    expect(billed).toEqual([]);
  });
});

test('other operations are refused by name', async () => {
  await expect(client.send(new DetectSentimentCommand({ Text: 'hi', LanguageCode: 'en' }))).rejects.toThrow(
    'the local desk does not serve comprehend DetectSentiment',
  );
});
