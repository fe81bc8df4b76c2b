import { type TicketActionRequested, ticketActionRequested } from '../../functions/contracts/events.ts';
import { type Ticket, ticketStatuses } from '../../functions/contracts/ticket.ts';
import type { InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';
import { type Dice, dice } from './dice.ts';
import { storesOf } from './stores.ts';

const hour = 3_600_000;

type Wish = Pick<TicketActionRequested, 'action' | 'to' | 'into' | 'mentionIds'>;

/** In so many histories somebody tidies the tickets up, so often. */
const share = 0.35;
const most = 3;

/**
 * People who find that two tickets are one case, or that a post in a ticket is another, and two who give one to somebody at
 * the same moment.
 * @param span how long they are at it, milliseconds
 */
export function startTidiers(desk: InProcessDesk, seed: number, span: number): void {
  const die = dice(seed, 'tidying');
  if (!die.happens(share)) return;
  const { clock } = desk;
  const { tickets } = storesOf(desk);

  const ask = async (ticket: Ticket, requestId: string, wish: Wish) => {
    const { ticketId, opening } = ticket;
    const at = new Date(clock.now()).toISOString();
    await desk.putEvent(ticketActionRequested.entry({ ticketId, opening, by: 'mei', requestId, at, ...wish }));
  };

  const giveToTwo = async (ticket: Ticket, requestId: string): Promise<void> => {
    await ask(ticket, `${requestId}-first`, { action: 'assign', to: 'ana' });
    clock.after(die.upTo(300), () => void ask(ticket, `${requestId}-then`, { action: 'assign', to: 'ben' }));
  };

  const tidy = async (requestId: string): Promise<void> => {
    const statuses = ticketStatuses.filter((status) => status !== 'resolved');
    const open = await tickets.list({ watches: ['acme'], prefixes: [], statuses, limit: 20 });
    const [one, other] = shuffled(open, die);
    if (one === undefined || other === undefined) return;
    if (die.happens(0.3)) return ask(one, requestId, { action: 'join', into: other.ticketId });
    if (die.happens(0.4)) return giveToTwo(one, requestId);
    for (const ticket of open) {
      const posts = (await tickets.posts(ticket.ticketId)).filter(({ what }) => what !== 'answered');
      const [leaving] = shuffled(posts, die);
      if (leaving === undefined || posts.length === 1) continue;
      return ask(ticket, requestId, { action: 'split', mentionIds: [leaving.mentionId] });
    }
  };

  for (let n = 0; n < most; n++) clock.after(2 * hour + die.upTo(span - 2 * hour), () => void tidy(`tidied-${n}`));
}

const shuffled = <T>(list: readonly T[], die: Dice): T[] => {
  const first = die.upTo(Math.max(1, list.length));
  return [...list.slice(first), ...list.slice(0, first)];
};
