import * as z from 'zod/mini';
import { eventSource } from './define-event.ts';
import { ticketEscalated, ticketOpened, ticketResolved, ticketUpdated } from './events.ts';

/** The version of the contract that `detail.version` says. */
export const publishedVersion = 1;

/** The events that other systems may rely on. */
export const publishedEvents = [ticketOpened, ticketUpdated, ticketEscalated, ticketResolved] as const;

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Lists that may grow without a new version: readers are told to expect values that they don't know. */
const growing = new Set(['change']);

/**
 * What the detail of an event is to those who read it, as JSON Schema (draft 2020-12). It says nothing of fields that it does
 * not name: they may come at any time.
 */
export function publishedSchema({ detailType, detail }: (typeof publishedEvents)[number]): JsonSchema {
  const schema = z.toJSONSchema(detail, {
    io: 'input',
    override: ({ jsonSchema, path }) => {
      const field = path.at(-1);
      if (typeof field === 'string' && growing.has(field) && jsonSchema.enum !== undefined) {
        jsonSchema.examples = jsonSchema.enum;
        delete jsonSchema.enum;
      }
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: `urn:${eventSource}:event:${detailType}:v${publishedVersion}`,
    title: detailType,
    ...rest,
  };
}
