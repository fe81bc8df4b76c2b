import { describe, expect, test } from 'vitest';
import { ClassifyInput, ClassifyOutput, RouteInput } from '../../functions/contracts/triage.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { runExpress } from '../fixtures/express-run.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';
import { type Answer, failing } from '../fixtures/recorded-services.ts';

const statesNotEntered = watchStates('TriageMentions');

const watch = 'acme';
const idOf = (n: number) => aMention({ postId: postId(n) }).id;
const batch = (size: number) =>
  ClassifyInput.parse({ watch, mentionIds: Array.from({ length: size }, (_, i) => idOf(i + 1)) });

const classified = (n: number) => ({ mentionId: idOf(n), conversationId: postId(n), verdict: aVerdict() });
/** Mentions that the classifier is unsure of, of one language. */
const unsureOf = (language: string, ...ns: readonly number[]) => ({
  language,
  mentionIds: ns.map(idOf),
  texts: ns.map((n) => `post ${n} in ${language}`),
});
type SetAside = ClassifyOutput['setAside'][number];
const aSetAside = (n: number): SetAside => ({ mentionId: idOf(n), reason: 'MentionUnknown' });

interface Batch {
  readonly size?: number;
  readonly unsure?: readonly ReturnType<typeof unsureOf>[];
  readonly classify?: Answer;
  readonly route?: Answer;
  readonly comprehend?: Answer;
  /** What each of the functions sets aside. */
  readonly asideByClassify?: readonly SetAside[];
  readonly asideByRoute?: readonly SetAside[];
}

/** Triages a batch: the functions answer as their contracts say. */
async function triage({ size = 3, unsure = [], asideByClassify = [], asideByRoute = [], ...answers }: Batch) {
  const mentions = Array.from({ length: size - asideByClassify.length }, (_, i) => classified(i + 1));
  const output = ClassifyOutput.parse({ mentions, unsure, setAside: asideByClassify });
  const {
    classify = () => output,
    route = () => ({ triaged: { problem: mentions.length }, repeated: 0, setAside: asideByRoute }),
    comprehend = sentimentOfEach,
  } = answers;
  const { status, services } = await runExpress('TriageMentions', batch(size), {
    lambda: (call) => (call.input.FunctionName === 'ClassifyMentions' ? classify(call) : route(call)),
    comprehend,
  });
  const toRoute = services.askedOf('lambda').findLast(({ FunctionName }) => FunctionName === 'RouteMentions');
  return {
    status,
    services,
    routed: toRoute === undefined ? undefined : RouteInput.parse(toRoute.Payload),
    setAside: services.setAside.map((body) => JSON.parse(body)),
  };
}

const tone = (Sentiment: 'NEGATIVE' | 'POSITIVE' | 'NEUTRAL' | 'MIXED') => ({
  Sentiment,
  SentimentScore: { Positive: 0.1, Negative: 0.7, Neutral: 0.2, Mixed: 0 },
});

/** As Comprehend answers, with more than the workflow needs. */
const sentimentOfEach: Answer = ({ input }) => ({
  ResultList: (input.TextList as readonly string[]).map((_, Index) => ({
    Index,
    ...tone(Index % 2 === 0 ? 'NEGATIVE' : 'POSITIVE'),
    Language: 'en',
  })),
  ErrorList: [],
});

describe('asking Comprehend', () => {
  test('nobody unsure: it is not asked, and the embedded verdicts go on', async () => {
    const { status, services, routed, setAside } = await triage({});
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('comprehend')).toEqual([]);
    expect(routed).toEqual({ watch, mentions: [1, 2, 3].map(classified), opinions: [] });
    expect(setAside).toEqual([]);
  });

  test('two languages: one call each, and its answers keep the index of their text', async () => {
    const { services, routed } = await triage({ unsure: [unsureOf('en', 1, 3), unsureOf('es', 2)] });
    expect(services.askedOf('comprehend')).toEqual([
      { LanguageCode: 'en', TextList: ['post 1 in en', 'post 3 in en'] },
      { LanguageCode: 'es', TextList: ['post 2 in es'] },
    ]);
    expect(routed?.opinions).toEqual([
      {
        mentionIds: [idOf(1), idOf(3)],
        sentiments: [
          { Index: 0, ...tone('NEGATIVE') },
          { Index: 1, ...tone('POSITIVE') },
        ],
      },
      { mentionIds: [idOf(2)], sentiments: [{ Index: 0, ...tone('NEGATIVE') }] },
    ]);
  });

  test('one mention, one text, one answer: lists stay lists', async () => {
    const { routed } = await triage({ size: 1, unsure: [unsureOf('en', 1)] });
    expect(routed).toEqual({
      watch,
      mentions: [classified(1)],
      opinions: [{ mentionIds: [idOf(1)], sentiments: [{ Index: 0, ...tone('NEGATIVE') }] }],
    });
  });

  test.each([
    ['the second of three', [0, 2], [1]],
    ['all but one', [1], [0, 2]],
    ['all', [], [0, 1, 2]],
  ])('it has no answer for %s: those are missing, the others keep their index', async (_which, answered, not) => {
    const { routed, setAside } = await triage({
      unsure: [unsureOf('en', 1, 2, 3)],
      comprehend: () => ({
        ResultList: answered.map((Index) => ({ Index, ...tone('MIXED') })),
        ErrorList: not.map((Index) => ({ Index, ErrorCode: 'INTERNAL_SERVER_ERROR', ErrorMessage: '' })),
      }),
    });
    const sentiments = answered.map((Index) => ({ Index, ...tone('MIXED') }));
    expect(routed?.opinions).toEqual([{ mentionIds: [1, 2, 3].map(idOf), sentiments }]);
    expect(setAside).toEqual([]);
  });

  test('it throttles for a while: asked again until it answers', async () => {
    const once = { ResultList: [{ Index: 0, ...tone('NEUTRAL') }], ErrorList: [] };
    const { services, routed } = await triage({
      unsure: [unsureOf('en', 1)],
      comprehend: failing(7, 'ThrottlingException', once),
    });
    expect(services.askedOf('comprehend')).toHaveLength(8);
    expect(routed?.opinions[0]?.sentiments).toEqual([{ Index: 0, ...tone('NEUTRAL') }]);
  });

  test.each([
    ['ThrottlingException', 8],
    // What Step Functions calls an error that Comprehend's API does not declare.
    ['ComprehendException', 8],
    ['InternalServerException', 8],
    ['TimeoutError', 8],
    ['TextSizeLimitExceededException', 1],
    ['BatchSizeLimitExceededException', 1],
    ['InvalidRequestException', 1],
    ['UnsupportedLanguageException', 1],
    ['ValidationException', 1],
    ['AccessDeniedException', 1],
  ])('%s for ever: asked %d times, then the embedded verdicts stand', async (error, times) => {
    const { services, routed, setAside } = await triage({
      unsure: [unsureOf('en', 1)],
      comprehend: failing(Number.POSITIVE_INFINITY, error),
    });
    expect(services.askedOf('comprehend')).toHaveLength(times);
    expect(routed?.opinions).toEqual([{ mentionIds: [idOf(1)], sentiments: [] }]);
    expect(setAside).toEqual([]);
  });

  test('it throttles for ever in one language: those embedded verdicts stand, the other language has its answer', async () => {
    const { status, routed, setAside } = await triage({
      unsure: [unsureOf('en', 1, 2), unsureOf('es', 3)],
      comprehend: (call) =>
        call.input.LanguageCode === 'en' ? failing(1, 'ThrottlingException')(call) : sentimentOfEach(call),
    });
    expect(status).toBe('SUCCEEDED');
    expect(routed?.mentions).toHaveLength(3);
    expect(routed?.opinions).toEqual([
      { mentionIds: [idOf(1), idOf(2)], sentiments: [] },
      { mentionIds: [idOf(3)], sentiments: [{ Index: 0, ...tone('NEGATIVE') }] },
    ]);
    expect(setAside).toEqual([]);
  });

  test('its step can’t even begin: the embedded verdicts stand', async () => {
    const { status, services, routed } = await triage({
      classify: () => ({ mentions: [classified(1)], unsure: unsureOf('en', 1), setAside: [] }),
    });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('comprehend')).toEqual([]);
    expect(routed).toEqual({ watch, mentions: [classified(1)], opinions: [] });
  });
});

describe('what fails', () => {
  const forEver = (error: string) => failing(Number.POSITIVE_INFINITY, error);

  test.each([
    ['classify', 'ClassifierBroken', 5],
    ['route', 'MentionTableThrottled', 6],
  ])('%s fails for good: the whole batch is set aside by its ids', async (step, error, calls) => {
    const { status, services, setAside } = await triage({ unsure: [unsureOf('en', 1)], [step]: forEver(error) });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('lambda')).toHaveLength(calls);
    expect(setAside).toEqual([{ workflow: 'triage-mentions', what: batch(3), reason: error }]);
  });

  test.each([
    ['classify', [aSetAside(3)], []],
    ['route', [], [aSetAside(2)]],
    ['both functions', [aSetAside(3)], [aSetAside(1), aSetAside(2)]],
  ])('mentions that %s set aside are told of in one message, and the rest goes on', async (_who, first, second) => {
    const { status, routed, setAside } = await triage({ asideByClassify: first, asideByRoute: second });
    expect(status).toBe('SUCCEEDED');
    expect(routed?.mentions).toHaveLength(3 - first.length);
    expect(setAside).toEqual([
      {
        workflow: 'triage-mentions',
        what: [...first, ...second],
        reason: 'some mentions of the batch could not be handled',
      },
    ]);
  });

  test('every mention set aside: routing gets an empty batch, and one message names them all', async () => {
    const all = [1, 2, 3].map(aSetAside);
    const { status, routed, setAside } = await triage({ asideByClassify: all });
    expect(status).toBe('SUCCEEDED');
    expect(routed).toEqual({ watch, mentions: [], opinions: [] });
    expect(setAside.map(({ what }) => what)).toEqual([all]);
  });

  test('no word of a post gets into a message, whatever failed', async () => {
    const unsure = [unsureOf('en', 1, 2, 3)];
    const messages = await Promise.all(
      [
        { route: forEver('MentionTableThrottled') },
        { classify: forEver('ClassifierBroken') },
        { comprehend: forEver('ThrottlingException'), asideByRoute: [aSetAside(1)] },
      ].map(async (failure) => (await triage({ unsure, ...failure })).services.setAside),
    );
    expect(messages.map((bodies) => bodies.length)).toEqual([1, 1, 1]);
    expect(messages.flat().join()).not.toMatch(/post \d in en|my parcel is late/);
  });
});

test('the tests above enter every state', () => {
  expect(statesNotEntered()).toEqual([]);
});
