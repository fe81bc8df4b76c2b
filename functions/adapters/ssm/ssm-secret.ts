import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { Clock } from '../../ports/clock.ts';
import { systemClock } from '../system-clock.ts';

/** Reads a secret. `fresh` reads past the cache, for when the vendor has just refused the one we hold. */
export type Secret = (options?: { readonly fresh?: boolean }) => Promise<string>;

/** A rotated secret is seen after this time at the latest. */
const cacheMs = 5 * 60_000;

/** A SecureString of the Parameter Store (which, unlike Secrets Manager, costs nothing to keep). */
export const ssmSecret = (
  client: Pick<SSMClient, 'send'>,
  parameterName: string,
  clock: Clock = systemClock,
): Secret => {
  let held: { readonly value: string; readonly until: number } | undefined;
  return async ({ fresh = false } = {}) => {
    if (!fresh && held !== undefined && clock.now() <= held.until) return held.value;
    const answer = await client.send(new GetParameterCommand({ Name: parameterName, WithDecryption: true }));
    const value = answer.Parameter?.Value;
    if (value === undefined) throw new Error(`the parameter '${parameterName}' is empty: write the secret into it`);
    held = { value, until: clock.now() + cacheMs };
    return value;
  };
};
