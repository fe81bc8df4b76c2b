import { z } from 'zod';
import { SlackError } from './slack-error.ts';

/** What a method is asked, before it looks at it. */
export type RawArguments = Readonly<Record<string, unknown>>;

/** The arguments in a request's body: a form, in which objects are JSON text, or JSON as a whole. */
export function decodeArguments(contentType: string, body: Buffer): RawArguments {
  if (!contentType.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body.toString()));
  const decoded = parsed(body.toString());
  if (decoded === null || typeof decoded !== 'object' || Array.isArray(decoded)) throw new SlackError('invalid_json');
  return decoded as RawArguments;
}

/** An object or array, of which forms hold the text. Text that is no JSON is `undefined`. */
export const jsonValue = (value: unknown): unknown => (typeof value === 'string' ? parsed(value) : value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((on) => /^(true|1)$/.test(on)),
]);

/** The arguments, checked. One that is not pretended is refused by its name, where Slack has it or ignores it. */
export function readArguments<T>(schema: z.ZodType<T>, given: RawArguments): T {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const reasons = read.error.issues.map(({ path, message }) => `[ERROR] ${[...path, message].join(': ')}`);
  throw new SlackError('invalid_arguments', reasons);
}
