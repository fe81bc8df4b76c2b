import { waitAttributes } from '../../functions/adapters/dynamodb/ticket-items.ts';
import type { History } from './history.ts';
import type { Violation } from './remains.ts';

const hour = 3_600_000;
/** The longest time limit of the simulated desk, and some: what it brings about is none of a replay's doing. */
const untilAtRest = 25 * hour;

/** Hands the whole archive to every rule again, twice, and says what that changed: nothing should. */
export async function afterReplays(history: History): Promise<Violation[]> {
  const { desk } = history;
  await desk.clock.runUntil(desk.clock.now() + untilAtRest);
  const before = await snapshot(history);
  for (const name of ['once-more', 'and-again']) {
    desk.cloud.bus.replay({ name, from: desk.clock.now() - 30 * 24 * hour, to: desk.clock.now() + 1 });
    await desk.clock.runUntil(desk.clock.now() + hour / 2);
  }
  const after = await snapshot(history);
  return [...new Set([...before, ...after])]
    .filter((fact) => before.has(fact) !== after.has(fact))
    .map((fact) => ({
      invariant: 'an archive replayed twice changes nothing',
      kind: 'twice' as const,
      what: `${before.has(fact) ? 'before' : 'afterwards'}: ${fact}`,
    }));
}

/** What became of a post before it lay in its ticket the ticket does not know, and learns by a replay. */
const changeOfPost = /"history#(edited|deleted)#/;

/** What must not change, a fact a line. */
async function snapshot({ desk }: History): Promise<ReadonlySet<string>> {
  const tickets = await desk.itemsIn('Tickets');
  const { standard } = desk.cloud.executions;
  return new Set([
    `${desk.slack.messages.length} cards`,
    `${desk.mailbox.mails.length} mails`,
    `${desk.x.written.length} replies`,
    `${standard.filter(({ machine }) => machine.startsWith('HandleTicket')).length} executions`,
    ...tickets.map((item) => JSON.stringify(withoutWaits(item))).filter((item) => !changeOfPost.test(item)),
  ]);
}

/** Whoever is told again until when a ticket is quiet begins to wait anew, and for nothing else. */
const withoutWaits = (item: object): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !waits.has(name)));
const waits = new Set<string>(waitAttributes);
