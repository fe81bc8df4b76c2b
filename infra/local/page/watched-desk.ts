import type { Desk } from '../../../functions/contracts/desk.ts';
import { Ticket } from '../../../functions/contracts/ticket.ts';
import type { LocalDesk } from '../desk.ts';
import type { Execution } from '../executions.ts';
import type { Happening } from '../happening.ts';
import { Tally } from '../summary.ts';
import type { DeskView, Progress, ShownExecution } from './desk-view.ts';
import { Latest } from './latest.ts';
import { textsOf, ticketFile, ticketOf } from './ticket-file.ts';
import { isTicket } from './ticket-rows.ts';

/** Enough for days of a busy desk. */
const happeningsKept = 5_000;
/** Express executions come with every batch and every ticketed mention, and each keeps its whole history. */
const expressKept = 500;

/** A local desk as the pages see it: what it holds now, and what was seen of it. */
export class WatchedDesk implements DeskView {
  readonly team: Desk;
  readonly tally = new Tally();
  readonly #desk: LocalDesk;
  readonly #startedAt: number;
  readonly #isLive: boolean;
  readonly #happenings = new Latest<Happening>(happeningsKept);
  readonly #express = new Latest<Execution>(expressKept);
  /** What people call the tickets, by their ids. */
  readonly #numbers = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  #isPlaying = true;

  /** @param isLive whether the desk listens to the real sources */
  constructor(desk: LocalDesk, team: Desk, isLive = false) {
    this.#desk = desk;
    this.#isLive = isLive;
    this.team = team;
    this.#startedAt = desk.clock.now();
  }

  saw(happening: Happening): void {
    this.tally.add(happening);
    this.#learnNumber(happening);
    if (happening.kind === 'deleted') {
      const { mentionId } = happening.deletion;
      this.#happenings.change((earlier) => withoutPost(earlier, mentionId));
    }
    if (happening.kind !== 'polled' || happening.search.read > 0) this.#happenings.add(happening);
  }

  sawEnd(execution: Execution): void {
    if (execution.type === 'EXPRESS') this.#express.add(execution);
  }

  /** The play is over: nothing changes any more. */
  over(): void {
    this.#isPlaying = false;
  }

  get progress(): Progress {
    const [startedAt, isPlaying, isLive] = [this.#startedAt, this.#isPlaying, this.#isLive];
    return { startedAt, now: this.#desk.clock.now(), isPlaying, isLive };
  }

  get happenings() {
    return this.#happenings.entries;
  }

  get cards() {
    return this.#desk.cards;
  }

  get mails() {
    return this.#desk.mails;
  }

  get standard() {
    return this.#desk.executions.standard.map(this.#shown);
  }

  get express() {
    return this.#express.entries.map(this.#shown);
  }

  get leftOver() {
    const count = (queue: 'SetAside' | 'DeadLetters') => this.#desk.messagesIn(queue).length;
    return { setAside: count('SetAside'), deadLetters: count('DeadLetters') };
  }

  get bill() {
    return this.#desk.billSoFar();
  }

  async tickets(): Promise<readonly Ticket[]> {
    return (await this.#desk.rowsIn('Tickets')).filter(isTicket).map((row) => Ticket.parse(row));
  }

  ticket(name: string) {
    // To look a number up, the whole table is read.
    return ticketFile(this.#desk, this.#ids.get(name) ?? name);
  }

  ticketOf(mentionId: string) {
    return ticketOf(this.#desk, mentionId);
  }

  texts(mentionIds: readonly string[]) {
    return textsOf(this.#desk, mentionIds);
  }

  numberOf(ticketId: string): string | undefined {
    return this.#numbers.get(ticketId);
  }

  #learnNumber(happening: Happening): void {
    const { ticketId, number } = ticketIn(happening);
    if (ticketId === undefined || number === undefined) return;
    this.#numbers.set(ticketId, number);
    this.#ids.set(number, ticketId);
  }

  #shown = (execution: Execution): ShownExecution => ({
    ...execution,
    workflow: this.#desk.workflowNames.get(execution.machine) ?? execution.machine,
  });
}

function ticketIn(happening: Happening): { readonly ticketId?: string; readonly number?: string | undefined } {
  if (happening.kind === 'filed') return happening.filed.handling;
  return happening.kind === 'escalated' ? happening.escalation : {};
}

/** What was shown of a post when it was triaged goes with it. */
function withoutPost(happening: Happening, mentionId: string): Happening {
  if (happening.kind !== 'triaged') return happening;
  const mentions = happening.mentions.map((mention) =>
    mention.id === mentionId
      ? { ...mention, text: undefined, why: [], author: '', verdict: { ...mention.verdict, reasons: [] } }
      : mention,
  );
  return { ...happening, mentions };
}
