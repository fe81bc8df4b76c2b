import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { mentionsFound } from '../../../functions/contracts/events.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { eventHandler, InputInvalid, stepHandler } from '../../../functions/runtime/step-handler.ts';
import { aContext } from '../../fixtures/lambda-context.ts';

const schema = z.object({ watch: z.string(), deep: z.object({ count: z.int() }) });
const input = { watch: 'acme', deep: { count: 3 } };
afterEach(() => vi.restoreAllMocks());

test('the work gets the parsed input and the context, and its answer goes back as it stands', async () => {
  const handler = stepHandler(schema, async ({ watch }, context) => ({ watch, name: context.functionName }));
  const more = { ...input, unknown: 'field' };
  expect(await handler(more, aContext())).toEqual({ watch: 'acme', name: 'the-function' });
  const seen: unknown[] = [];
  await stepHandler(schema, async (parsed) => void seen.push(parsed))(more, aContext());
  expect(seen).toEqual([input]);
});

test('an input that breaks its contract is refused by the names of its fields, never by their values', async () => {
  const work = vi.fn(async () => {});
  const log = vi.spyOn(logger, 'error').mockImplementation(() => {});
  const broken = { watch: { text: 'what they said' }, deep: { count: 'what else they said' } };
  const refusal = await stepHandler(schema, work)(broken as never, aContext()).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InputInvalid);
  expect(refusal).toMatchObject({
    name: 'InputInvalid',
    message: 'the input breaks its contract at watch (invalid_type), deep.count (invalid_type)',
  });
  expect(work).not.toHaveBeenCalled();
  expect(JSON.stringify(log.mock.calls)).not.toContain('they said');
});

test.each([[undefined], [null], ['text'], [[]]])('%j is no input', async (nothing) => {
  await expect(stepHandler(schema, async () => {})(nothing as never, aContext())).rejects.toThrow(/at input|at watch/);
});

test('a failure is logged with its name and thrown on, so that the workflow can see it', async () => {
  const log = vi.spyOn(logger, 'error').mockImplementation(() => {});
  const failure = Object.assign(new Error('no'), { name: 'SourceThrottled' });
  const handler = stepHandler(schema, () => Promise.reject(failure));
  await expect(handler(input, aContext())).rejects.toBe(failure);
  expect(log).toHaveBeenCalledExactlyOnceWith('the-function failed', { reason: 'SourceThrottled', detail: 'no' });
});

test('a rule’s Lambda gets the detail of the event', async () => {
  const seen: unknown[] = [];
  const handler = eventHandler(mentionsFound.detail, async (parsed) => void seen.push(parsed));
  const detail = { watch: 'acme', mentionIds: ['acme/x/1'] };
  const event = { source: 'overheard', 'detail-type': 'MentionsFound', detail };
  await handler(event, aContext());
  expect(seen).toEqual([detail]);
  const broken = { detail: { ...detail, mentionIds: [] } };
  await expect(handler(broken, aContext())).rejects.toThrow('mentionIds (too_small)');
});
