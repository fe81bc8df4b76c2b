import * as z from 'zod/mini';

/** The `source` of every event that Overheard puts on its bus. */
export const eventSource = 'overheard';

/** One entry as `PutEvents` takes it, less the bus, which only the publisher knows. */
export interface EventEntry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
}

/** The part of a rule's pattern that chooses events by their detail: a list of accepted values at each leaf. */
export type DetailPattern = { readonly [field: string]: readonly unknown[] | DetailPattern };

/**
 * One contract for everybody who touches an event: the publisher makes its entry with it, a rule its pattern, a consumer
 * reads the detail with its schema.
 */
export const defineEvent = <const Type extends string, Shape extends z.core.$ZodLooseShape>(
  detailType: Type,
  shape: Shape,
) => {
  const detail = z.object(shape);
  return {
    detailType,
    detail,
    /** The event around the detail, for a consumer of several kinds that tells them apart by it. */
    event: z.object({ 'detail-type': z.literal(detailType), detail }),
    /** @throws ZodError where the detail breaks the contract: nothing malformed gets onto the bus. */
    entry: (value: z.input<typeof detail>): EventEntry => ({
      Source: eventSource,
      DetailType: detailType,
      Detail: JSON.stringify(detail.parse(value)),
    }),
    pattern: (filter?: DetailPattern) => ({
      source: [eventSource],
      detailType: [detailType],
      ...(filter === undefined ? {} : { detail: filter }),
    }),
  };
};
