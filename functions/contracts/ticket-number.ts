import * as z from 'zod/mini';

/** What the numbers of one brand's tickets begin with. */
export const TicketPrefix = z.string().check(
  z.regex(/^[A-Z][A-Z0-9]{0,11}$/, {
    error: "give up to 12 capital letters and digits, a letter first, such as 'ACME'",
  }),
);

/** What people call a ticket: `ACME-1042`. Given once, and never to another. */
export const TicketNumber = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,11}-[1-9][0-9]*$/));
