import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { builtInDay, dayStarts } from '../../infra/local/day/day.ts';
import { type Post, PretendedX } from '../../infra/local/outside/x.ts';

const day = builtInDay();
const byId = new Map(day.map((post) => [post.id, post]));

const whole = (post: Post): string => post.note_tweet?.text ?? post.text;
const referencesOf = (post: Post) => post.referenced_tweets ?? [];
const repliedTo = (post: Post): string | undefined => referencesOf(post).find(({ type }) => type === 'replied_to')?.id;

test('the day has about 200 posts, in the order of their times and ids', () => {
  const ids = day.map(({ id }) => BigInt(id));

  expect(day.length).toBeGreaterThanOrEqual(190);
  expect(day.length).toBeLessThanOrEqual(215);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)));
  expect(day.map(({ created_at }) => created_at)).toEqual(day.map(({ created_at }) => created_at).sort());
});

test('the day is one day, after its start', () => {
  for (const { created_at } of day) {
    expect(created_at.slice(0, 10)).toBe(dayStarts.slice(0, 10));
    expect(Date.parse(created_at)).toBeGreaterThan(Date.parse(dayStarts));
  }
});

test('the day is the same whenever it is built', () => {
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);

  expect(builtInDay()).toEqual(day);
});

describe('what posts point at', () => {
  test('is an earlier post', () => {
    for (const post of day) {
      for (const { id } of referencesOf(post)) {
        expect(byId.has(id)).toBe(true);
        expect(BigInt(id)).toBeLessThan(BigInt(post.id));
      }
    }
  });

  test('is, for a reply, in the same conversation and by the account replied to', () => {
    const replies = day.filter((post) => repliedTo(post) !== undefined);
    expect(replies.length).toBeGreaterThan(40);
    for (const reply of replies) {
      const parent = byId.get(repliedTo(reply) ?? '');
      expect(reply.conversation_id).toBe(parent?.conversation_id);
      expect(reply.in_reply_to_user_id).toBe(parent?.author_id);
    }
  });

  test('starts its own conversation where it is no reply', () => {
    for (const post of day.filter((other) => repliedTo(other) === undefined))
      expect(post.conversation_id).toBe(post.id);
  });

  test('is retweeted in words that say whom', () => {
    const retweets = day.filter((post) => referencesOf(post).some(({ type }) => type === 'retweeted'));
    expect(retweets.length).toBeGreaterThan(4);
    for (const post of retweets) {
      const original = byId.get(referencesOf(post)[0]?.id ?? '');
      expect(post.text.startsWith(`RT @${original?.author?.username}: `)).toBe(true);
    }
  });

  test('is quoted, too', () => {
    expect(day.filter((post) => referencesOf(post).some(({ type }) => type === 'quoted')).length).toBeGreaterThan(4);
  });
});

test('an account has one id, and an id one account', () => {
  const accounts = new Set(day.map(({ author, author_id }) => `${author?.username} ${author_id}`));

  expect(accounts.size).toBe(new Set(day.map(({ author }) => author?.username)).size);
  expect(accounts.size).toBe(new Set(day.map(({ author_id }) => author_id)).size);
  for (const { author } of day) expect(author?.username).toMatch(/^\w{1,15}$/);
});

test.each(['de', 'es', 'fr', 'pt', 'nl', 'ja'])('somebody writes in %s, more than once', (lang) => {
  expect(day.filter((post) => post.lang === lang).length).toBeGreaterThan(1);
});

test('most posts are English', () => {
  expect(day.filter(({ lang }) => lang === 'en').length / day.length).toBeGreaterThan(0.78);
});

test.each([
  ['a Slack broadcast', /<!channel>/],
  ['a Slack link that says something else', /<https:[^|>]+\|[^>]+>/],
  ['a Slack mention', /<@U\w+>/],
  ['a script', /<script>/],
  ['SQL', /DROP TABLE/],
  ['orders to a language model', /ignore all previous instructions/i],
  ['a formula', /^=HYPERLINK\(/],
  ['a formula that begins with a plus', /^\+cmd\|/],
  ['a right-to-left override', /\u202E/],
  ['characters of no width', /\u200B/],
  ['a claim to be resolved', /^\[RESOLVED\]/],
  ['headers of an email', /\r\nBcc: /],
  ['JSONata', /\{% .* %\}/],
  ['a template', /\$\{process\.env\.\w+\}/],
  ['only emoji', /^@\w+ \p{RGI_Emoji}+$/v],
  ['only a link', /^@\w+ https:\S+$/],
  ['4,000 characters', /^.{4000,}$/s],
])('one post has %s', (_, pattern) => {
  expect(day.some((post) => pattern.test(whole(post)))).toBe(true);
});

test('a long post has its beginning as its text, and the whole apart', () => {
  const long = day.filter(({ note_tweet }) => note_tweet !== undefined);

  expect(long).toHaveLength(1);
  for (const post of long) expect(whole(post).startsWith(post.text.slice(0, -1))).toBe(true);
  for (const { text } of day) expect(text.length).toBeLessThanOrEqual(280);
});

test('the outage at Nimbus rises, falls and ends', () => {
  const perQuarter = Array.from({ length: 6 }, (_, n) => {
    const from = Date.parse('2026-03-03T13:00:00Z') + n * 15 * 60_000;
    return day.filter((post) => {
      const ms = Date.parse(post.created_at) - from;
      return ms >= 0 && ms < 15 * 60_000 && /nimbuscloud|nimbus cloud/i.test(whole(post));
    }).length;
  });
  const [first = 0, second = 0, third = 0, fourth = 0, , last = 0] = perQuarter;

  expect(first).toBeLessThan(second);
  expect(third).toBeGreaterThan(fourth);
  expect(last).toBeLessThan(first);
  expect(day.some(({ text }) => text.includes('is it just me'))).toBe(true);
  expect(day.some(({ text }) => text.includes('back now, thanks'))).toBe(true);
});

describe('what a watch hears', () => {
  const search = (query: string): { readonly id: string }[] => {
    const x = new PretendedX({ posts: day, clock: { now: () => Date.parse('2026-03-04T06:00:00Z') } });
    const found: { readonly id: string }[] = [];
    for (let token: string | undefined = ''; token !== undefined; ) {
      const { body } = x.answer({
        method: 'GET',
        path: '/2/tweets/search/recent',
        query: new URLSearchParams({ query, max_results: '100', ...(token !== '' && { next_token: token }) }),
        headers: { authorization: 'Bearer t' },
      });
      const page = body as { data?: { id: string }[]; meta: { next_token?: string } };
      found.push(...(page.data ?? []));
      token = page.meta.next_token;
    }
    return found;
  };

  test.each([
    ['Acme', '(@AcmeParcels OR "acme parcels" OR acmeparcels)', 'AcmeParcels', 75],
    ['Nimbus', '(@NimbusCloud OR "nimbus cloud" OR nimbuscloud)', 'NimbusCloud', 65],
    ['Stratobox', '(@Stratobox OR stratobox)', 'Stratobox', 20],
  ])('of %s are many posts, and none of its own or repeated ones once they are filtered', (_, words, own, least) => {
    const all = search(words);
    const heard = search(`${words} -from:${own} -is:retweet`);
    const left = all.length - heard.length;

    expect(heard.length).toBeGreaterThan(least);
    expect(left).toBeGreaterThan(1);
    for (const { id } of heard) {
      expect(byId.get(id)?.author?.username).not.toBe(own);
      expect(byId.get(id)?.text).not.toMatch(/^RT @/);
    }
  });
});
