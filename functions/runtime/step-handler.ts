import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { OverheardError } from '../domain/overheard-error.ts';
import { logger } from './logger.ts';

/** What a handler was called with does not have the shape that it takes: the caller and the contract disagree. */
export class InputInvalid extends OverheardError {
  override readonly name = 'InputInvalid';
}

const parseInput = (schema: z.ZodMiniType): middy.MiddlewareObj => ({
  before: (request) => {
    const parsed = schema.safeParse(request.event);
    if (!parsed.success) {
      const where = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'input'} (${code})`).join(', ');
      throw new InputInvalid(`the input breaks its contract at ${where}`);
    }
    request.event = parsed.data;
  },
});

/** Says what failed and lets it go on: only a failure that leaves the Lambda is retried or caught by anybody. */
const logFailure: middy.MiddlewareObj = {
  onError: ({ error, context }) => {
    logger.error(`${context.functionName} failed`, { reason: error?.name, detail: error?.message });
  },
};

/**
 * The one middleware stack: the input is checked against its contract, a failure is logged and thrown on.
 * @param work called with the parsed input; what it answers goes back to the workflow as it stands
 */
export const stepHandler = <Schema extends z.ZodMiniType, Result>(
  schema: Schema,
  work: (input: z.output<Schema>, context: Context) => Promise<Result>,
) =>
  middy<z.input<Schema>, Result>()
    .use(parseInput(schema))
    .use(logFailure)
    .handler(work as (event: z.input<Schema>, context: Context) => Promise<Result>);

/** The same for a Lambda that a rule of the bus calls: the input is the detail of the event. */
export const eventHandler = <Schema extends z.ZodMiniType>(
  schema: Schema,
  work: (detail: z.output<Schema>, context: Context) => Promise<void>,
) =>
  middy<{ readonly detail: z.input<Schema> }, void>()
    .use({
      before: (request) => {
        request.event = (request.event as { detail: never }).detail;
      },
    })
    .use(parseInput(schema))
    .use(logFailure)
    .handler(work as never);
