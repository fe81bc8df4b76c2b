import type { Command } from '../command.ts';
import { filterGiven, filterHelp, filterOptions, ticketsPicked, unknownWatches } from '../ticket-filter.ts';
import { ticketDocument, ticketList } from '../ticket-list.ts';

const mostWithoutLimit = 50;

export const list: Command = {
  name: 'list',
  words: [],
  takes: filterHelp,
  does: 'the tickets that wait for somebody, the newest first; resolved ones with --all or --status resolved',
  document: ticketDocument,
  options: filterOptions,
  read(given) {
    const filter = filterGiven(given, { isAll: false, limit: mostWithoutLimit });
    return async (desk, screen) => {
      const tickets = await ticketsPicked(desk, filter);
      const empty = `No ticket fits.${unknownWatches(desk, filter.watches)}`;
      const { json, text } = await ticketList(desk, screen, tickets, empty);
      const isCut = tickets.length === filter.limit && given.one('limit') === undefined;
      return { json, text: isCut ? `${text}\nThe newest ${filter.limit}: --limit shows more.` : text };
    };
  },
};
