import { expect, test } from 'vitest';
import { HandleInput, NotifyInput } from '../../functions/contracts/handling.ts';
import { Mention } from '../../functions/contracts/mention.ts';
import { Ticket } from '../../functions/contracts/ticket.ts';

/**
 * What earlier releases left behind: executions that wait for weeks, rows that live for years. Written out as they were
 * written then, so that a contract that forgets them fails here. Add to them, and change nothing.
 */
const leftBy = {
  '2026-11: an execution of handle-ticket': [
    HandleInput,
    {
      ticketId: 'acme-2083157183716917248',
      opening: 1,
      watch: 'acme',
      route: 'support',
      priority: 'normal',
      mentionId: 'acme/x/2083157183716917248',
      acknowledgeSeconds: 7_200,
      resolveSeconds: 86_400,
      openedAt: '2026-11-22T10:01:00.000Z',
    },
  ],
  '2026-11: what such an execution asks of notify-people': [
    NotifyInput,
    { ticketId: 'acme-2083157183716917248', opening: 1, kind: 'missed-acknowledge' },
  ],
  '2026-11: a ticket that was escalated, acknowledged and resolved': [
    Ticket,
    {
      ticketId: 'acme-2083157183716917248',
      number: 'ACME-12',
      watch: 'acme',
      brand: 'Acme Parcels',
      conversationId: '2083157183716917248',
      route: 'support',
      priority: 'normal',
      status: 'resolved',
      opening: 2,
      openedBy: 'acme/x/2083157183716917248',
      verdict: {
        intent: 'problem',
        confidence: 0.87,
        sentiment: 'negative',
        urgency: 'normal',
        language: 'en',
        reasons: ['says that something is late'],
        decidedBy: 'embedded',
      },
      openedAt: '2026-11-22T10:01:00.000Z',
      acknowledgeBy: '2026-11-22T12:01:00.000Z',
      resolveBy: '2026-11-23T10:01:00.000Z',
      acknowledgedAt: '2026-11-22T13:00:00.000Z',
      resolvedAt: '2026-11-22T14:00:00.000Z',
      assignee: 'ana',
      escalations: 1,
      escalatedAt: '2026-11-22T12:01:00.000Z',
    },
  ],
  '2026-11: a mention': [
    Mention,
    {
      id: 'acme/x/2083157183716917248',
      watch: 'acme',
      source: 'x',
      postId: '2083157183716917248',
      conversationId: '2083157183716917000',
      authorId: '42',
      authorHandle: 'jo',
      text: '@AcmeParcels my parcel is late',
      language: 'en',
      createdAt: '2026-11-22T10:00:00.000Z',
      replyVia: 'api',
    },
  ],
} as const;

test.each(Object.entries(leftBy))('%s is still read whole', (_, [contract, payload]) => {
  expect(contract.parse(payload)).toEqual(payload);
});

test('an execution that a later release started, with a field more, is read too', () => {
  const [, payload] = leftBy['2026-11: an execution of handle-ticket'];
  expect(HandleInput.parse({ ...payload, language: 'en' })).toEqual(payload);
});
