import { describe, expect, test } from 'vitest';
import { checkQuery } from '../../../infra/watch/query/check-query.ts';
import { columnOf, type Problem } from '../../../infra/watch/query/problem.ts';

const at = (query: string, { span, what }: Problem): string =>
  `${span === undefined ? '-' : columnOf(query, span)} ${what}`;
const refusals = (query: string): readonly string[] =>
  checkQuery(query)
    .filter(({ severity }) => severity === 'refused')
    .map((problem) => at(query, problem));
const warned = (query: string, handle?: string): readonly string[] =>
  checkQuery(query, handle)
    .filter(({ severity }) => severity === 'warning')
    .map((problem) => at(query, problem));

describe('X takes', () => {
  test.each([
    'acme',
    '"acme parcels"',
    '@AcmeParcels',
    '#acme',
    '$ACME',
    '👀',
    '配達',
    'from:AcmeParcels',
    'FROM:AcmeParcels',
    'to:12345',
    'url:"https://acme.example/track"',
    'url:acme',
    'retweets_of:AcmeParcels',
    'in_reply_to_tweet_id:1539382664746020864',
    'quotes_of_status_id:1539382664746020864',
    'conversation_id:1334987486343299072',
    'context:10.799022225751871488',
    'entity:"Michael Jordan"',
    'list:123',
    'place:"new york city"',
    'place_country:GB',
    'point_radius:[2.355128 48.861118 16km]',
    'bounding_box:[-105.301758 39.964069 -105.178505 40.09455]',
    'min_likes:10',
    'acme is:reply -is:retweet is:quote is:verified -is:nullcast',
    'acme has:links has:video_link has:videos has:media_link -has:hashtags lang:zh-TW',
    '"X data" has:mentions (has:media OR has:links)',
    '(lang:en OR lang:pt) acme',
    '-acme parcels',
    '(@AcmeParcels OR "acme parcels" OR acmeparcels) -from:AcmeParcels -is:retweet',
    'the acme',
    'a OR acme',
    `${'a'.repeat(255)} ${'b'.repeat(256)}`,
  ])('%s', (query) => {
    expect(refusals(query)).toEqual([]);
  });
});

describe('X refuses', () => {
  test.each([
    ['', '- the query is empty'],
    ['   ', '- the query is empty'],
    [`${'a'.repeat(256)} ${'b'.repeat(256)}`, '513 the query has 513 characters, and X takes 512'],
    ['"acme parcels', '1 this quote is never closed'],
    ['acme "or" -" or (', '12 this quote is never closed'],
    ['url:"acme', '1 this quote is never closed'],
    ['acme ""', '6 nothing stands in these quotes'],
    ['(acme OR parcels', '1 this parenthesis is never closed'],
    ['acme) parcels', '5 this parenthesis closes nothing'],
    ['acme ()', '6 nothing stands in these parentheses'],
    ['acme OR', '6 OR needs something on both of its sides'],
    ['OR acme', '1 OR needs something on both of its sides'],
    ['OR', '1 OR needs something on both of its sides'],
    ['acme OR OR parcels', '6 OR needs something on both of its sides'],
    ['acme or parcels', '6 X takes or for a mistake: the operator is OR, in capitals'],
    ['acme AND parcels', '6 X takes AND for a mistake: a space already means AND'],
    ['acme -', '6 this - excludes nothing'],
    ['acme -OR parcels', '6 this - excludes nothing'],
    ['#', '1 a bare # names nothing'],
    ['acme @', '6 a bare @ names nothing'],
    ['acme OR $', '9 a bare $ names nothing'],
    ['👀 #', '3 a bare # names nothing'],
    ["acme don't", "6 X can't read ' outside quotes"],
    ['acme a/b', "6 X can't read / outside quotes"],
    ['acme since:2026-01-01', "6 X's search API has no operator since:"],
    ['acme https://acme.example', "6 X's search API has no operator https:"],
    ['acme is:promoted', "6 is: does not take 'promoted'"],
    ['acme has:polls', "6 has: does not take 'polls'"],
    ['acme from:', '6 from: has no value'],
    ['from:a-name-too-long', "1 from: does not take 'a-name-too-long'"],
    ['acme lang:english', "6 lang: does not take 'english'"],
    ['conversation_id:abc', "1 conversation_id: does not take 'abc'"],
    ['point_radius:[2.3 48.8]', "1 point_radius: does not take '[2.3 48.8]'"],
    ['acme is:nullcast', '6 X takes is:nullcast only to exclude advertisements'],
    ['list:1 OR list:2', '11 X takes list: once in a query'],
    ['skiing -(snow OR day)', "8 X's rules allow a - before a single term only"],
    ['skiing --snow', "8 X's rules allow a - before a single term only"],
    ['is:retweet', '1 this only narrows what something else finds, and X does not search for it alone'],
    ['IS:Retweet', '1 this only narrows what something else finds, and X does not search for it alone'],
    ['lang:en has:media', '1 this only narrows what something else finds, and X does not search for it alone'],
    ['acme OR lang:en', '9 this only narrows what something else finds, and X does not search for it alone'],
    ['-acme', '1 this only excludes, and there is nothing that it could be excluded from'],
    ['acme OR -parcels', '9 this only excludes, and there is nothing that it could be excluded from'],
    ['the', '1 X ignores words as common as this one, and there is nothing else to find'],
  ])('%s', (query, refusal) => {
    expect(refusals(query)).toEqual([refusal]);
  });

  test('both sides of an OR that find nothing', () => {
    expect(refusals('has:links OR is:retweet').map((text) => text.split(' ')[0])).toEqual(['1', '14']);
  });

  test('several mistakes, all of them told at once and in their order', () => {
    expect(refusals('acme or parcels -(foo OR bar) since:2026 # (x').map((text) => text.split(' ')[0])).toEqual([
      '6',
      '17',
      '31',
      '42',
      '44',
    ]);
  });
});

describe('what to write instead', () => {
  test.each([
    ['skiing -(snow OR day OR noschool)', 'write -snow -day -noschool'],
    ['skiing -(snow day)', 'write each exclusion by itself'],
    ['acme filter:links', 'write has:links, has:media, is:reply, is:quote or is:verified'],
    ['acme min_faves:5', 'write min_likes:'],
    ['acme foo:bar', 'write "foo:bar" if these are words to look for'],
    ['acme from:@Acme', 'write from:Acme'],
    ['acme OR parcels -is:retweet', 'write (acme OR parcels) -is:retweet'],
    ['acme -x1 OR parcels -x1 -is:retweet', 'write (acme -x1 OR parcels -x1) -is:retweet'],
    ['lang:en acme OR parcels', 'write (acme OR parcels) lang:en'],
    ['acme OR stratobox OR parcels lang:en -is:retweet', 'write (acme OR stratobox OR parcels) lang:en -is:retweet'],
    ['(x1 acme OR parcels -is:retweet) lang:en', 'write (x1 acme OR parcels) -is:retweet'],
    ['acme OR nimbus cloud', 'write (nimbus cloud) if that is meant, or "nimbus cloud" for the phrase'],
  ])('%s', (query, remedy) => {
    expect(checkQuery(query).map((problem) => problem.remedy)).toContain(remedy);
  });
});

describe('a space binds tighter than OR', () => {
  const trap = /a space binds tighter/;

  test('what narrows one side only is pointed at', () => {
    expect(warned('acme OR parcels -is:retweet')).toContain(
      '17 this holds only for parcels, not for the other side of OR: a space binds tighter',
    );
  });

  test.each([
    '(acme OR parcels) -is:retweet',
    'acme OR (parcels -is:retweet)',
    'acme -is:retweet OR parcels -is:retweet',
    'acme parcels -is:retweet',
    'acme lang:en OR parcels lang:pt',
  ])('%s says what it means', (query) => {
    expect(warned(query).filter((text) => trap.test(text))).toEqual([]);
  });
});

describe('a whole watch has nothing to be warned of', () => {
  test.each([
    '(@AcmeParcels OR "acme parcels") lang:en -from:AcmeParcels -is:retweet',
    '("acme parcels" OR acmeparcels) -from:AcmeParcels -is:retweet (lang:en OR lang:pt)',
  ])('%s', (query) => {
    expect(warned(query)).toEqual([]);
  });
});

describe('what a query lacks', () => {
  const rest = 'lang:en -from:Acme -is:retweet';
  test.each([
    [`@Acme lang:en -is:retweet`, undefined, '- what @Acme itself posts is not excluded'],
    [`@Acme lang:en -is:retweet -from:Other`, undefined, '- what @Acme itself posts is not excluded'],
    [`acme lang:en -is:retweet`, 'Acme', '- what @Acme itself posts is not excluded'],
    [`acme lang:en -is:retweet`, undefined, '- nothing tells which account is yours'],
    [`@Acme -from:Acme -is:retweet`, undefined, '- no lang: is given'],
    [`the ${rest}`.replace('the', 'app'), undefined, "1 'app' is in posts about anything"],
    [`("acme parcels" OR up) ${rest}`, undefined, "20 'up' is in posts about anything"],
    [`#acme ${rest}`, undefined, '1 a hashtag by itself draws campaigns'],
    [`acme “parcels” ${rest}`, undefined, '6 X knows straight quotes only'],
    [`acme-parcels ${rest}`, undefined, '1 X parts words at punctuation'],
    [`"acme parcels" place:seattle ${rest}`, undefined, '16 X keeps some operators for higher access levels'],
    [`acme NOT parcels ${rest}`, undefined, '6 X has no NOT'],
  ])('%s (%s)', (query, handle, expected) => {
    expect(warned(query, handle)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['-from:acme', 'Acme'],
    ['-from:12345', 'Acme'],
    ['-from:@Acme', 'Acme'],
  ])('%s keeps the own posts of @%s out', (exclusion, handle) => {
    const query = `@Acme lang:en -is:retweet ${exclusion}`;
    expect(warned(query, handle).filter((text) => text.includes('itself posts'))).toEqual([]);
  });

  test.each([
    ['"acme parcels" lang:en -from:Acme', 'which matters little: X finds no retweets by their words since 2026-05-04'],
    ['@Acme lang:en -from:Acme', 'words find no retweets since 2026-05-04, but @Acme may, at $0.005 each'],
    ['acme OR url:"acme.example" lang:en', 'but url:"acme.example" may, at $0.005 each'],
  ])('%s misses -is:retweet', (query, expected) => {
    expect(warned(query)).toContainEqual(expect.stringContaining(expected));
  });

  test('what is refused is not warned of again', () => {
    expect(warned(`the ${rest}`)).toEqual([]);
  });

  test('of two accounts the own one is that whose posts are left out', () => {
    expect(warned(`(@Rival OR @Acme) ${rest}`)).toEqual([]);
  });

  test('a common word that another one narrows is no trouble', () => {
    expect(warned(`the app acme ${rest}`)).toEqual([]);
  });
});
