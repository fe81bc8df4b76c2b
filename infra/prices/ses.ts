import type { Price } from './price.ts';

export const sesPrices = {
  /** What accounts pay that were opened since 2026-07-21. */
  'ses.emails': {
    unit: 'email to one recipient',
    dollars: 0.16 / 1_000,
    source: 'Amazon SES pricing (Essentials), https://aws.amazon.com/ses/pricing/',
    checked: '2026-11',
  },
} satisfies Record<string, Price>;
