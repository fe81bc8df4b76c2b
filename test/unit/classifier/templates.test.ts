import { beforeAll, describe, expect, test } from 'vitest';
import {
  allSlots,
  type GeneratedPost,
  generatePosts,
  TemplatesExhausted,
  templateSets,
} from '../../../functions/classifier/training/templates/generate.ts';
import { expand, SlotUnknown, TemplateUnbalanced } from '../../../functions/classifier/training/templates/grammar.ts';
import { mulberry32 } from '../../../functions/classifier/training/templates/mulberry32.ts';
import { roughen } from '../../../functions/classifier/training/templates/noise.ts';
import { slots } from '../../../functions/classifier/training/templates/slots.ts';
import { moreSlots } from '../../../functions/classifier/training/templates/slots-more.ts';
import { intents } from '../../../functions/contracts/verdict.ts';

/** Enough for every alternative of a short template to come up. */
const expansions = (template: string, values = {}) => {
  const random = mulberry32(1);
  return new Set(Array.from({ length: 200 }, () => expand(template, values, random)));
};

describe('the grammar', () => {
  test.each([
    ['alternatives', '(a|b|c) x', ['a x', 'b x', 'c x']],
    ['an empty alternative, without the blank it leaves', 'so (very |)sad', ['so very sad', 'so sad']],
    ['nested alternatives', '(a(1|2)|b)', ['a1', 'a2', 'b']],
    ['a slot, whose values have alternatives', '{who} ran', ['I ran', 'he ran', 'she ran']],
    ['a slot that may stay empty, at either end', '{maybe} x {maybe}', ['x']],
    ['brackets behind a backslash', 'sad :\\(', ['sad :(']],
    ['a stroke outside brackets as it is', 'a | b', ['a | b']],
    ['no blank before a comma or an end', 'well {maybe}, yes {maybe}!', ['well, yes!']],
  ])('writes %s', (_, template, posts) => {
    const values = { who: ['I', '(he|she)'], maybe: ['()'] };
    expect(expansions(template, values)).toEqual(new Set(posts));
  });

  test.each(['(a', 'a)', '(a|(b)', '{slot', 'slot}', 'a\\'])('refuses "%s" and says which it is', (template) => {
    expect(() => expand(template, {}, Math.random)).toThrow(TemplateUnbalanced);
    expect(() => expand(template, {}, Math.random)).toThrow(template);
  });

  test('names the slot that nobody fills, and the template', () => {
    expect(() => expand('my {gizmo} broke', {}, Math.random)).toThrow(SlotUnknown);
    expect(() => expand('my {gizmo} broke', {}, Math.random)).toThrow('{gizmo} in: my {gizmo} broke');
  });
});

describe('the slots', () => {
  test('are filled in one place each', () => {
    expect(Object.keys(moreSlots).filter((name) => name in slots)).toEqual([]);
  });

  test('can all be written, and none is empty', () => {
    for (const [name, values] of Object.entries(allSlots)) {
      expect(values.length, name).toBeGreaterThan(0);
      for (const value of values) expect(expand(value, allSlots, mulberry32(1)), name).not.toMatch(/[{}|\\]/);
    }
  });
});

describe('the templates', () => {
  const all = templateSets.flatMap((set) => set.templates.map((template) => ({ intent: set.intent, template })));

  test('can all be written, ten times over', () => {
    const random = mulberry32(2);
    for (const { template } of all)
      for (let time = 0; time < 10; time += 1) expect(expand(template, allSlots, random)).toMatch(/\S/);
  });

  test('name only slots that exist, also in alternatives that seldom come up', () => {
    const texts = [
      ...templateSets.flatMap(({ templates, asides = [] }) => [...templates, ...asides]),
      ...Object.values(allSlots).flat(),
    ];
    const named = texts.flatMap((text) => [...text.matchAll(/\{([a-z_]+)\}/g)].map(([, name = '']) => name));
    expect(new Set(named.filter((name) => !(name in allSlots)))).toEqual(new Set());
  });

  test('are different sentences', () => {
    const texts = all.map(({ template }) => template);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test.each([
    ['problem', 160],
    ['complaint', 160],
    ['churn_risk', 110],
    ['outage', 110],
  ] as const)('of %s are at least %i', (intent, least) => {
    expect(all.filter((template) => template.intent === intent).length).toBeGreaterThanOrEqual(least);
  });
});

describe('the posts', () => {
  const perIntent = 400;
  const generate = (seed: number) => [...generatePosts({ perIntent, seed })];
  let posts: readonly GeneratedPost[] = [];
  beforeAll(() => {
    posts = generate(7);
  });

  const shareOf = (list: readonly { text: string }[], fits: (text: string) => boolean) =>
    list.filter(({ text }) => fits(text)).length / list.length;

  test('are the same for the same seed, and others for another', () => {
    expect(generate(7)).toEqual(posts);
    const others = new Set(generate(8).map(({ text }) => text));
    expect(shareOf(posts, (text) => others.has(text))).toBeLessThan(0.1);
  });

  test('are as many as were asked for of each intent, and none twice', () => {
    for (const intent of intents) expect(posts.filter((post) => post.intent === intent)).toHaveLength(perIntent);
    expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
    expect(posts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test.each(['problem', 'complaint', 'churn_risk', 'outage'])(
    'of %s are short and long, with a handle and without',
    (intent) => {
      const ofIntent = posts.filter((post) => post.intent === intent);
      const words = (text: string) => text.split(/\s+/).length;
      expect(shareOf(ofIntent, (text) => words(text) < 8)).toBeGreaterThan(0.15);
      expect(shareOf(ofIntent, (text) => words(text) > 18)).toBeGreaterThan(0.15);
      expect(shareOf(ofIntent, (text) => !text.includes('@'))).toBeGreaterThan(0.2);
      expect(shareOf(ofIntent, (text) => text.includes('@'))).toBeGreaterThan(0.4);
    },
  );

  test('stop with an error when the templates have no more to say', () => {
    const sets = [{ intent: 'praise', sentiment: 'positive', templates: ['thanks'] }] as const;
    expect(() => [...generatePosts({ perIntent: 100_000, seed: 1, sets })]).toThrow(TemplatesExhausted);
  });
});

describe('a roughened post', () => {
  const random = mulberry32(3);
  const rough = Array.from({ length: 600 }, () =>
    roughen("@TelviaHelp I can't receive the parcel because you're late. Please call https://t.co/aB3", random),
  );

  test.each([
    ['chat forms', /\b(?:ur|pls|plz|cuz|bc|coz)\b/i],
    ['a misspelling', /recieve/i],
    ['no apostrophe', /\bcant\b/i],
    ['lower case', /i can.?t receive/],
    ['capitals', /RECEIVE THE PARCEL/],
    ['stretched words', /pl?e+ase{3,}|plea{3,}|pleas?e{3,}/i],
    ['a leading dot', /^\.@/],
    ['a quoted post', /^RT @/],
    ['the mention at the end', /^[^@]+@TelviaHelp/],
    ['a shortened address after it', /aB3.* https:\/\/t\.co\/\w{10}/],
  ])('shows %s now and then', (_, sign) => {
    const share = rough.filter((text) => sign.test(text)).length / rough.length;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.6);
  });

  test('keeps handles and addresses as they are', () => {
    for (const text of rough) {
      expect(text).toContain('@TelviaHelp');
      expect(text).toContain('https://t.co/aB3');
    }
  });
});
