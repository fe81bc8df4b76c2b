import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Mention } from '../../../functions/contracts/mention.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import { type Command, flag, text } from '../command.ts';
import { csvLine } from '../csv.ts';
import { misuse, refuse } from '../desk-refused.ts';
import type { OpenDesk } from '../open-desk.ts';
import { mentionsById } from '../posts-of.ts';
import { filterGiven, filterHelp, filterOptions, ticketsPicked } from '../ticket-filter.ts';
import { ticketAsJson } from '../ticket-list.ts';

type Row = ReturnType<typeof ticketAsJson>;

const columns = [
  ...['number', 'ticketId', 'status', 'priority', 'kind', 'watch', 'brand', 'route', 'assignee', 'opening', 'openedAt'],
  ...['acknowledgeBy', 'resolveBy', 'acknowledgedAt', 'resolvedAt', 'quietUntil', 'isOverdue', 'escalations'],
  'externalId',
] as const satisfies readonly (keyof Row)[];

/** So many tickets are turned into rows at once. */
const perPage = 100;

export const exporting: Command = {
  name: 'export',
  words: [],
  takes: `--csv|--json [--with-text] [--out FILE] ${filterHelp}`,
  does: 'a row for each ticket, in all statuses unless some are named; what posts say only with --with-text',
  document: 'one object a line, with the members that list --json writes',
  options: { ...filterOptions, csv: flag, 'with-text': flag, out: text },
  read(given) {
    if (given.is('csv') === given.is('json')) misuse('say in which form: --csv or --json');
    const filter = filterGiven(given, { isAll: true, limit: Number.MAX_SAFE_INTEGER });
    const withText = given.is('with-text');
    const out = given.one('out');
    return async (desk) => {
      const tickets = await ticketsPicked(desk, filter);
      const lines = given.is('csv') ? csvLines(desk, tickets, withText) : jsonLines(desk, tickets, withText);
      if (out === undefined) return { json: undefined, text: lines };
      await writeLines(out, lines);
      return { json: undefined, text: `${tickets.length} tickets are in ${out}\n` };
    };
  },
};

async function* csvLines(desk: OpenDesk, tickets: readonly Ticket[], withText: boolean): AsyncGenerator<string> {
  const shown: readonly (keyof Row)[] = withText ? [...columns, 'text'] : columns;
  yield csvLine(shown);
  for await (const row of rowsOf(desk, tickets, withText)) {
    yield csvLine(shown.map((name) => (typeof row[name] === 'boolean' ? String(row[name]) : row[name])));
  }
}

async function* jsonLines(desk: OpenDesk, tickets: readonly Ticket[], withText: boolean): AsyncGenerator<string> {
  for await (const row of rowsOf(desk, tickets, withText)) yield `${JSON.stringify(row)}\n`;
}

async function* rowsOf(desk: OpenDesk, tickets: readonly Ticket[], withText: boolean): AsyncGenerator<Row> {
  const now = desk.now();
  const nothing: ReadonlyMap<string, Mention> = new Map();
  for (let at = 0; at < tickets.length; at += perPage) {
    const page = tickets.slice(at, at + perPage);
    const openers = page.map(({ openedBy }) => openedBy);
    const posts = withText ? await mentionsById(desk, openers) : nothing;
    for (const ticket of page) yield ticketAsJson(ticket, now, posts);
  }
}

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(lines, createWriteStream(file));
  } catch (cause) {
    refuse(`--out ${file} can't be written: ${(cause as Error).message}`);
  }
}
