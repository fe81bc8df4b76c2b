import { expect, test } from 'vitest';
import type { Verdict } from '../../functions/contracts/verdict.ts';
import { seenPost } from '../../infra/local/seen-post.ts';
import { ticket } from '../fixtures/shown-desk.ts';

const text = 'it keeps crashing, call 555 0143';
const verdict: Verdict = {
  ...ticket.verdict,
  reasons: ['names a malfunction'],
  evidence: [[[9, 17]]],
  personalData: [{ kind: 'phone', at: [24, 32] }],
};
const ofEdit: Verdict = { ...verdict, ofVersion: '1002' };

test.each<[string, Record<string, unknown>, Verdict | undefined, string | undefined, readonly string[]]>([
  ['as cards show it', { text }, verdict, 'it keeps crashing, call [phone]', ['names a malfunction (“crashing”)']],
  [
    'in the version that was judged',
    { text, versionId: '1002' },
    ofEdit,
    'it keeps crashing, call [phone]',
    ['names a malfunction (“crashing”)'],
  ],
  [
    'not at all where it was changed since',
    { text, versionId: '1003' },
    ofEdit,
    '[changed by its author since it was judged: see the post itself]',
    ['names a malfunction'],
  ],
  ['not at all before it was judged', { text }, undefined, '[not judged yet]', []],
  ['not at all once it is gone', {}, verdict, undefined, []],
])('a post is shown %s', (_, row, judged, shown, why) => {
  expect(seenPost(row, judged)).toEqual({ text: shown, why });
});
