import { BatchDetectSentimentCommand, ComprehendClient, DetectSentimentCommand } from '@aws-sdk/client-comprehend';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PRETENDED_COMPREHEND, pretendedComprehend } from '../../infra/local/services/comprehend.ts';
import { type Gateway, startGateway } from '../../infra/local/services/gateway.ts';

let billed: [number, string][];
let gateway: Gateway;
let client: ComprehendClient;

beforeEach(async () => {
  billed = [];
  gateway = await startGateway({ service: pretendedComprehend((units, caller) => billed.push([units, caller])) });
  client = new ComprehendClient({
    endpoint: gateway.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'TriageMentions', secretAccessKey: 'none' },
  });
});
afterEach(() => gateway.close());

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
  expect(billed).toEqual([[units, 'TriageMentions']]);
});

test('other operations are refused by name', async () => {
  await expect(client.send(new DetectSentimentCommand({ Text: 'hi', LanguageCode: 'en' }))).rejects.toThrow(
    'the local desk does not serve comprehend DetectSentiment',
  );
});
