import { dynamodbMentionLists } from '../../functions/adapters/dynamodb/dynamodb-mention-lists.ts';
import { dynamodbSearchedPosts } from '../../functions/adapters/dynamodb/dynamodb-searched-posts.ts';
import { dynamodbTurns } from '../../functions/adapters/dynamodb/ticket-numbers.ts';
import { ticketUpdated } from '../../functions/contracts/events.ts';
import { mostPerApproval, resolutionNoticeApproved } from '../../functions/contracts/telling.ts';
import { keptWithTicketMs } from '../../functions/domain/kept-with-ticket.ts';
import { doAction } from '../../functions/handlers/act-on-ticket/do-action.ts';
import { fileMention } from '../../functions/handlers/file-ticket/file-mention.ts';
import type { MentionStore } from '../../functions/ports/mention-store.ts';
import type { TicketStore } from '../../functions/ports/ticket-store.ts';
import { refuse } from './desk-refused.ts';
import type { Acts } from './open-desk.ts';
import type { Reach } from './reach.ts';
import { servicesOf } from './services.ts';

interface Stores {
  readonly tickets: TicketStore;
  readonly mentions: MentionStore;
}

/** Acts on a desk by the functions that the Lambdas run. */
export function actsOn({ config, now, client, way, mentionTable, ticketTable }: Reach, stores: Stores): Acts {
  const { tickets, mentions } = stores;
  const services = servicesOf(way);
  const ports = { ...stores, ...services, desk: config };
  return {
    act: (action) => doAction(ports, action),
    async addNote({ ticketId, ...facts }, entry) {
      await tickets.addHistory(ticketId, entry);
      const noted = { version: 1, ticketId, ...facts, change: 'noted', by: entry.by } as const;
      await services.publisher.publish([ticketUpdated.entry(noted)]);
    },
    async approveTelling(approval) {
      if (way.kind === 'kept')
        refuse(`nothing runs that could tell them: start the desk with npm start -- --data ${way.folder} --stay`);
      const parts = Array.from({ length: Math.ceil(approval.mentionIds.length / mostPerApproval) }, (_, part) =>
        approval.mentionIds.slice(part * mostPerApproval, (part + 1) * mostPerApproval),
      );
      await services.publisher.publish(
        parts.map((mentionIds) => resolutionNoticeApproved.entry({ ...approval, mentionIds })),
      );
    },
    async open(input) {
      const lists = dynamodbMentionLists(client, mentionTable, { now });
      const turns = dynamodbTurns(client, ticketTable);
      const searched = dynamodbSearchedPosts(client, ticketTable);
      // The row of one that triage left alone would go before its ticket does.
      await mentions.expire([input.mentionId], new Date(now() + keptWithTicketMs));
      const ports = { desk: config, clock: { now }, mentions, tickets, lists, turns, searched };
      const filed = await fileMention(ports, input);
      const { outcome, isNew, executionName, handling } = filed;
      if (outcome === 'opened' || outcome === 'reopened') await services.handling.start(executionName, handling);
      const ticket = await tickets.read(handling.ticketId);
      if (outcome === 'merged') {
        const joined = { version: 1, ...ticket, change: 'post-joined', mentionId: input.mentionId } as const;
        await services.publisher.publish([ticketUpdated.entry(joined)]);
      }
      return { outcome, isNew, ticket };
    },
  };
}
