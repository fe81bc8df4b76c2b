import { describe, expect, test } from 'vitest';
import { type FeedbackRequest, feedbackThemes } from '../../../functions/domain/feedback-themes.ts';

const now = Date.parse('2026-11-22T00:00:00.000Z');
const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();
let made = 0;
const asks = (text: string | undefined, changes: Partial<FeedbackRequest> = {}): FeedbackRequest => {
  const id = ++made;
  return { mentionId: `nimbus/x/${1_000 + id}`, author: `author ${id}`, at: daysAgo(1), text, ...changes };
};
const themesOf = (requests: readonly FeedbackRequest[]) =>
  feedbackThemes(requests, { now, leaveOut: ['NimbusCloud', 'Nimbus Cloud'] });
const peopleByName = (requests: readonly FeedbackRequest[]) =>
  themesOf(requests).themes.map(({ name, people }) => [name, people]);

describe('what belongs together', () => {
  test.each([
    ['a phrase, however they ask for it', ['dark mode please', 'any plans for a dark mode?'], 'dark mode'],
    ['a phrase in one word or in several', ['I need darkmode', 'Dark Modes!!', 'add a dark-mode'], 'dark mode'],
    [
      'a word, where no phrase is shared',
      ['a home screen widget?', 'widget for the tablet', 'widgets on the wall'],
      'widget',
    ],
    ['a word of another language', ['Bitte ein Dunkelmodus', 'Dunkelmodus wäre toll'], 'dunkelmodus'],
    ['a word of a language without spaces', ['ダークモードをお願いします', 'ダークモード欲しい'], 'ダークモード'],
  ])('%s', (_, texts, name) => {
    const requests = texts.map((text) => asks(text));
    expect(peopleByName(requests)[0]?.[1]).toBe(texts.length);
    expect(themesOf(requests).themes[0]?.name.replace('-', ' ')).toContain(name);
  });

  test('two phrases that share a word are two themes', () => {
    const requests = ['dark mode please', 'dark mode?', 'an offline mode', 'offline mode, please'].map((text) =>
      asks(text),
    );
    expect(peopleByName(requests)).toEqual([
      ['dark mode', 2],
      ['offline mode', 2],
    ]);
  });

  test('nobody is put together for the way in which they ask, or for whom they ask', () => {
    const requests = [
      asks('@NimbusCloud please add a feature: csv export'),
      asks('@NimbusCloud please add a feature: larger fonts'),
      asks('Would love it if Nimbus Cloud supported webhooks'),
      asks('Would love it if Nimbus Cloud supported passkeys'),
    ];
    expect(themesOf(requests).themes.map(({ posts }) => posts)).toEqual([1, 1, 1, 1]);
  });

  test('it does not matter in which order the requests come', () => {
    const texts = [
      'dark mode',
      'csv export of invoices',
      'invoices as csv',
      'dark mode and csv',
      'offline mode',
      'please',
      'mode',
    ];
    const requests = [...texts.map((text) => asks(text)), asks(undefined)];
    const expected = themesOf(requests);
    for (let turn = 1; turn < requests.length; turn++) {
      expect(themesOf([...requests.slice(turn), ...requests.slice(0, turn)])).toEqual(expected);
      expect(themesOf([...requests.slice(turn), ...requests.slice(0, turn)].reverse())).toEqual(expected);
    }
  });
});

describe('what comes first', () => {
  const dark = (changes: Partial<FeedbackRequest> = {}) => asks('dark mode', changes);
  const csv = (changes: Partial<FeedbackRequest> = {}) => asks('csv export', changes);

  test.each([
    [
      'what more people ask for, however often one of them says it',
      [dark(), dark(), csv({ author: 'a' }), csv({ author: 'a' }), csv({ author: 'a' })],
    ],
    [
      'of as many people, what more people could read',
      [dark({ reach: 900 }), dark(), csv({ reach: 100 }), csv({ reach: 100 })],
    ],
    [
      'of as many people, the more recent',
      [dark({ at: daysAgo(40) }), dark({ at: daysAgo(2) }), csv({ at: daysAgo(40) }), csv({ at: daysAgo(39) })],
    ],
    ['in the end, the alphabet', [csv(), csv(), asks('beta channel'), asks('beta channel')]],
  ])('%s', (what, requests) => {
    expect(themesOf(requests).themes.map(({ name }) => name)).toEqual(
      what.startsWith('in the end') ? ['beta channel', 'csv export'] : ['dark mode', 'csv export'],
    );
  });

  test('a person and their followers count once, and a post of 30 days ago half', () => {
    const requests = [
      dark({ author: 'a', reach: 50, at: daysAgo(30) }),
      dark({ author: 'a', reach: 70, at: daysAgo(0) }),
      dark({ author: 'b', at: daysAgo(60) }),
    ];
    const [theme] = themesOf(requests).themes;
    expect(theme).toMatchObject({ people: 2, posts: 3, reach: 70, firstAt: daysAgo(60), lastAt: daysAgo(0) });
    expect(theme?.recency).toBeCloseTo(1 + 0.5 + 0.25);
    expect(theme?.examples.map(({ at }) => at)).toEqual([daysAgo(0), daysAgo(60)]);
  });
});

test('requests whose text is gone are counted, and so are those that say nothing', () => {
  const { themes, unclear } = themesOf([
    asks('dark mode'),
    asks(undefined, { author: 'a' }),
    asks('please?', { author: 'a' }),
  ]);
  expect(themes).toHaveLength(1);
  expect(unclear).toEqual({ people: 1, posts: 2 });
});

test('thousands of requests take a moment', () => {
  const words = Array.from({ length: 400 }, (_, n) => `thing${n}`);
  const requests = Array.from({ length: 5_000 }, (_, n) =>
    asks(`add ${words[n % 400]} with ${words[(n * 7) % 400]} please`),
  );
  const began = performance.now();
  expect(themesOf(requests).themes.length).toBeGreaterThan(100);
  expect(performance.now() - began).toBeLessThan(3_000);
});
