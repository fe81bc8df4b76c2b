import { Refusal } from './answer.ts';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Refusal for a body that is no JSON object */
export function parsedBody(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (isObject(parsed)) return parsed;
  } catch {}
  throw new Refusal(400, 'Invalid Request', 'The body is no JSON object.', 'invalid-request');
}
