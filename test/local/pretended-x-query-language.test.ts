import { describe, expect, test } from 'vitest';
import { type Post, snowflake } from '../../infra/local/outside/x.ts';
import { idsOf, post, pretend, start } from '../fixtures/pretended-x.ts';

describe('the query language', () => {
  const texts: Readonly<Record<string, Partial<Post>>> = {
    mention: { text: 'hey @acmeparcels, where is it', lang: 'en' },
    phrase: { text: 'Acme-Parcels lost it!', lang: 'en' },
    joined: { text: 'acmeparcels #fail', lang: 'en' },
    address: { text: 'write to help@acmeparcels.example', lang: 'en' },
    longer: { text: '@AcmeParcelsFans unite', lang: 'en' },
    japanese: { text: 'Nimbusの同期が止まった', lang: 'ja' },
    long: { text: 'It began', note_tweet: { text: 'It began on Monday with a courier' } },
    own: { text: 'We are on it @someone', author: { username: 'AcmeParcels' }, lang: 'en' },
    reply: { text: '@AcmeParcels still waiting', referenced_tweets: [{ type: 'replied_to', id: '1' }], lang: 'en' },
    quote: { text: 'courier of the year', referenced_tweets: [{ type: 'quoted', id: '1' }], conversation_id: '1' },
    retweet: { text: 'RT @AcmeParcels: acmeparcels is back', referenced_tweets: [{ type: 'retweeted', id: '1' }] },
  };
  const names = Object.keys(texts);
  const { search } = pretend(Object.values(texts).map((more, n) => post(n, { author: { username: 'x' }, ...more })));

  test.each([
    ['@AcmeParcels', ['mention', 'reply', 'retweet']],
    ['"acme parcels"', ['phrase']],
    ['acmeparcels', ['mention', 'joined', 'address', 'reply']],
    ['#FAIL', ['joined']],
    ['同期', ['japanese']],
    ['nimbus', ['japanese']],
    ['monday', ['long']],
    ['from:acmeparcels', ['own']],
    ['from:7 lang:ja', ['japanese']],
    ['conversation_id:1', ['quote']],
    ['courier is:quote', ['quote']],
    ['@acmeparcels -is:retweet -is:reply', ['mention']],
    ['it -from:AcmeParcels -"acme parcels"', ['mention', 'long']],
    ['it lang:en -where', ['phrase', 'own']],
    ['monday OR courier', ['long', 'quote']],
    ['"acme parcels" OR @acmeparcels -is:retweet', ['mention', 'phrase', 'reply']],
    ['@acmeparcels OR "acme parcels" -is:retweet', ['mention', 'phrase', 'reply', 'retweet']],
    ['(@acmeparcels OR "acme parcels") -is:retweet', ['mention', 'phrase', 'reply']],
    ['acmeparcels -(where OR waiting)', ['joined', 'address']],
  ])('%s', (query, expected) => {
    const found = idsOf(search({ query, max_results: '100' }));
    const byId = new Map(names.map((name, n) => [String(snowflake(start + n)), name]));
    expect(found.map((id) => byId.get(String(id))).reverse()).toEqual(expected);
  });
});
