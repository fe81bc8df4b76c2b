import { expect, test } from 'vitest';
import { ticketMail } from '../../../functions/adapters/email/ticket-mail.ts';
import { shownText } from '../../../functions/adapters/shown-text.ts';
import { ticketCard } from '../../../functions/adapters/slack/ticket-card.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { aNotice, aTicket } from '../../fixtures/tickets.ts';

const text = 'my card 4111 1111 1111 1111 was charged, write to jo@example.com, Jo Doe';
const post = aMention({ text });
const noticeOf = (mention = post, verdict = aVerdict()) =>
  aNotice({ post: mention, ticket: aTicket({ openedBy: post.id, verdict }) });

test('people are sent a post with what is personal in it hidden', () => {
  expect(shownText(noticeOf(), post)).toBe('my card [card] was charged, write to [email], Jo Doe');
  for (const sent of [ticketCard(noticeOf()), ticketMail(noticeOf())]) {
    expect(JSON.stringify(sent)).toContain('[card]');
    expect(JSON.stringify(sent)).not.toMatch(/4111|jo@example/);
  }
});

test('what Comprehend found is hidden too, in the text that it read and in no other', () => {
  const name = { kind: 'name' as const, at: [text.indexOf('Jo Doe'), text.length] as [number, number] };
  expect(shownText(noticeOf(post, aVerdict({ personalData: [name] })), post)).toMatch(/, \[name\]$/);
  const edited = { ...post, versionId: postId(9) };
  expect(shownText(noticeOf(edited, aVerdict({ personalData: [name] })), edited)).toMatch(/, Jo Doe$/);
  const another = aMention({ postId: postId(8), text });
  expect(shownText(noticeOf(another, aVerdict({ personalData: [name] })), another)).toMatch(/, Jo Doe$/);
});
