import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../functions/classifier/normalise.ts';
import { graveGroups } from '../../../functions/classifier/rules/grave-terms.ts';
import { type UrgencyInput, urgencyOf } from '../../../functions/classifier/urgency.ts';
import {
  type Intent,
  intents,
  sentiments,
  type Urgency,
  urgencies,
  urgenciesOf,
} from '../../../functions/contracts/verdict.ts';

const judge = (intent: Intent, text: string, more: Partial<UrgencyInput> = {}) =>
  urgencyOf({ intent, sentiment: 'neutral', negativity: 0.3, normalised: normalise(text), language: 'und', ...more });
const veryUnhappy = { sentiment: 'negative', negativity: 0.9 } as const;

describe('the table of points', () => {
  test.each<[Urgency, Intent, string, Partial<UrgencyInput>, readonly string[]]>([
    ['high', 'outage', 'the website is down for everyone', {}, ['says that it is down for others too']],
    ['high', 'problem', 'I was charged twice', {}, ['says money is gone', 'has a problem']],
    ['high', 'complaint', 'you charged me twice', {}, ['says money is gone', 'complains']],
    ['high', 'question', 'why was I charged twice?', {}, ['says money is gone', 'waits for an answer']],
    ['high', 'problem', 'locked out of my account', {}, ['has a problem', 'is locked out']],
    ['normal', 'question', 'what if I am locked out?', {}, ['is locked out', 'waits for an answer']],
    ['high', 'complaint', 'your charger caught fire', {}, ['says that somebody is in danger', 'complains']],
    [
      'high',
      'churn_risk',
      'bye, my lawyer will call',
      {},
      ['speaks of lawyers, courts or the police', 'is about to leave'],
    ],
    ['normal', 'problem', 'the export button is broken', {}, ['has a problem']],
    ['normal', 'problem', 'the export button is broken', veryUnhappy, ['has a problem', 'sounds very unhappy']],
    ['normal', 'problem', 'broken', { earlierPosts: 1 }, ['has a problem']],
    ['normal', 'problem', 'broken', { earlierPosts: 2 }, ['has a problem', 'third post of this author in 7 days']],
    ['normal', 'problem', 'broken', { earlierPosts: 5 }, ['has a problem', '6th post of this author in 7 days']],
    [
      'high',
      'problem',
      'broken',
      { ...veryUnhappy, earlierPosts: 20 },
      ['has a problem', 'wrote 20 posts or more in 7 days', 'sounds very unhappy'],
    ],
    ['normal', 'complaint', 'rude', { followers: 52_000 }, ['complains', 'followed by 52,000']],
    ['normal', 'complaint', 'rude', { followers: 9_999 }, ['complains']],
    ['high', 'problem', 'broken', { followers: 1_000_000 }, ['has a problem', 'followed by 1,000,000']],
    [
      'high',
      'problem',
      "my mother's wheelchair is lost",
      veryUnhappy,
      ['has a problem', 'speaks of a child, or of somebody old, ill or disabled', 'sounds very unhappy'],
    ],
    ['low', 'praise', 'you got my stolen money back, thank you!', { ...veryUnhappy, followers: 5_000_000 }, []],
    ['low', 'feature_request', 'please warn of hacked accounts', veryUnhappy, []],
    ['low', 'irrelevant', 'police arrest hackers', { earlierPosts: 20 }, []],
  ])('%s: %s “%s” %j', (urgency, intent, text, more, because) => {
    expect(judge(intent, text, more)).toEqual({ urgency, because });
  });

  test('of several grave things the first counts whole and each other one a point', () => {
    const { because } = judge('question', 'hacked, charged twice, all my photos are gone, calling my lawyer');
    expect(because).toEqual([
      'says money is gone',
      'waits for an answer',
      'says that an account or a card is in wrong hands',
      'says that data is lost or leaked',
      'speaks of lawyers, courts or the police',
    ]);
  });

  test.each([
    ['more posts', { earlierPosts: 2 }, { earlierPosts: 6 }],
    ['more followers', { followers: 10_000 }, { followers: 2_000_000 }],
    ['a worse mood', {}, veryUnhappy],
  ])('%s never make a post less urgent', (_, one, other) => {
    for (const intent of intents) {
      const rank = (more: Partial<UrgencyInput>) => urgencies.indexOf(judge(intent, 'my baby, broken', more).urgency);
      expect(rank(other)).toBeGreaterThanOrEqual(rank(one));
    }
  });
});

describe('grave terms', () => {
  test.each<[group: string, text: string]>([
    ['money', 'I got double charged'],
    ['money', 'mir wurde doppelt abgebucht'],
    ['money', 'me cobraron dos veces'],
    ['money', 'j’ai été débité deux fois'],
    ['money', 'fui cobrado em dobro'],
    ['money', 'addebitato due volte'],
    ['money', 'twee keer afgeschreven'],
    ['money', '二重請求されました'],
    ['safety', 'the battery caught fire'],
    ['safety', 'das Ladegerät brennt'],
    ['safety', 'es peligroso'],
    ['safety', 'c’est dangereux'],
    ['safety', 'pegou fogo na cozinha'],
    ['safety', 'ha preso fuoco'],
    ['safety', 'levensgevaarlijk'],
    ['safety', '発火しました'],
    ['law', 'you will hear from my lawyer'],
    ['law', 'mein Anwalt meldet sich'],
    ['law', 'los voy a denunciar'],
    ['law', 'je vais porter plainte'],
    ['law', 'vou no Procon'],
    ['law', 'sentirete il mio avvocato'],
    ['law', 'ik doe aangifte'],
    ['law', '弁護士に相談します'],
    ['security', 'my account was hacked'],
    ['security', 'mein Konto wurde gehackt'],
    ['security', 'me hackearon'],
    ['security', 'on a piraté mon compte'],
    ['security', 'invadiram minha conta'],
    ['security', 'mi hanno hackerato, account violato'],
    ['security', 'mijn account is gehackt'],
    ['security', 'アカウントが乗っ取られた'],
    ['data', 'lost all my photos'],
    ['data', 'alle Fotos weg'],
    ['data', 'se borraron mis fotos'],
    ['data', 'mes photos ont disparu'],
    ['data', 'sumiram minhas fotos'],
    ['data', 'sparite le foto'],
    ['data', 'al mijn foto’s zijn weg'],
    ['data', 'データが消えた'],
    ['locked-out', 'I can’t log in'],
    ['locked-out', 'bin ausgesperrt'],
    ['locked-out', 'no puedo entrar'],
    ['locked-out', 'impossible de me connecter'],
    ['locked-out', 'não consigo entrar'],
    ['locked-out', 'non riesco ad accedere'],
    ['locked-out', 'inloggen lukt niet'],
    ['locked-out', 'ログインできません'],
    ['health', 'she ended up in hospital'],
    ['health', 'im Krankenhaus'],
    ['health', 'acabé en urgencias'],
    ['health', 'aux urgences'],
    ['health', 'fui parar no hospital'],
    ['health', 'al pronto soccorso'],
    ['health', 'in het ziekenhuis'],
    ['health', '食中毒になった'],
    ['stranded', 'stranded in Oslo'],
    ['stranded', 'in Oslo gestrandet'],
    ['stranded', 'varados en Lima'],
    ['stranded', 'coincés à Nice'],
    ['stranded', 'presos no aeroporto'],
    ['stranded', 'bloccati in aeroporto'],
    ['stranded', 'gestrand op Schiphol'],
    ['stranded', '駅で足止め'],
    ['vulnerable', 'she is in a wheelchair'],
    ['vulnerable', 'im Rollstuhl'],
    ['vulnerable', 'en silla de ruedas'],
    ['vulnerable', 'en fauteuil roulant'],
    ['vulnerable', 'cadeira de rodas'],
    ['vulnerable', 'in sedia a rotelle'],
    ['vulnerable', 'in een rolstoel'],
    ['vulnerable', '車椅子です'],
  ])('%s: %s', (name, text) => {
    const says = graveGroups.find((group) => group.name === name)?.says;
    expect(judge('problem', text).because).toContain(says);
  });

  test.each([
    'I was not charged twice',
    'my account has not been hacked',
    'nobody was injured',
    'ich wurde nicht gehackt',
    'no me hackearon',
    'je ne suis pas pirate',
    '二重請求ではないです',
  ])('what is denied is not said: %s', (text) => {
    expect(judge('problem', text)).toEqual({ urgency: 'normal', because: ['has a problem'] });
  });

  test.each(['I can’t believe you charged me twice', 'not only hacked but ignored', 'nicht nur gehackt'])(
    'what is not believed is said all the same: %s',
    (text) => {
      expect(judge('problem', text).urgency).toBe('high');
    },
  );

  test.each([
    'when is my card charged?',
    'my favourite brand',
    'ein toller Brand',
    'sure, I pursue this',
    'a deafening song',
  ])('words that look like grave ones are not: %s', (text) => {
    expect(judge('question', text)).toEqual({ urgency: 'normal', because: ['waits for an answer'] });
  });
});

test('an intent has only the urgencies that the table of the contract gives it, and each of them', () => {
  const words = fc.constantFrom(...'not charged twice hacked lawyer fire baby urgent down thanks 二重請求'.split(' '));
  const input = fc.record({
    intent: fc.constantFrom(...intents),
    sentiment: fc.constantFrom(...sentiments),
    negativity: fc.double({ min: 0, max: 1, noNaN: true }),
    normalised: fc.oneof(
      fc.array(words).map((all) => all.join(' ')),
      fc.string({ unit: 'grapheme' }),
    ),
    language: fc.constantFrom('en', 'pt', 'ja', 'und', 'pl'),
    earlierPosts: fc.nat({ max: 30 }),
    followers: fc.nat({ max: 10_000_000 }),
  });
  const seen = new Map<Intent, Set<Urgency>>(intents.map((intent) => [intent, new Set()]));
  fc.assert(
    fc.property(input, (given) => {
      const { urgency, because } = urgencyOf(given);
      expect(urgenciesOf[given.intent]).toContain(urgency);
      expect(because.length).toBeLessThanOrEqual(6);
      for (const phrase of because) expect(phrase.length).toBeLessThanOrEqual(120);
      seen.get(given.intent)?.add(urgency);
    }),
    { numRuns: 1_000 },
  );
  for (const intent of intents) expect([...(seen.get(intent) ?? [])].sort()).toEqual([...urgenciesOf[intent]].sort());
});
