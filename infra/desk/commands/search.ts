import { ticketPrefixOf } from '../../../functions/domain/ticket-prefix.ts';
import type { Command } from '../command.ts';
import { text } from '../command.ts';
import { misuse } from '../desk-refused.ts';
import { limitGiven } from '../ticket-filter.ts';
import { ticketDocument, ticketList } from '../ticket-list.ts';

const mostWithoutLimit = 20;

export const search: Command = {
  name: 'search',
  words: ['WORDS…'],
  takes: '[--limit N]',
  does: 'the tickets whose posts say it, open and resolved; a phrase in quotation marks: \'"lost bag" refund\'',
  document: ticketDocument,
  options: { limit: text },
  read(given) {
    const words = given.words.join(' ').trim();
    if (words === '') misuse('say what to search for, such as search lost bag');
    const limit = limitGiven(given) ?? mostWithoutLimit;
    return async (desk, screen) => {
      const prefixes = [...new Set(Object.values(desk.config.watches).map(ticketPrefixOf))];
      const found = await desk.search.search({ text: words, prefixes, limit });
      const heads = await Promise.all(found.map(({ number }) => desk.tickets.numbered(number)));
      const tickets = heads.filter((ticket) => ticket !== undefined);
      return ticketList(desk, screen, tickets, `No ticket says '${words}'.`);
    };
  },
};
