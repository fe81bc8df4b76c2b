import { million, type Price } from './price.ts';

const checked = { source: 'AWS price list, EventBridge', checked: '2026-11' } as const;

export const eventBridgePrices = {
  'events.custom-events': { unit: 'event, each 64 KB begun', dollars: 1 / million, ...checked },
  'events.archived-gigabytes': { unit: 'GB put into an archive', dollars: 0.1, ...checked },
  'events.archive-gigabyte-months': { unit: 'GB kept in an archive for a month', dollars: 0.023, ...checked },
  /** The first 14 million of a month are free, which the list price leaves out. */
  'scheduler.invocations': { unit: 'invocation', dollars: 1 / million, ...checked },
} satisfies Record<string, Price>;
