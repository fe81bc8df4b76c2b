import { PiiEntityType } from '@aws-sdk/client-comprehend';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PersonalData, Verdict } from '../../../functions/contracts/verdict.ts';
import { documentsFor, notPersonal, withPersonalData } from '../../../functions/domain/comprehend-personal-data.ts';
import { entitiesIn } from '../../../infra/local/services/comprehend-entities.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';

const judged = (n: number, text: string, language = 'en') => ({
  mention: aMention({ postId: postId(n), text }),
  language,
});
const textFor = (text: string): string | undefined => documentsFor([judged(1, text)])[0]?.text;

const entity = (Type: string, BeginOffset: number, EndOffset: number, Score = 0.99) => ({
  ...{ Type, Score, BeginOffset, EndOffset },
});
const merged = (own: PersonalData[], ...entities: ReturnType<typeof entity>[]) =>
  withPersonalData(aVerdict(own.length === 0 ? {} : { personalData: own }), entities).personalData;

test('each post in English or Spanish is a document of its own; no other language, and nothing but space, is one', () => {
  const posts = [judged(1, 'hi'), judged(2, 'hola', 'es'), judged(3, 'hallo', 'de'), judged(4, ' \n')];
  expect(documentsFor(posts)).toEqual([
    { mentionId: posts[0]?.mention.id, language: 'en', text: 'hi' },
    { mentionId: posts[1]?.mention.id, language: 'es', text: 'hola' },
  ]);
});

test('a character of two UTF-16 units becomes two of one, so that both ways of counting agree', () => {
  expect(textFor('👩‍🚀 é 荷物 ok')).toBe('  \u200d   é 荷物 ok');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const sent = textFor(`x${text}`);
      expect([...String(sent)].length).toBe(text.length + 1);
    }),
  );
});

test('what Comprehend finds by counting characters lies at the same place in the post, whatever stands before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const post = `${before} ana@example.com ${after}`;
      const found = entitiesIn(String(textFor(post))).filter(({ Type }) => Type === 'EMAIL');
      const spans = withPersonalData(aVerdict(), found).personalData ?? [];
      expect(spans.map(({ at: [from, to] }) => post.slice(from, to))).toContain('ana@example.com');
    }),
  );
});

test('25 of the longest posts leave room in a state for as many that are asked how they sound', () => {
  const documents = documentsFor(Array.from({ length: 25 }, (_, n) => judged(n, 'ä😀'.repeat(5_000))));
  const bytes = Buffer.byteLength(JSON.stringify(documents));
  expect(bytes).toBeGreaterThan(25 * 2_900);
  expect(bytes + 25 * 5_000).toBeLessThan(256 * 1024 - 25 * 2_000);
});

test.each(Object.values(PiiEntityType).filter((type) => type !== 'ALL'))(
  '%s has a kind, or is said to be none',
  (type) => {
    const found = merged([], entity(type, 0, 4));
    expect(found === undefined).toBe(notPersonal.includes(type));
  },
);

test.each([
  ['EMAIL', 'email'],
  ['PHONE', 'phone'],
  ['CREDIT_DEBIT_CVV', 'card'],
  ['INTERNATIONAL_BANK_ACCOUNT_NUMBER', 'bank-account'],
  ['IP_ADDRESS', 'ip-address'],
  ['ADDRESS', 'address'],
  ['NAME', 'name'],
  ['SSN', 'id'],
  ['PASSWORD', 'secret'],
] as const)('%s is what we call %s', (type, kind) => {
  expect(merged([], entity(type, 2, 9))).toEqual([{ kind, at: [2, 9] }]);
});

test.each([
  ['it thinks is none', entity('NAME', 0, 3, 0.49)],
  ['has no name that we know', entity('SHOE_SIZE', 0, 3)],
  ['is empty', entity('NAME', 3, 3)],
  ['lies before the text', entity('NAME', -1, 3)],
])('what %s is left out', (_, found) => {
  expect(merged([], found)).toBeUndefined();
  expect(merged([{ kind: 'card', at: [5, 9] }], found)).toEqual([{ kind: 'card', at: [5, 9] }]);
});

test('what both found stands side by side in the order of the text', () => {
  expect(merged([{ kind: 'email', at: [40, 60] }], entity('NAME', 0, 3), entity('PHONE', 60, 70))).toEqual([
    { kind: 'name', at: [0, 3] },
    { kind: 'email', at: [40, 60] },
    { kind: 'phone', at: [60, 70] },
  ]);
});

test.each<[string, PersonalData[], ReturnType<typeof entity>[], PersonalData[]]>([
  ['the longer one', [{ kind: 'phone', at: [5, 9] }], [entity('SSN', 5, 16)], [{ kind: 'id', at: [5, 16] }]],
  [
    'the longer one, also where it is ours',
    [{ kind: 'card', at: [0, 19] }],
    [entity('PHONE', 10, 19)],
    [{ kind: 'card', at: [0, 19] }],
  ],
  [
    'ours where both are alike',
    [{ kind: 'card', at: [0, 19] }],
    [entity('PHONE', 0, 19)],
    [{ kind: 'card', at: [0, 19] }],
  ],
])('of two that overlap stays %s', (_, own, entities, expected) => {
  expect(merged(own, ...entities)).toEqual(expected);
});

test('of more than 20 the longest stay, none overlaps another, and the verdict is one that the contract knows', () => {
  const span = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), fc.array(span, { maxLength: 20 }), (theirs, own) => {
      const verdict = aVerdict({ personalData: own.map(([from, to]) => ({ kind: 'id', at: [from, from + to] })) });
      const { personalData = [] } = Verdict.parse(
        withPersonalData(verdict, [
          entity('NAME', 500, 600),
          ...theirs.map(([from, to]) => entity('NAME', from, from + to)),
        ]),
      );
      expect(personalData.at(-1)).toEqual({ kind: 'name', at: [500, 600] });
      for (const [i, { at }] of personalData.entries()) {
        expect(at[0]).toBeGreaterThanOrEqual(personalData[i - 1]?.at[1] ?? 0);
      }
    }),
  );
});

test('where Comprehend found nothing, or was away, the verdict is as it was', () => {
  const verdict = aVerdict({ personalData: [{ kind: 'email', at: [3, 9] }] });
  expect(withPersonalData(verdict, [])).toEqual(verdict);
});
