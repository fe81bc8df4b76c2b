import { expect, test, vi } from 'vitest';
import { FileOutput, HandleInput } from '../../../functions/contracts/handling.ts';
import { fileTicket } from '../../../functions/handlers/file-ticket/file-ticket.ts';
import type { Filed, Filing } from '../../../functions/ports/ticket-store.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict } from '../../fixtures/mentions.ts';
import { ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const now = Date.parse('2026-11-22T10:01:00.000Z');
const mention = aMention();
const ids = { id: mention.id, watch: 'acme', conversationId: mention.conversationId };
const detail = {
  mentionId: mention.id,
  watch: 'acme',
  conversationId: mention.conversationId,
  verdict: aVerdict(),
  route: 'support',
  workflow: 'file-ticket' as const,
};

function aFileTicket(filed: Partial<Filed> = {}) {
  const order: string[] = [];
  const file = vi.fn(async (_: Filing): Promise<Filed> => {
    order.push('file');
    return { ticket: aTicket(), outcome: 'opened', isNew: true, ...filed };
  });
  const handler = fileTicket({
    desk: aDesk(),
    clock: { now: () => now },
    tickets: ticketsThat({ file }),
  });
  return { handler, file, order };
}

test('a mention is filed with the priority of its route', async () => {
  const { handler, file } = aFileTicket();
  const output = await handler({ ...detail, route: 'outage' }, aContext());
  expect(file).toHaveBeenCalledWith({ mention: ids, route: 'outage', priority: 'urgent', verdict: aVerdict(), now });
  expect(FileOutput.parse(output)).toEqual(output);
});

test('the answer names the execution of this opening and the times of the ticket’s own route', async () => {
  const { handler } = aFileTicket({
    ticket: aTicket({ opening: 2, route: 'outage', priority: 'urgent' }),
    outcome: 'merged',
  });
  const { ticketId } = aTicket();
  const output = await handler(detail, aContext());
  expect(output).toEqual({
    outcome: 'merged',
    isNew: true,
    ticketId,
    opening: 2,
    watch: 'acme',
    route: 'outage',
    priority: 'urgent',
    mentionId: mention.id,
    executionName: `${ticketId}-2`,
    acknowledgeSeconds: 900,
    resolveSeconds: 14_400,
    openedAt: aTicket().openedAt,
  });
  expect(output.executionName).toMatch(/^[\w-]{1,80}$/);
  expect(HandleInput.safeParse(output).success).toBe(true);
});

test('a mention whose route is gone fails by name and files nothing', async () => {
  const { handler, order } = aFileTicket();
  await expect(handler({ ...detail, route: 'gone' }, aContext())).rejects.toMatchObject({ name: 'RouteUnknown' });
  expect(order).toEqual([]);
});
