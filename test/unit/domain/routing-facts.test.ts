import { expect, test } from 'vitest';
import type { Desk } from '../../../functions/contracts/desk.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { RoutingFacts } from '../../../functions/contracts/routing-facts.ts';
import { factsOf } from '../../../functions/domain/routing-facts.ts';
import { aDesk, aRoute, aWatch } from '../../fixtures/desk.ts';
import { aMention } from '../../fixtures/mentions.ts';

const authors: Desk['authors'] = {
  vip: ['@BigCustomer', 'x:12345', 'hacker-news:pg'],
  muted: ['@echo', 'x:666'],
  own: ['x:777'],
};
const watches: Desk['watches'] = {
  acme: aWatch({ accountId: '88' }),
  rival: aWatch({ kind: 'competitor', handle: 'RivalPost', accountId: '99' }),
};
const authorOf = (mention: Partial<Mention>) => factsOf(aDesk({ authors, watches }), aMention(mention)).author;

test.each<[string, Partial<Mention>, RoutingFacts['author']]>([
  ['nobody special', { authorHandle: 'jo' }, undefined],
  ['a VIP by handle, in any case', { authorHandle: 'bigCUSTOMER' }, 'vip'],
  ['a VIP by handle elsewhere', { source: 'hacker-news', authorHandle: 'BigCustomer' }, 'vip'],
  ['a handle that only begins so', { authorHandle: 'BigCustomer2' }, undefined],
  ['a VIP by id', { authorId: '12345' }, 'vip'],
  ['the same id elsewhere', { source: 'feed', authorId: '12345' }, undefined],
  ['a name as id', { source: 'hacker-news', authorId: 'pg' }, 'vip'],
  ['a muted handle', { authorHandle: 'Echo' }, 'muted'],
  ['a muted id', { authorId: '666' }, 'muted'],
  ['one of ours', { authorId: '777' }, 'own'],
  ['the account of a brand', { authorHandle: 'acmeparcels' }, 'own'],
  ['the id of a brand’s account', { authorId: '88' }, 'own'],
  ['somebody who is called like it elsewhere', { source: 'hacker-news', authorHandle: 'AcmeParcels' }, undefined],
  ['the account of a rival', { authorHandle: 'RivalPost', authorId: '99' }, undefined],
  ['one of ours who is a VIP, too', { authorId: '777', authorHandle: 'BigCustomer' }, 'own'],
])('%s: %o is %s', (_, mention, expected) => {
  expect(authorOf(mention)).toBe(expected);
});

const wordsFor = (text: string, ...words: string[]) =>
  factsOf(aDesk({ routes: [aRoute({ when: { words } })] }), aMention({ text })).words;

test.each<[string, string, string, boolean]>([
  ['a whole word', 'I want a refund.', 'refund', true],
  ['in capitals', 'REFUND!!', 'Refund', true],
  ['a part of a word', 'refunds, prerefund', 'refund', false],
  ['a hashtag', '#refund now', 'refund', true],
  ['in the address of a page', 'see https://example.com/refund', 'refund', false],
  ['a phrase', 'I want my  money -- back', 'money back', true],
  ['a phrase with a word between', 'money comes back', 'money back', false],
  ['accents in the post', 'Quiero mi devolución', 'devolucion', true],
  ['accents in the desk', 'devolucion ya', 'Devolución', true],
  ['accents that are written as marks', 'devolucio\u0301n', 'devolución', true],
  ['ß as ss', 'Strasse', 'Straße', true],
  ['apostrophes of either kind', 'We’re hiring', "we're hiring", true],
  ['Cyrillic', 'ВЕРНИТЕ деньги!', 'деньги', true],
  ['a part of a Cyrillic word', 'деньгибай', 'деньги', false],
  ['Greek without its accent', 'επιστροφη', 'επιστροφή', true],
  ['Arabic without vowel signs', 'استرداد', 'اِسترداد', true],
  ['Hindi, whose vowel signs are letters', 'की', 'के', false],
  ['a Hindi word', 'मुझे रिफंड चाहिए', 'रिफंड', true],
  ['Japanese inside a sentence', '早く返金してください', '返金', true],
  ['Japanese letters with and without a mark', 'はす', 'ばす', false],
  ['Japanese letters without and with a mark', 'ばす', 'は', false],
  ['a part of a Korean syllable', '한', '하', false],
  ['half-width Japanese', 'ﾘﾌｧﾝﾄﾞ希望', 'リファンド', true],
  ['Chinese', '我要退款了', '退款', true],
  ['Korean with its ending', '환불을 원해요', '환불', true],
  ['Thai', 'ขอคืนเงินด้วย', 'คืนเงิน', true],
  ['an emoji is no word', 'nice 🔥', '🔥', false],
])('%s', (_, text, word, isFound) => {
  expect(wordsFor(text, word)).toEqual(isFound ? [word] : undefined);
});

test('words of all rules are looked for, and told as the desk writes them', () => {
  const desk = aDesk({
    ignore: [{ name: 'adverts', when: { words: ['Hiring', 'Promo'] } }],
    routes: [aRoute({ when: { words: ['Refund'] } }), aRoute({ when: { words: ['Refund', 'invoice'] } })],
  });
  const facts = factsOf(desk, aMention({ text: 'hiring somebody to get my refund' }));
  expect(facts).toEqual({ words: ['Hiring', 'Refund'] });
});

test('no word of the post but the desk’s own is in the facts; followers are where they are known', () => {
  const desk = aDesk({ authors, routes: [aRoute({ when: { words: ['refund'] } })] });
  const mention = aMention({ text: 'secretive REFUND', authorHandle: 'bigcustomer', authorFollowers: 12 });
  const facts = factsOf(desk, mention);
  expect(facts).toEqual({ author: 'vip', words: ['refund'], followers: 12 });
  expect(RoutingFacts.parse(facts)).toEqual(facts);
  expect(factsOf(aDesk(), aMention())).toEqual({});
});
