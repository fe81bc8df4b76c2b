import type { Defence } from './defence.ts';

const opening = 'functions/adapters/dynamodb/ticket-opening.ts';
const transitions = 'functions/adapters/dynamodb/ticket-transitions.ts';
const rows = 'workflows/ticket-row.ts';
const telling = 'functions/handlers/tell-author/tell-author.ts';

/** Those of a ticket's life. */
export const ticketDefences: readonly Defence[] = [
  {
    name: 'conditional write of a ticket',
    against: 'a second delivery that opens a ticket over the one that stands',
    file: opening,
    find: `        Item: { ...ticket, item: ticketItem, ...indexKeys(ticket) },
        ConditionExpression: 'attribute_not_exists(ticketId)',`,
    replace: '        Item: { ...ticket, item: ticketItem, ...indexKeys(ticket) },',
  },
  {
    name: 'numbers are counted',
    against: 'two tickets that are called the same',
    file: 'functions/adapters/dynamodb/ticket-numbers.ts',
    find: "      UpdateExpression: 'ADD #last :one',",
    replace: "      UpdateExpression: 'SET #last = :one',",
  },
  {
    name: 'one execution an opening',
    against: 'a second delivery that starts a second execution',
    file: 'workflows/file-ticket.ts',
    find: "    name: '{% $filed.executionName %}',",
    replace: `    name: "{% $filed.executionName & '-' & $uuid() %}",`,
  },
  {
    name: 'token condition',
    against: 'waiting for what has happened, and escalating after it',
    file: rows,
    find: '    awaitedIn,\n    // The write',
    replace: "    awaitedIn: [...awaitedIn, 'acknowledged', 'resolved'],\n    // The write",
  },
  {
    name: 'escalations ask the ticket',
    against: 'an escalation after the ticket was taken at the last moment',
    file: rows,
    find: "    awaitedIn: ['open', ...",
    replace: "    awaitedIn: ['open', 'acknowledged', ...",
  },
  {
    name: 'clicks know their opening',
    against: 'an old click, delivered again, that resolves a ticket which was opened anew',
    file: transitions,
    find: "const isThisOpening = 'opening = :opening';",
    replace: "const isThisOpening = 'opening >= :opening';",
  },
  {
    name: 'the last word counts',
    against: 'a click that comes late and takes a ticket from whoever was given it since',
    file: transitions,
    find: ' < :at)`;',
    replace: ' <> :at)`;',
  },
  {
    name: 'lost answer of a reopening',
    against: 'a ticket that was reopened, and that nobody looks after',
    file: 'functions/adapters/dynamodb/ticket-filing.ts',
    find: '    if (ticket.openedBy === mention.id && ticket.movedTo === undefined)',
    replace: '    if (Number.NaN)',
  },
  {
    name: 'stops are heeded',
    against: 'a reply that leaves after somebody stopped it',
    file: telling,
    find: "  if (stoppedAt !== undefined && stoppedAt >= at) return 'stopped';",
    replace: '',
  },
  {
    name: 'only what is resolved is told',
    against: 'a reply that says it is fixed when it was opened anew',
    file: telling,
    find: "  if (!isResolved(ticket, opening)) return 'not-resolved';",
    replace: '',
  },
  {
    name: 'one reply an author at once',
    against: 'two approvals of which each finds nobody told',
    file: telling,
    find: "  if (state === 'claimed') throw",
    replace: '  if (Number.NaN) throw',
  },
  {
    name: 'replies are looked for',
    against: 'a reply that was posted although X said nothing, and is posted again',
    file: telling,
    find: "const found = state === 'begun' && (await replier.find(watch, postId, earlier?.at ?? from));",
    replace: 'const found = false;',
  },
  {
    name: 'set-aside of what opens no ticket',
    against: 'praise, a lead or a request that is given up, and nobody knows',
    file: 'workflows/take-mention.ts',
    find: '  take.addCatch(setAsideMention, {',
    replace: '  take.addCatch(done, {',
  },
];
