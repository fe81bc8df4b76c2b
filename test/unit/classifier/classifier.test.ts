import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../functions/classifier/normalise.ts';
import { wordings } from '../../../functions/classifier/reasons.ts';
import { allRules } from '../../../functions/classifier/rules.ts';
import { shippedClassifier } from '../../../functions/classifier/shipped-classifier.ts';
import { type Intent, Verdict } from '../../../functions/contracts/verdict.ts';
import type { Judgement } from '../../../functions/ports/classifier.ts';

const classify = shippedClassifier();
const english = (text: string): Judgement => classify({ text, lang: 'en' });

describe('what an English post is', () => {
  test.each<[Intent, string]>([
    ['problem', `@acme I can't log in since the update, please help`],
    ['problem', '@acme the export button is not working'],
    ['problem', '@acme the export button isn’t working'],
    ['problem', '@acme your app keeps crashing every time I open the map'],
    ['problem', '@AcmeSupport getting error 0x80 when I install the driver'],
    ['problem', '@acme I was charged twice for one order'],
    ['problem', '@acme my account got hacked and the email was changed'],
    ['problem', '@acme locked out of my account, the reset link never arrived'],
    ['problem', `@acme paid on Monday and still haven't received the code`],
    ['problem', '@acme screen stays black, tried restarting, HELPPPP'],
    ['problem', '@AcmeCares having issues with my router again'],
    ['complaint', '@acme worst support I have ever dealt with'],
    ['complaint', '@acme Two hours on hold and then your agent hung up. Unacceptable.'],
    ['complaint', '@acme so disappointed with the new packaging'],
    ['complaint', '@acme what a rip-off, greedy company'],
    ['complaint', '@acme your staff in the Leeds shop was incredibly rude to my mother'],
    ['complaint', '@acme not happy with the way you treat loyal people'],
    ['complaint', '@acme why do you even sell this garbage'],
    ['question', '@acme how do I change the address on an order?'],
    ['question', '@acme do you ship to Norway?'],
    ['question', '@acme is it possible to pay by invoice?'],
    ['question', '@acme When will the blue one be available again?'],
    ['question', '@acme can you confirm whether this message is from you?'],
    ['question', '@acme what are your opening hours on Sunday?'],
    ['feature_request', '@acme please add dark mode'],
    ['feature_request', '@acme it would be great if the app could remember my table'],
    ['feature_request', '@acme any plans for a Linux version?'],
    ['feature_request', '@acme suggestion: let people sort by price'],
    ['feature_request', '@acme I wish you had a way to export to CSV'],
    ['praise', '@acme thank you so much, that was quick!'],
    ['praise', '@acme great service at your Bristol store today'],
    ['praise', '@acme love the new design, awesome work'],
    ['praise', '@acme kudos to Dana from your team, she went above and beyond'],
    ['praise', '@acme no problems at all with the new app, great job'],
    ['outage', '@acme are your servers down?'],
    ['outage', '@acme the website is down for everyone here'],
    ['outage', '@acme another outage, whole city offline'],
    ['outage', '@acme is the app down right now?'],
    ['outage', '@acme what is going on with your servers'],
    ['churn_risk', '@acme I will never shop with you again'],
    ['churn_risk', '@acme how do I cancel my subscription? I am done'],
    ['churn_risk', '@acme congratulations, you just lost a customer'],
    ['churn_risk', '@acme that was it, switching to @rival tomorrow'],
    ['churn_risk', '@acme terrible, rude, late, overpriced, and you hung up. Never again!'],
    ['irrelevant', 'RT @news: acme to launch a pop-up store downtown #shopping #deals'],
    ['irrelevant', 'Acme shares climb after CEO announces merger https://example.com/a'],
    ['irrelevant', 'Huge giveaway! Follow me for a chance to win an acme card https://example.com/b'],
    ['irrelevant', 'Sunset over the harbour #travel #summer #acme'],
    ['irrelevant', '@acme is hiring an accountant, apply now https://example.com/jobs'],
  ])('%s: %s', (intent, text) => {
    expect(english(text).intent).toBe(intent);
  });
});

describe('what a post in another language is', () => {
  test.each<[language: string, intent: Intent, text: string]>([
    ['de', 'problem', '@acme die App geht seit gestern nicht mehr'],
    ['de', 'outage', '@acme habt ihr gerade eine Störung in Köln?'],
    ['de', 'complaint', '@acme das ist eine Frechheit, seit Wochen keine Antwort von euch'],
    ['de', 'praise', '@acme vielen Dank für den schnellen Versand'],
    ['es', 'problem', '@acme la aplicación no funciona desde ayer'],
    ['es', 'outage', '@acme se cayó el servicio en todo el país'],
    ['es', 'question', '@acme ¿cómo puedo cambiar la dirección de mi pedido?'],
    ['es', 'praise', '@acme muchas gracias por la ayuda de ayer, son los mejores'],
    ['fr', 'problem', `@acme l'appli ne marche plus depuis ce matin, je suis bloqué`],
    ['fr', 'complaint', '@acme votre service est nul, une honte'],
    ['fr', 'praise', '@acme merci beaucoup pour votre aide'],
    ['pt', 'problem', '@acme não consigo entrar na minha conta'],
    ['pt', 'outage', '@acme o site está fora do ar para todo mundo?'],
    ['pt', 'complaint', '@acme péssimo atendimento, um absurdo o que vocês fazem'],
    ['it', 'problem', '@acme la app non funziona, ho già provato tutto'],
    ['it', 'complaint', '@acme servizio pessimo, vergogna'],
    ['it', 'praise', '@acme grazie mille per la vostra gentilezza'],
    ['nl', 'problem', '@acme de app werkt al de hele dag niet'],
    ['nl', 'outage', '@acme is er een storing bij jullie?'],
    ['nl', 'complaint', '@acme wat een waardeloze klantenservice, schandalig'],
    ['ja', 'problem', '@acme アプリが動かないです'],
    ['ja', 'outage', '@acme 障害が発生していますか'],
    ['ja', 'question', '@acme 営業時間を教えてください'],
    ['ja', 'praise', '@acme いつもありがとう'],
  ])('%s, %s: %s', (lang, intent, text) => {
    expect(classify({ text, lang })).toMatchObject({ intent, language: lang });
  });
});

describe('negation', () => {
  test.each([
    ['@acme not working', '@acme working'],
    ['@acme not happy with your service', '@acme happy with your service'],
    ['@acme I have problems with the app', '@acme I have no problems with the app'],
  ])('%s differs from %s', (one, other) => {
    expect(english(one).intent).not.toBe(english(other).intent);
  });

  test.each<[Judgement['sentiment'], string]>([
    ['positive', '@acme the new menu is great'],
    ['negative', '@acme the new menu is not great at all'],
    ['negative', '@acme the new menu is bad'],
    ['positive', '@acme the new menu is great but slow'],
    ['neutral', '@acme the new menu has twelve pages'],
    ['negative', '@acme 😡😡'],
    ['positive', '@acme ❤️'],
    ['negative', '@acme das ist eine Frechheit, nie erreichbar'],
  ])('%s: %s', (sentiment, text) => {
    expect(classify({ text }).sentiment).toBe(sentiment);
  });
});

describe('language', () => {
  test.each<[expected: string, text: string, lang: string | undefined]>([
    ['en', '@acme how do I change the address on my order?', undefined],
    ['de', '@acme warum ist die Lieferung noch nicht bei mir?', undefined],
    ['es', '@acme no puedo entrar en mi cuenta desde el lunes', undefined],
    ['fr', '@acme je ne peux pas ouvrir le dossier avec votre appli', undefined],
    ['pt', '@acme vocês não respondem e minha encomenda ainda não chegou', undefined],
    ['it', '@acme perché il sito non funziona con il mio telefono?', undefined],
    ['nl', '@acme waarom krijg ik geen antwoord op mijn vraag?', undefined],
    ['ja', '@acme ログインできません', undefined],
    ['und', '@acme the', undefined],
    ['und', '@acme die man', undefined],
    ['und', '', undefined],
    ['pl', '@acme how do I change the address on my order?', 'pl'],
    ['pt', '@acme ok', 'pt-BR'],
    ['id', '@acme ok', 'in'],
    ['en', '@acme how do I change the address on my order?', 'und'],
    ['en', '@acme how do I change the address on my order?', 'qme'],
    ['en', '@acme how do I change the address on my order?', 'no language at all'],
  ])('%s: %s (the source says %s)', (expected, text, lang) => {
    expect(classify(lang === undefined ? { text } : { text, lang }).language).toBe(expected);
  });
});

describe('urgency', () => {
  test.each<[Judgement['urgency'], string]>([
    ['high', '@acme the website is down for everyone here'],
    ['high', '@acme I was charged twice for one order'],
    ['high', '@acme locked out of my account, please help'],
    ['high', '@acme the update deleted all my photos, please help me'],
    ['high', '@acme never again, my lawyer will be in touch'],
    ['normal', '@acme I will never shop with you again'],
    ['normal', '@acme the export button is not working'],
    ['normal', '@acme do you ship to Norway?'],
    ['normal', '@acme when is my card charged?'],
    ['low', '@acme please add dark mode'],
    ['low', '@acme thank you so much, that was quick!'],
    ['low', 'Sunset over the harbour #travel #summer #acme'],
  ])('%s: %s', (urgency, text) => {
    expect(english(text).urgency).toBe(urgency);
  });
});

describe('reasons', () => {
  const quotedReasons = (text: string) => {
    const { reasons, evidence = [] } = english(text);
    return reasons.map((reason, i) => [reason, ...(evidence[i] ?? []).map(([from, to]) => text.slice(from, to))]);
  };

  test('name what spoke for the intent, the weightiest first, with the words of the post that it rests on', () => {
    expect(quotedReasons('@AcmeSupport I was charged twice, please help')).toContainEqual([
      'says "charged twice"',
      'charged twice',
    ]);
    expect(quotedReasons('@acme the app (keeps crashing!!), HELP')).toContainEqual([
      'names a malfunction such as "crash"',
      'crashing',
    ]);
  });

  test('leave out what spoke for another intent', () => {
    const { intent, reasons } = english('@acme thanks, but your service is the worst, unacceptable');
    expect(intent).toBe('complaint');
    expect(reasons).not.toContain('gives thanks');
  });

  test('in a language that nobody taught it, only the shape of a post speaks, and it is never sure', () => {
    const polish = classify({ text: '@acme czy sklep jest otwarty?', lang: 'pl' });
    expect(polish).toMatchObject({
      intent: 'question',
      reasons: ['is written in a language that is not read here', 'asks a question'],
    });
    expect(polish.confidence).toBeLessThanOrEqual(0.3);
  });

  test('every rule has a name of its own, that begins with its intent', () => {
    expect(new Set(allRules.map((rule) => rule.name)).size).toBe(allRules.length);
    for (const { name, intent } of allRules) expect(name.startsWith(intent.replace('_', '-'))).toBe(true);
  });

  test('no rule keeps state between two posts', () => {
    for (const { name, pattern } of allRules) expect(pattern.flags, name).not.toMatch(/[gy]/);
  });
});

test.each([
  ['full-width letters', '@acme ｃｒａｓｈｅｓ', '@acme crashes'],
  ['HTML entities', '@acme it crashes &amp; freezes &lt;3', '@acme it crashes & freezes <3'],
  ['letters repeated for emphasis', '@acme it craaaaashes, helppppp', '@acme it crashes, help'],
  ['typographic apostrophes', '@acme it won’t load', "@acme it won't load"],
  ['left-out apostrophes', '@acme it wont load', "@acme it won't load"],
  ['accents', '@acmé crashés', '@acme crashes'],
  ['line breaks', '@acme not\n working', '@acme not working'],
])('%s read as what they stand for', (_, written, plain) => {
  expect(normalise(written)).toBe(normalise(plain));
});

describe('a long post', () => {
  test('is examined up to its 2,000th character', () => {
    const words = 'x '.repeat(990);
    expect(english(`@acme ${words} outage`).intent).toBe('outage');
    expect(english(`@acme ${words} and on, and on, outage`).intent).not.toBe('outage');
  });

  test('is never cut inside a character', () => {
    expect(normalise(`${'xy'.repeat(999)}x🙂`).isWellFormed()).toBe(true);
  });
});

describe('for whatever text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom(..."@acme can't not never again down thanks ? #a RT 😡 \ud800".split(' ')))
      .map((words) => words.join(' ')),
  );
  const lang = fc.constantFrom(undefined, 'en', 'de', 'ja', 'und', 'xx', '');
  const known = new Set([
    ...allRules.map((rule) => rule.reason),
    ...Object.values(wordings),
    'is written in a language that is not read here',
  ]);

  test('the answer is well formed, says nothing but phrases of ours, and is the same twice', () => {
    fc.assert(
      fc.property(text, lang, (said, given) => {
        const post = given === undefined ? { text: said } : { text: said, lang: given };
        const answer = classify(post);
        expect(Verdict.safeParse({ ...answer, decidedBy: 'embedded' }).error).toBeUndefined();
        expect(answer.reasons.filter((reason) => !known.has(reason))).toEqual([]);
        expect(answer.evidence).toHaveLength(answer.reasons.length);
        expect(answer.language).toMatch(/^[a-z]{2,3}$/);
        expect(classify(post)).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  const hostile = [
    ...'a @#"?\'.\u0301\ufdfa🙂',
    ...'no |not a |never fly |so |@support |i cant |hi, |is it |via @|charged |kann |geht |http://|thanks |bad '.split(
      '|',
    ),
  ];

  test.each(hostile.map((unit) => [unit]))('25,000 characters of %j are answered within a few milliseconds', (unit) => {
    const post = { text: unit.repeat(Math.ceil(25_000 / unit.length)).slice(0, 25_000) };
    classify(post);
    const fastest = Math.min(
      ...Array.from({ length: 5 }, () => {
        const began = performance.now();
        classify(post);
        return performance.now() - began;
      }),
    );
    expect(fastest).toBeLessThan(10);
  });
});

describe('a verdict that is no better than a guess is never sure', () => {
  test.each<[why: string, text: string, lang: string | undefined]>([
    ['its script is not read', 'Приложение не работает уже два дня', undefined],
    ['its script is not read', '应用打不开', 'und'],
    ['none of its words is English', 'Sovellus ei toimi kolmatta paivaa taalla', undefined],
    ['it has no word', '@acme', 'en'],
    ['it has no word', '... https://a.example/b', 'en'],
    [
      'it looks like nobody’s business and names something grave',
      'Found glass in the baby food, was rushed to hospital',
      'en',
    ],
  ])('%s: %s', (_, text, lang) => {
    expect(classify(lang === undefined ? { text } : { text, lang }).confidence).toBeLessThanOrEqual(0.3);
  });

  test('a few English words, or a face alone, may be judged for sure', () => {
    expect(classify({ text: '@acme thank you so much!' }).confidence).toBeGreaterThan(0.3);
    expect(english('@acme 😡😡').confidence).toBeGreaterThan(0.3);
  });
});
