import { unmarshall } from '@aws-sdk/util-dynamodb';
import { simulatedDesk } from './desk.ts';
import type { History } from './history.ts';
import { type Listened, listenedIn } from './listened.ts';
import { readTickets, type TicketRows } from './ticket-rows.ts';

/** What an invariant found wrong. */
export interface Violation {
  readonly invariant: string;
  /** Which of the promises is broken. */
  readonly kind: 'lost' | 'twice' | 'stuck' | 'other';
  readonly what: string;
}

export type Row = Readonly<Record<string, unknown>>;
export type Found = Omit<Violation, 'invariant'>;

/** What a history left behind. */
export interface Remains {
  readonly history: History;
  /** What each watch should have heard. */
  readonly listened: readonly Listened[];
  /** By their ids. */
  readonly mentions: ReadonlyMap<string, Row>;
  readonly tickets: readonly TicketRows[];
  /** The mentions that were written down as requests. */
  readonly feedback: ReadonlySet<string>;
  readonly ledger: readonly Row[];
  /** How often each was posted, by the keys of the notices. */
  readonly cards: ReadonlyMap<string, number>;
  /** The same of what the desk says about itself. */
  readonly notes: ReadonlyMap<string, number>;
  readonly mails: ReadonlyMap<string, number>;
  /** Every message in Slack as it stands now, as JSON. */
  readonly shown: readonly string[];
  readonly now: number;
}

/** Reads them while they are still in the tables. */
export async function remainsOf(history: History): Promise<Remains> {
  const { desk } = history;
  const rows = async (table: 'Mentions' | 'Tickets' | 'Ledger'): Promise<Row[]> =>
    (await desk.itemsIn(table)).map((item) => unmarshall(item as unknown as Parameters<typeof unmarshall>[0]));
  const [mentions, tickets, ledger] = await Promise.all([rows('Mentions'), rows('Tickets'), rows('Ledger')]);
  const keysIn = (isWanted: (channel: string) => boolean): string[] =>
    desk.slack.messages
      .filter(({ channel }) => isWanted(channel))
      .map(({ metadata }) => String(metadata?.event_payload.key));
  return {
    history,
    listened: listenedIn(history.posts),
    mentions: new Map(mentions.map((row) => [String(row.id), row])),
    tickets: readTickets(tickets),
    feedback: new Set(tickets.filter(isRequest).map(({ mentionId }) => String(mentionId))),
    ledger,
    cards: counted(keysIn((channel) => channel !== simulatedDesk.alarmSlack)),
    notes: counted(keysIn((channel) => channel === simulatedDesk.alarmSlack)),
    mails: counted(desk.mailbox.mails.map(({ headers }) => String(headers['X-Overheard-Notice']))),
    shown: desk.slack.messages.map((message) => JSON.stringify(message)),
    now: desk.clock.now(),
  };
}

const isRequest = ({ ticketId }: Row): boolean => String(ticketId).startsWith('feedback#');

export function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** Whether every process went by the same time. */
export const clocksAgree = ({ faults }: History): boolean => !faults.some(({ at }) => at.startsWith('clock#'));
