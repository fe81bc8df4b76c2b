import { describe, expect, test } from 'vitest';
import { mostPerApproval, resolutionNoticeApproved } from '../../../functions/contracts/telling.ts';
import { aCommandDesk } from '../../fixtures/command-desk.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';

const post = aMention({ createdAt: '2026-11-22T09:00:00.000Z', authorHandle: 'jo' });
const elsewhere = aMention({
  ...{ postId: postId(2), conversationId: post.conversationId, authorId: '43', authorHandle: 'kim' },
  ...{ createdAt: '2026-11-22T09:10:00.000Z', replyVia: 'person' as const },
});
const ana = ['--by', 'ana'];

async function aResolvedTicket() {
  const desk = await aCommandDesk();
  for (const each of [post, elsewhere]) {
    await desk.heard(each, { route: 'support' });
    await desk.says('open-from', each.id, ...ana);
  }
  await desk.says('resolve', 'ACME-1', ...ana);
  const approved = () =>
    desk.called
      .filter(({ operation }) => operation === 'PutEvents')
      .flatMap(({ input }) => input.Entries as readonly { readonly DetailType: string; readonly Detail: string }[])
      .filter(({ DetailType }) => DetailType === resolutionNoticeApproved.detailType)
      .map(({ Detail }) => resolutionNoticeApproved.detail.parse(JSON.parse(Detail)));
  return { ...desk, approved };
}

test('everybody is listed with what may be done, the words and the price, and nothing leaves', async () => {
  const { says, approved } = await aResolvedTicket();
  const said = await says('tell', 'ACME-1');
  expect(said).toContain('2 people reported it');
  expect(said).toMatch(/@jo {2}a reply of ours, \$0\.01 {2}acme\/x\//);
  expect(said).toMatch(/@kim {2}a person, at https:\/\/x\.com\/intent\/post\?in_reply_to=/);
  expect(said).toContain('Approve with: tell ACME-1 --approve all   (1 for $0.01)');
  expect(approved()).toEqual([]);
});

test('an approval names who approved, and whom a reply of ours may tell', async () => {
  const { says, approved } = await aResolvedTicket();
  expect(await says('tell', 'ACME-1', '--approve', 'all', '--text', 'Fixed now.', ...ana)).toMatch(
    /^1 reply is on its way, for \$0\.01, approved by Ana Duarte/,
  );
  expect(approved()).toMatchObject([{ mentionIds: [post.id], text: 'Fixed now.', by: 'ana', opening: 1 }]);
});

test('of more than one event takes, each is in one of several', async () => {
  const { desk, approved } = await aResolvedTicket();
  const { approveTelling } = await desk.acts();
  const mentionIds = Array.from({ length: 2 * mostPerApproval + 1 }, (_, n) => `acme/x/${n}`);
  const approval = { ticketId: 'acme-1', opening: 1, text: 'Fixed', by: 'ana', requestId: 'r' };
  await approveTelling({ ...approval, mentionIds, at: '2026-11-22T10:00:00.000Z' });
  expect(approved().map((part) => part.mentionIds.length)).toEqual([mostPerApproval, mostPerApproval, 1]);
  expect(approved().flatMap((part) => part.mentionIds)).toEqual(mentionIds);
});

describe('is refused with the reason', () => {
  test.each([
    ['a post that only a person may answer', ['--approve', elsewhere.id], /^only a person may answer .*intent\/post/],
    ['a post of another ticket', ['--approve', 'acme/x/9'], 'acme/x/9 reports nothing in ACME-1'],
    ['words that are too long', ['--text', 'x'.repeat(281)], /^X takes 280 characters, and --text has 281/],
    ['a stop with an approval', ['--stop', '--approve', 'all'], /^--stop takes back/],
  ])('%s', async (_what, argv, message) => {
    const { says } = await aResolvedTicket();
    await expect(says('tell', 'ACME-1', ...argv, ...ana)).rejects.toThrow(message);
  });

  test('a ticket that is not resolved', async () => {
    const { says } = await aResolvedTicket();
    await says('reopen', 'ACME-1', ...ana);
    await expect(says('tell', 'ACME-1', '--approve', 'all', ...ana)).rejects.toThrow(
      'ACME-1 is open: people are told when it is resolved',
    );
  });
});

test('a stop is written down, and who stopped it', async () => {
  const { says, desk } = await aResolvedTicket();
  expect(await says('tell', 'ACME-1', '--stop', ...ana)).toMatch(/^Nobody else is told of ACME-1, by Ana Duarte/);
  const { ticketId, opening } = (await desk.tickets.numbered('ACME-1')) ?? { ticketId: '', opening: 0 };
  expect(await desk.telling.stoppedAt(ticketId, opening)).toBe('2026-11-22T10:00:00.000Z');
});
