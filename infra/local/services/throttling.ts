import type { Clock } from '../clock.ts';
import type { Quota, Quotas } from './quotas.ts';
import { type ServiceCall, ServiceError } from './service.ts';
import { TokenBucket } from './token-bucket.ts';

type Input = ServiceCall['input'];

/** The buckets of one account. They refill as the clock goes on; a refused call takes nothing. */
export class Throttle {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #quotas: Quotas;
  readonly #buckets = new Map<Quota, Map<string, TokenBucket>>();

  constructor(clock: Pick<Clock, 'now'>, quotas: Quotas) {
    this.#clock = clock;
    this.#quotas = quotas;
  }

  /**
   * Lets one call in, or refuses it: SDK clients and workflows wait and try again themselves. What has no quota is
   * always let in.
   * @param name of the quota: `<service>.<Operation>`
   * @throws ServiceError under the name that AWS gives it
   */
  admit(name: string, input: Input = {}): void {
    const quota = this.#quotas[name];
    if (quota === undefined) return;
    if (this.#bucket(quota, input).take(tokensFor(quota, input), this.#clock.now())) return;
    throw new ServiceError(quota.error, quota.message, quota.statusCode);
  }

  /**
   * Says how many units a call took that was let in. Nobody knows it before DynamoDB has answered, and a call of which
   * nothing is said has taken one.
   */
  took(units: number, name: string, input: Input): void {
    const quota = this.#quotas[name];
    if (quota === undefined) return;
    this.#bucket(quota, input).owe(units - tokensFor(quota, input), this.#clock.now());
  }

  #bucket(quota: Quota, input: Input): TokenBucket {
    const owners = this.#buckets.get(quota) ?? new Map<string, TokenBucket>();
    this.#buckets.set(quota, owners);
    const owner = quota.each === 'table' ? tableOf(input) : 'account';
    const bucket = owners.get(owner) ?? new TokenBucket(quota, this.#clock.now());
    owners.set(owner, bucket);
    return bucket;
  }
}

/** Of a batch over several tables the first: none of ours is. */
const tableOf = ({ TableName, RequestItems }: Input): string => String(TableName ?? Object.keys(RequestItems ?? {})[0]);

function tokensFor({ counts }: Quota, { Entries, Destination }: Input): number {
  if (counts === 'entry') return sizeOf(Entries);
  if (counts === 'recipient') return Object.values(Destination ?? {}).reduce((sum, list) => sum + sizeOf(list), 0);
  return 1;
}

/** A request is throttled before it is checked: what should be a list may be anything. */
const sizeOf = (list: unknown): number => (Array.isArray(list) ? list.length : 1);
