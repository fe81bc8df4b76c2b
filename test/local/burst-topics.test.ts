import { expect, test } from 'vitest';
import type { Intent } from '../../functions/contracts/verdict.ts';
import { burstsIn } from '../../infra/local/in-process/burst-topics.ts';
import { burstText } from '../../infra/local/show/burst-text.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

const [watch = ''] = Object.keys(smallDesk.watches);
let used = 0;
const row = (createdAt: string, text: string, intent: Intent = 'problem') => ({
  ...aMention({ watch, postId: postId(++used), createdAt: `2026-03-03T${createdAt}:00.000Z`, text }),
  verdict: aVerdict({ intent }),
});
/** Four posts an hour. */
const quiet = Array.from({ length: 48 }, (_, n) =>
  row(`${String(n % 12).padStart(2, '0')}:05`, `${n % 2 ? 'when do you open' : 'my parcel is late'} ${n}`, 'question'),
);
const burst = [
  'belt stuck',
  'the belt stuck again',
  'belt stuck, since an hour',
  'bags wait: belt stuck',
  'what a day',
].map((text) => row('13:20', text));

test('the busiest hour of a watch is told by what sets it apart from the rest', () => {
  const bursts = burstsIn([...quiet, ...burst], smallDesk);
  expect(bursts).toMatchObject([{ watch, from: Date.parse('2026-03-03T13:00:00Z'), posts: 5 }]);
  expect(burstText(bursts)).toBe(`topics       ${watch}, 3 Mar 13:00–14:00 UTC, 5 posts: belt stuck (4)`);
});

test.each([
  ['praise and chatter make no burst', burst.map((one) => ({ ...one, verdict: aVerdict({ intent: 'praise' }) }))],
  ['four posts are none', burst.slice(0, 4)],
  ['what two say is no topic', burst.map((one, n) => (n < 2 ? one : { ...one, text: `${n}` }))],
  ['a text that was taken out is none', burst.map(({ text: _, ...one }) => one)],
  ['a post without a verdict is none', burst.map(({ verdict: _, ...one }) => one)],
])('%s', (_, rows) => {
  expect(burstsIn([...quiet, ...rows], smallDesk)).toEqual([]);
});

test('what strangers write can not speak to the terminal', () => {
  const topics = [{ term: 'belt\u001b[2J', posts: 2, z: 2 }];
  expect(burstText([{ watch, from: 0, posts: 5, topics }])).not.toContain('\u001b');
});
