import type { Desk } from '../../../functions/contracts/desk.ts';
import { Ticket } from '../../../functions/contracts/ticket.ts';
import { Verdict } from '../../../functions/contracts/verdict.ts';
import type { LocalDesk } from '../desk.ts';
import type { Execution } from '../executions.ts';
import type { Happening } from '../happening.ts';
import { Tally } from '../summary.ts';
import type { DeskView, Progress, ShownExecution, TicketEvent, TicketFile, TicketPost } from './desk-view.ts';
import { Latest } from './latest.ts';

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
    const rows = await this.#desk.rowsIn('Tickets');
    return rows.filter(({ item }) => item === 'ticket').map((row) => Ticket.parse(row));
  }

  async ticket(id: string): Promise<TicketFile | undefined> {
    const rows = await this.#desk.rowsOf('Tickets', 'ticketId', id);
    const head = rows.find(({ item }) => item === 'ticket');
    if (head === undefined) return undefined;
    const posts = await Promise.all(rows.filter(isPost).map(({ mentionId }) => this.#post(String(mentionId))));
    return {
      ticket: Ticket.parse(head),
      history: rows
        .filter(isHistory)
        .map(event)
        .sort(inTime(({ at }) => at)),
      posts: posts.filter((post) => post !== undefined).sort(inTime(({ createdAt }) => createdAt)),
    };
  }

  async #post(id: string): Promise<TicketPost | undefined> {
    const [row] = await this.#desk.rowsOf('Mentions', 'id', id);
    if (row === undefined) return undefined;
    const { authorHandle, text } = row;
    return {
      id,
      authorId: String(row.authorId),
      ...(typeof authorHandle === 'string' && { authorHandle }),
      postId: String(row.postId),
      createdAt: String(row.createdAt),
      text: typeof text === 'string' ? text : undefined,
      verdict: Verdict.safeParse(row.verdict).data,
    };
  }

  #shown = (execution: Execution): ShownExecution => ({
    ...execution,
    workflow: this.#desk.workflowNames.get(execution.machine) ?? execution.machine,
  });
}

/** What was shown of a post when it was triaged goes with it. */
function withoutPost(happening: Happening, mentionId: string): Happening {
  if (happening.kind !== 'triaged') return happening;
  const mentions = happening.mentions.map((mention) =>
    mention.id === mentionId
      ? { ...mention, text: undefined, author: '', verdict: withoutReasons(mention.verdict) }
      : mention,
  );
  return { ...happening, mentions };
}

const withoutReasons = (verdict: Verdict): Verdict => ({ ...verdict, reasons: [] });

type Row = Readonly<Record<string, unknown>>;

const isPost = ({ item }: Row): boolean => String(item).startsWith('post#');
/** The row of a post is also the ticket's history of it. */
const isHistory = (row: Row): boolean => isPost(row) || String(row.item).startsWith('history#');

const event = ({ at, what, by, mentionId }: Row): TicketEvent => ({
  at: String(at),
  what: String(what),
  by: String(by ?? mentionId),
});

const inTime =
  <T>(timeOf: (entry: T) => string) =>
  (a: T, b: T): number =>
    Date.parse(timeOf(a)) - Date.parse(timeOf(b));
