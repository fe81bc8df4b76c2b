import { gigabyteSeconds, type HandlerName, handlerDurations } from '../prices/handler-durations.ts';
import type { Execution } from './executions.ts';
import type { Invocation } from './functions.ts';
import type { Meter } from './meter.ts';
import type { PretendedX } from './outside/x.ts';
import type { ConsumedUnits } from './services/dynamodb.ts';
import type { ServiceCall } from './services/service.ts';

/** An event up to this size is billed as one. */
const bytesPerEvent = 64 * 1024;
/** What a call that is no Lambda takes an Express execution: a round trip within AWS. */
const roundTripMs = 20;
/** Express bills memory in steps of 64 MB, of which ours need one, and time in steps of 100 ms. */
const expressGigabytes = 64 / 1024;
const expressStepMs = 100;
/**
 * What Lambda itself logs of an invocation: START, END and REPORT, some 90 bytes each with the request's id, and what
 * CloudWatch counts for a line (CloudWatch Logs API reference, "PutLogEvents").
 */
const platformLogBytes = 350;
const bytesPerLogLine = 26;
/** What CloudWatch calls a month when it bills an alarm by the hour. */
const monthMs = 30 * 24 * 3_600_000;

type BilledByX = Pick<
  PretendedX,
  'postsBilled' | 'ownPostsBilled' | 'usersBilled' | 'countsBilled' | 'writtenBilled' | 'calls'
>;

/** Turns what happened on the desk into what AWS would bill for it. Lambda's time is a written estimate, not a laptop's. */
export class Biller {
  readonly #meter: Meter;

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  called({ service, operation, input }: Pick<ServiceCall, 'service' | 'operation' | 'input'>): void {
    this.#meter.call(service, operation);
    if (service === 'sqs') this.#meter.use('sqs.requests', 1);
    if (service === 'ses') this.#meter.use('ses.emails', recipientsOf(input));
  }

  consumed({ read, write }: ConsumedUnits): void {
    this.#meter.use('dynamodb.read-units', read);
    this.#meter.use('dynamodb.write-units', write);
  }

  comprehend(operation: string, units: number): void {
    this.#meter.use(operation === 'DetectPiiEntities' ? 'comprehend.personal-data-units' : 'comprehend.units', units);
  }

  events(entries: readonly { readonly Detail?: string | object }[]): void {
    for (const { Detail } of entries) {
      const bytes = Buffer.byteLength(typeof Detail === 'string' ? Detail : JSON.stringify(Detail ?? {}));
      this.#meter.use('events.custom-events', Math.max(1, Math.ceil(bytes / bytesPerEvent)));
    }
  }

  scheduled(): void {
    this.#meter.use('scheduler.invocations', 1);
  }

  published(): void {
    this.#meter.use('sns.publishes', 1);
  }

  logged(line: string): void {
    this.#meter.use('logs.gigabytes', (Buffer.byteLength(line) + bytesPerLogLine) / 1e9);
  }

  invoked({ handler, payload, result }: Invocation): void {
    this.#meter.use('lambda.requests', 1);
    this.#meter.use('logs.gigabytes', platformLogBytes / 1e9);
    this.#meter.use('lambda.gb-seconds', gigabyteSeconds(handlerName(handler), itemsOf(payload, result)));
  }

  /** The billed duration of one task of a workflow, in milliseconds. */
  taskMs(handler: string | undefined, argument: unknown): number {
    if (handler === undefined) return roundTripMs;
    const { perInvocation, perItem } = handlerDurations[handlerName(handler)];
    return perInvocation + perItem * itemsOf((argument as { Payload?: unknown }).Payload, undefined);
  }

  executionEnded({ type, transitions, taskMs }: Execution): void {
    if (type === 'STANDARD') {
      this.#meter.use('states.standard-transitions', transitions);
      return;
    }
    const billedMs = Math.max(1, Math.ceil(taskMs / expressStepMs)) * expressStepMs;
    this.#meter.use('states.express-requests', 1);
    this.#meter.use('states.express-gb-seconds', (billedMs / 1000) * expressGigabytes);
  }

  /** What is billed for being there: once, at the end. An alarm is billed for each metric that it watches. */
  stood(alarmMetrics: number, forMs: number): void {
    this.#meter.use('alarms.months', alarmMetrics * (forMs / monthMs));
  }

  /** Everything that a pretended X would have billed: once, at the end. */
  readFromX({ postsBilled, ownPostsBilled, usersBilled, countsBilled, writtenBilled, calls }: BilledByX): void {
    this.#meter.use('x.posts', postsBilled);
    this.#meter.use('x.own-posts', ownPostsBilled);
    this.#meter.use('x.users', usersBilled);
    this.#meter.use('x.counts', countsBilled);
    this.#meter.use('x.replies', writtenBilled.reply);
    this.#meter.use('x.written', writtenBilled.post);
    this.#meter.use('x.written-links', writtenBilled.link);
    for (const [endpoint, times] of calls) this.#meter.call('x', endpoint, times);
  }
}

/** `SearchMentions` is the handler `search-mentions`. */
const handlerName = (construct: string): HandlerName =>
  construct.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase() as HandlerName;

/** One call to SES is as many mails as it has recipients. */
const recipientsOf = ({ Destination }: ServiceCall['input']): number =>
  Object.values((Destination ?? {}) as Record<string, readonly string[]>).flat().length;

/** How many posts or mentions a call worked on, by the shapes of the contracts. */
function itemsOf(payload: unknown, result: unknown): number {
  const { mentionIds, mentions } = (payload ?? {}) as { mentionIds?: unknown[]; mentions?: unknown[] };
  const { read } = (result ?? {}) as { read?: number };
  return mentionIds?.length ?? mentions?.length ?? read ?? 0;
}
