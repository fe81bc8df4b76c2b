import { expect, test } from 'vitest';
import { ClassifyInput, ClassifyOutput, RouteInput } from '../../functions/contracts/triage.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { runExpress } from '../fixtures/express-run.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';
import { type Answer, failing } from '../fixtures/recorded-services.ts';
import { deskWithPersonalData } from '../fixtures/small-desk.ts';

const statesNotEntered = watchStates('TriageMentions', deskWithPersonalData);

const watch = 'acme';
const idOf = (n: number) => aMention({ postId: postId(n) }).id;
const documentOf = (n: number, language = 'en') => ({ mentionId: idOf(n), language, text: `post ${n}` });
const found = (Type: string, BeginOffset: number) => ({ Type, Score: 0.9, BeginOffset, EndOffset: BeginOffset + 5 });

interface Batch {
  readonly unsure?: ClassifyOutput['unsure'];
  readonly documents: ClassifyOutput['documents'];
  readonly sentiments?: Answer;
  readonly entities?: Answer;
  readonly route?: Answer;
}

/** Triages a batch of two on a desk that has personal data looked for. */
async function triage({ unsure = [], documents, ...answers }: Batch) {
  const mentions = [1, 2].map((n) => ({ mentionId: idOf(n), conversationId: postId(n), verdict: aVerdict() }));
  const output = ClassifyOutput.parse({ mentions, unsure, documents, setAside: [] });
  const {
    sentiments = () => ({ ResultList: [{ Index: 0, Sentiment: 'MIXED' }], ErrorList: [] }),
    entities = () => ({ Entities: [] }),
    route = () => ({ triaged: {}, repeated: 0, setAside: [] }),
  } = answers;
  const input = ClassifyInput.parse({ watch, mentionIds: mentions.map(({ mentionId }) => mentionId) });
  const { status, services } = await runExpress(
    'TriageMentions',
    input,
    {
      lambda: (call) => (call.input.FunctionName === 'ClassifyMentions' ? output : route(call)),
      comprehend: (call) => (call.operation === 'DetectPiiEntities' ? entities(call) : sentiments(call)),
    },
    deskWithPersonalData,
  );
  const toRoute = services.askedOf('lambda').findLast(({ FunctionName }) => FunctionName === 'RouteMentions');
  return { status, services, routed: RouteInput.parse(toRoute?.Payload) };
}

test('each document is asked about by itself, beside the batches of those that are unsure', async () => {
  const { services, routed } = await triage({
    unsure: [{ language: 'en', mentionIds: [idOf(1)], texts: ['post 1'] }],
    documents: [documentOf(1), documentOf(2, 'es')],
    entities: ({ input }) => ({
      Entities: input.LanguageCode === 'es' ? [] : [found('EMAIL', 3), { ...found('NAME', 20), More: 1 }],
    }),
  });
  expect(services.calls.filter(({ service }) => service === 'comprehend').map(({ input }) => input)).toEqual(
    expect.arrayContaining([
      { LanguageCode: 'en', TextList: ['post 1'] },
      { LanguageCode: 'en', Text: 'post 1' },
      { LanguageCode: 'es', Text: 'post 2' },
    ]),
  );
  expect(services.askedOf('comprehend')).toHaveLength(3);
  expect(routed.opinions).toEqual([{ mentionIds: [idOf(1)], sentiments: [{ Index: 0, Sentiment: 'MIXED' }] }]);
  expect(routed.personalData).toEqual([
    { mentionId: idOf(1), entities: [found('EMAIL', 3), found('NAME', 20)] },
    { mentionId: idOf(2), entities: [] },
  ]);
});

test('one document, one find: lists stay lists; nobody is unsure, and nobody is asked how it sounds', async () => {
  const { services, routed } = await triage({
    documents: [documentOf(1)],
    entities: () => ({ Entities: [found('PHONE', 0)] }),
  });
  expect(services.askedOf('comprehend')).toHaveLength(1);
  expect(routed.opinions).toEqual([]);
  expect(routed.personalData).toEqual([{ mentionId: idOf(1), entities: [found('PHONE', 0)] }]);
});

test('of a document full of it 40 finds are passed on', async () => {
  const entities = Array.from({ length: 100 }, (_, n) => found('NAME', 6 * n));
  const { routed } = await triage({ documents: [documentOf(1)], entities: () => ({ Entities: entities }) });
  expect(routed.personalData).toEqual([{ mentionId: idOf(1), entities: entities.slice(0, 40) }]);
});

test.each([
  ['no document', []],
  // As the classifier of the release before this one answers.
  ['no word of documents', undefined],
])('%s and nobody unsure: nobody is asked', async (_, documents) => {
  const { status, services, routed } = await triage({ documents });
  expect(status).toBe('SUCCEEDED');
  expect(services.askedOf('comprehend')).toEqual([]);
  expect(routed.personalData).toEqual([]);
});

test('it is away for one post alone: that one goes on without, the others have their answer', async () => {
  const { status, services, routed } = await triage({
    documents: [documentOf(1), documentOf(2)],
    entities: (call) =>
      call.input.Text === 'post 1' ? failing(1, 'ThrottlingException')(call) : { Entities: [found('NAME', 1)] },
  });
  expect(status).toBe('SUCCEEDED');
  expect(services.askedOf('comprehend').filter(({ Text }) => Text === 'post 1')).toHaveLength(8);
  expect(routed.personalData).toEqual([
    { mentionId: idOf(1), entities: [] },
    { mentionId: idOf(2), entities: [found('NAME', 1)] },
  ]);
  expect(services.setAside).toEqual([]);
});

test('it may not be asked: it gives up at once', async () => {
  const { services, routed } = await triage({
    documents: [documentOf(1)],
    entities: failing(Number.POSITIVE_INFINITY, 'AccessDeniedException'),
  });
  expect(services.askedOf('comprehend')).toHaveLength(1);
  expect(routed.personalData).toEqual([{ mentionId: idOf(1), entities: [] }]);
});

test('it does not know how posts sound: what it found is passed on all the same', async () => {
  const { routed } = await triage({
    unsure: [{ language: 'en', mentionIds: [idOf(1)], texts: ['post 1'] }],
    documents: [documentOf(1)],
    sentiments: failing(Number.POSITIVE_INFINITY, 'InternalServerException'),
    entities: () => ({ Entities: [found('EMAIL', 3)] }),
  });
  expect(routed.opinions).toEqual([{ mentionIds: [idOf(1)], sentiments: [] }]);
  expect(routed.personalData).toEqual([{ mentionId: idOf(1), entities: [found('EMAIL', 3)] }]);
});

test('no word of a post goes on to routing', async () => {
  const { services } = await triage({ documents: [documentOf(1), documentOf(2)] });
  const routed = services.askedOf('lambda').filter(({ FunctionName }) => FunctionName === 'RouteMentions');
  expect(JSON.stringify(routed)).not.toContain('post 1');
});

test('the tests above enter the states that the usual desk does not have', () => {
  expect(statesNotEntered()).toEqual(['SetAsideMentions', 'SetAsideBatch']);
});
