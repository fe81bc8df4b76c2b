import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTerms, mergeTerms, type TermCounts, topicsOf } from '../../../functions/domain/topics.ts';

/** Forty quiet days of a parcel company. */
const everyday = [
  'where is my parcel please',
  'parcel came early, thank you',
  'your app logged me out',
  'how do I change my address',
  'the driver left my parcel with the neighbour',
  'do you deliver on Saturday?',
  'is the depot in Leeds open today',
  'love the new app',
];
const usual = countTerms(Array.from({ length: 80 }, (_, day) => `${everyday[day % everyday.length]} on day ${day}`));
const terms = (posts: readonly string[], options = {}, against = usual) =>
  topicsOf(posts, against, options).map(({ term }) => term);

const belt = [
  '@AcmeParcels my bag is lost, third lost bag this year',
  'Lost bag again. Thanks @AcmeParcels',
  'has anybody got their parcel today? mine is a lost bag apparently',
  'another lost bag at Leeds, nobody at the desk https://t.co/bagbag',
  'no news of my LOST BAG',
  'is there a number to call?',
];

describe('what a burst is about', () => {
  test('a phrase stands for its words', () => {
    expect(topicsOf(belt, usual)).toEqual([{ term: 'lost bag', posts: 5, z: expect.any(Number) }]);
  });

  test('a word of which most posts say something else stands beside the phrase', () => {
    const bags = ['my bag is torn', 'a bag with no zip', 'wet bag', 'bag is torn', 'lost bag', 'a lost bag, oh my'];
    expect(terms(bags)).toContain('bag');
    expect(terms(bags)).toContain('lost bag');
    expect(terms(bags)).not.toContain('lost');
  });

  test('two words that only now and then meet make no phrase', () => {
    const posts = [
      ...['broken screen lost', 'the screen is broken', 'screen gone dark', 'a screen of dust', 'screen is blue'],
      ...['lost it', 'all is lost', 'lost again', 'they lost it', 'so it is lost, and with it the day'],
      'lost screen',
      'what a lost screen',
    ];
    expect(terms(posts)).toEqual(expect.arrayContaining(['lost', 'screen']));
    expect(terms(posts)).not.toContain('lost screen');
  });

  test('of a name of three words the third stands by itself', () => {
    const posts = ['baggage claim belt broke', 'the baggage claim belt', 'at Baggage Claim Belt since noon'];
    expect(terms(posts)).toEqual(['baggage claim', 'belt']);
  });

  test('a phrase ends where the sentence does, or the line', () => {
    const posts = ['lost. Bags here', 'so lost. Bags there', 'lost\nBags', 'lost, bags'];
    expect(terms(posts).toSorted()).toEqual(['Bags', 'lost']);
  });

  test('what is turned round is said with its no', () => {
    expect(terms(['login not working', 'so the login is not working', 'app is Not Working today'])).toContain(
      'not working',
    );
    expect(terms(['the scanner doesn’t scan', "it doesn't scan", 'this doesn’t scan it'])).toContain('doesn’t scan');
  });

  test('a no alone is no topic', () => {
    expect(terms(["it doesn't scan", "doesn't print", "this doesn't open"])).toEqual([]);
    expect(terms(['not scanned', 'not printed', 'nicht offen', 'nicht da'])).toEqual([]);
  });

  test('what the dictionary takes apart in Japanese makes no phrase', () => {
    expect(terms(['アプリ使えない', 'このアプリ使えないよ', 'アプリ使えません'])).not.toContain('アプリ使');
  });

  test.each([
    ['de', ['Das Paket kommt nicht', 'es kommt nicht an', 'hier kommt nicht mal wer'], 'kommt nicht'],
    ['es', ['la página no funciona', 'hoy no funciona nada', 'esto No funciona'], 'no funciona'],
    ['fr', ["l'appli plante", 'L’appli rame', "plus d'appli depuis hier"], 'appli'],
    ['pt', ['não consigo entrar', 'Nao consigo pagar', 'eu não consigo'], 'não consigo'],
    ['it', ["l'app è bloccata", 'pagamento rifiutato', 'Pagamento rifiutato dall’app'], 'Pagamento rifiutato'],
    ['nl', ['de app werkt niet', 'het werkt niet', 'werkt niet meer'], 'werkt niet'],
    ['ja', ['荷物が届かない', 'まだ荷物が届かないんだけど', '荷物123456789届かないです'], '荷物'],
  ])('in %s', (_language, posts, topic) => {
    expect(terms(posts)).toContain(topic);
  });

  test('the way most posts write it is shown, whatever the case and the accents', () => {
    expect(terms(['Zürich is closed', 'why is zurich closed', 'Zürich, again', 'ZÜRICH'])).toContain('Zürich');
  });

  test('one who shouts, and a text that is posted again and again, count once', () => {
    expect(terms(['refund refund refund refund', 'ok', 'hm'])).toEqual([]);
    expect(terms(['win a phone at our shop', 'win a phone at our shop', 'win a phone at our shop'])).toEqual([]);
  });

  test('the names of the brand are left out', () => {
    const posts = ['acme parcels strike', 'ACME is on strike', 'Acme: strike?'];
    expect(terms(posts)).toEqual(expect.arrayContaining(['strike', expect.stringMatching(/^acme$/i)]));
    expect(terms(posts, { leaveOut: ['Acme Parcels'] })).toEqual(['strike']);
  });

  test.each([
    ['handles', '@tess_b and .@tess_b (@tess_b) ＠tess_b'],
    ['links', 'https://localhost/b or tess.example'],
    ['mail addresses', 'to tess@tess.example please'],
    ['phone numbers', '+44 7700-900123 or 0800900123x'],
    ['ids', 'TESS-99123-B and JD０00212345678'],
    ['numbers', '42 of 1200 and 7.50'],
    ['function words of eight languages', 'the and die und que les não per het です'],
    ['what X writes for a character', '&lt; &amp; &gt; &#39;'],
  ])('nothing is told of %s', (_kind, said) => {
    expect(terms([`${said} 1`, `${said} 2`, `${said} 3`])).toEqual([]);
  });

  test('as many as are wanted, in as many posts as are wanted', () => {
    const posts = ['alpha! beta; gamma', 'alpha, beta. Gamma', 'alpha; delta'];
    expect(terms(posts, { most: 1 })).toHaveLength(1);
    expect(terms(posts, { leastPosts: 3 })).toEqual(['alpha']);
  });

  test('with nothing usual nothing stands out', () => {
    expect(terms(belt, {}, countTerms([]))).toEqual([]);
  });

  test('names that objects have by themselves are words like others', () => {
    const posts = ['constructor failed', 'the constructor is gone', '__proto__ constructor'];
    expect(terms(posts)).toContain('constructor');
  });
});

describe('what is usual', () => {
  test('is plain JSON, the most frequent term first, each once a post', () => {
    const counted = countTerms(['late late parcel', 'Late again', 'parcel', 'parcel']);
    expect(counted).toEqual({
      posts: 3,
      terms: [
        ['late', 2],
        ['parcel', 2],
        ['late late', 1],
        ['late parcel', 1],
      ],
    });
    expect(JSON.parse(JSON.stringify(counted))).toEqual(counted);
  });

  test('is added up, and the rarest terms are forgotten', () => {
    const a = countTerms(['late parcel', 'late lorry']);
    const b = countTerms(['lorry', 'late lorry']);
    expect(mergeTerms(a, b, { limit: 2 })).toEqual({
      posts: 4,
      terms: [
        ['late', 3],
        ['lorry', 3],
      ],
    });
  });
});

const word = fc.constantFrom(
  'bag',
  'Bag',
  'lost',
  'belt',
  'café',
  'cafe',
  'desk',
  '荷物',
  'the',
  'not',
  '@tess',
  '12',
  '. ',
);
const post = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const posts = fc.array(post, { maxLength: 14 });
/** Days on which hardly anybody says what the group says, so that much of it stands out. */
const quietDays = fc
  .array(fc.constantFrom('where is it', 'when do you open', 'my bag is here', 'nice van'), {
    minLength: 20,
    maxLength: 80,
  })
  .map((days) => days.map((day, n) => `${day} ${n}`));
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

describe('whatever the posts', () => {
  test('a topic stands in as many posts as it says, and in as many as it must', () => {
    fc.assert(
      fc.property(posts, quietDays, fc.integer({ min: 1, max: 4 }), (group, others, leastPosts) => {
        for (const { term, posts: count } of topicsOf(group, countTerms(others), { leastPosts })) {
          const saying = [...new Set(group)].filter((one) => ` ${folded(one)} `.includes(` ${folded(term)} `));
          expect(saying).toHaveLength(count);
          expect(count).toBeGreaterThanOrEqual(leastPosts);
        }
      }),
    );
  });

  test('no topic is shown together with both of its words', () => {
    fc.assert(
      fc.property(posts, quietDays, (group, others) => {
        const shown = topicsOf(group, countTerms(others), { most: 50 }).map(({ term }) => folded(term));
        for (const term of shown.filter((one) => one.includes(' '))) {
          expect(term.split(' ').every((part) => shown.includes(part))).toBe(false);
        }
      }),
    );
  });

  test('their order means nothing, and neither does it that all of them come twice', () => {
    fc.assert(
      fc.property(posts, quietDays, fc.infiniteStream(fc.nat()), (group, others, numbers) => {
        const shuffled = group
          .map((one) => ({ one, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const topics = topicsOf(group, countTerms(others));
        expect(topicsOf(shuffled, countTerms(others.toReversed()))).toEqual(topics);
        expect(topicsOf([...group, ...shuffled], countTerms(others))).toEqual(topics);
      }),
    );
  });

  test('what is as frequent as usual is no topic', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 1, max: 9 }), (group, times) => {
        const each = [...new Set(group)];
        const often = Array.from({ length: times }, (_, n) => each.map((one) => `${one} . ${n}`)).flat();
        expect(topicsOf(each, countTerms(often))).toEqual([]);
      }),
    );
  });

  test('it is all the same in which order backgrounds are added up', () => {
    const everything = { limit: Number.POSITIVE_INFINITY };
    fc.assert(
      fc.property(posts, posts, posts, (a, b, c) => {
        const [x, y, z] = [a, b, c].map(countTerms) as [TermCounts, TermCounts, TermCounts];
        expect(mergeTerms(x, y)).toEqual(mergeTerms(y, x));
        expect(mergeTerms(mergeTerms(x, y, everything), z, everything)).toEqual(
          mergeTerms(x, mergeTerms(y, z, everything), everything),
        );
      }),
    );
  });
});
