import type { InProcessClock } from '../../local/in-process/in-process-clock.ts';
import type { Intercept, InterceptedCall, Site } from '../../local/intercept.ts';
import type { SlackAnswer, SlackRequest } from '../../local/outside/slack.ts';
import type { XAnswer } from '../../local/outside/x.ts';
import type { ServiceCall } from '../../local/services/service.ts';
import { TokenBucket } from '../../local/services/token-bucket.ts';
import { deliveryMs, roundTripMs, searchMs, varied } from './latencies.ts';

/** Slack takes about one message a second and channel (docs.slack.dev, "Rate limits"); of its short bursts nothing is said. */
const slackRate = { perSecond: 1, burst: 1 };
/**
 * The clients of AWS's SDK for JavaScript try three times, and wait for anything up to half a second after the first
 * throttling, then twice as long (`@smithy/core`, standard mode). Ours for SES tries once.
 */
const sdkTries = 3;
const sdkBaseMs = 500;
const sdkCapMs = 20_000;

type ServiceRequest = InterceptedCall<ServiceCall['input'], unknown>;

/** What a burst meets on its way: round trips that take their time, refusals, and clients that try again. */
export class Conditions implements Intercept {
  /** Calls that were refused, by what was called: `comprehend:BatchDetectSentiment`, `slack:chat.postMessage`. */
  readonly throttles = new Map<string, number>();
  /** Calls that an SDK client made again; workflows and the bus have retries of their own. */
  clientRetries = 0;
  /** Told each page that X returned. */
  onPage: (posts: number) => void = () => {};
  /** Told each row that the poller wrote. */
  onStored: () => void = () => {};
  readonly #clock: () => InProcessClock;
  readonly #random: () => number;
  readonly #limitsSlack: boolean;
  readonly #channels = new Map<string, TokenBucket>();

  constructor(options: {
    readonly clock: () => InProcessClock;
    readonly random: () => number;
    readonly limitsSlack: boolean;
  }) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#limitsSlack = options.limitsSlack;
  }

  async service(call: ServiceRequest): Promise<unknown> {
    const tries = call.process === undefined || call.to.startsWith('ses:') ? 1 : sdkTries;
    for (let tried = 1; ; tried++) {
      try {
        await this.#pass(roundTripMs(call.from, call.to));
        const answer = await call.perform(call.input);
        if (call.from === 'SearchMentions' && call.to === 'dynamodb:PutItem') this.onStored();
        return answer;
      } catch (error) {
        if (!isThrottling(error)) throw error;
        this.#refused(call.to);
        if (tried === tries) throw error;
        this.clientRetries++;
        await this.#clock().pass(Math.min(sdkCapMs, this.#random() * sdkBaseMs * 2 ** (tried - 1)));
      }
    }
  }

  async outside<Input, Answer>(call: InterceptedCall<Input, Answer>): Promise<Answer> {
    if (!call.to.startsWith('slack:')) return this.#askX(call);
    await this.#pass(roundTripMs(call.from, call.to));
    if (call.to !== 'slack:chat.postMessage' || this.#isSlackReady(call.input as SlackRequest))
      return call.perform(call.input);
    this.#refused(call.to);
    return tooFast as Answer;
  }

  async delivery({ from, to }: Site, deliver: () => void): Promise<void> {
    await this.#pass(deliveryMs);
    try {
      deliver();
    } catch (error) {
      if (isThrottling(error)) this.#refused(`${from} → ${to}`);
      throw error;
    }
  }

  async #askX<Input, Answer>({ to, input, perform }: InterceptedCall<Input, Answer>): Promise<Answer> {
    const answer = await perform(input);
    const posts = to.endsWith('/search/recent') ? postsIn(answer as XAnswer) : 0;
    await this.#pass(searchMs(posts));
    if (posts > 0) this.onPage(posts);
    return answer;
  }

  #isSlackReady({ body }: SlackRequest): boolean {
    if (!this.#limitsSlack) return true;
    const now = this.#clock().now();
    const channel = new URLSearchParams(body.toString()).get('channel') ?? '';
    const bucket = this.#channels.get(channel) ?? new TokenBucket(slackRate, now);
    this.#channels.set(channel, bucket);
    return bucket.take(1, now);
  }

  #pass(usualMs: number): Promise<void> {
    return usualMs === 0 ? Promise.resolve() : this.#clock().pass(varied(usualMs, this.#random));
  }

  #refused(what: string): void {
    this.throttles.set(what, (this.throttles.get(what) ?? 0) + 1);
  }
}

const postsIn = ({ body }: XAnswer): number =>
  ((body ?? {}) as { readonly data?: readonly unknown[] }).data?.length ?? 0;

const tooFast: SlackAnswer = {
  status: 429,
  headers: { 'content-type': 'application/json', 'retry-after': '1' },
  body: JSON.stringify({ ok: false, error: 'ratelimited' }),
};

const isThrottling = (error: unknown): boolean => /^(Throttling|TooManyRequests)Exception$/.test((error as Error).name);
