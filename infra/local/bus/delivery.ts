import type { Clock } from '../clock.ts';
import type { BusEvent } from './bus-event.ts';

export interface RuleTarget {
  /** Hands the event over. A rejection means that the target could not be reached, not that its work failed. */
  deliver(event: BusEvent): Promise<void>;
  /** Takes the event when it could not be handed over; without it the event is lost, as in AWS. */
  readonly deadLetter?: (letter: DeadLetter) => void;
  readonly retryPolicy?: RetryPolicy;
}

/** As the template writes it. */
export interface RetryPolicy {
  /** @default 86400 */
  readonly MaximumEventAgeInSeconds?: number;
  /** @default 185 */
  readonly MaximumRetryAttempts?: number;
}

/** An event that could not be handed over, with what AWS says of it in the message's attributes. */
export interface DeadLetter {
  readonly event: BusEvent;
  /** `ERROR_MESSAGE` */
  readonly reason: string;
  /** Stands for `RULE_ARN`. */
  readonly rule: string;
  /** `ERROR_CODE` */
  readonly errorCode: string;
  /** `RETRY_ATTEMPTS` */
  readonly retryAttempts: number;
  /** `EXHAUSTED_RETRY_CONDITION`; missing where trying again would not have helped. */
  readonly exhausted?: keyof RetryPolicy;
}

export interface Retrying {
  readonly clock: Clock;
  /** From 0 up to 1: the part of each delay that is waited. */
  readonly random: () => number;
}

/** AWS publishes neither the first nor the longest delay. */
const firstDelayMs = 1_000;
const longestDelayMs = 600_000;

/**
 * Hands an event to a target, and tries again with doubling delays until the attempts or the event's time run out.
 * Source: EventBridge user guide, "How EventBridge retries delivering events" and "Using dead-letter queues",
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-event-delivery.html
 */
export function deliver({ clock, random }: Retrying, rule: string, target: RuleTarget, event: BusEvent): void {
  const { MaximumEventAgeInSeconds = 86_400, MaximumRetryAttempts = 185 } = target.retryPolicy ?? {};
  const end = clock.now() + MaximumEventAgeInSeconds * 1000;
  const attempt = (retryAttempts: number): void => {
    target.deliver(event).catch((error: Error) => {
      const giveUp = (exhausted?: keyof RetryPolicy): void => {
        const letter = { event, reason: error.message, rule, errorCode: errorCode(error), retryAttempts };
        target.deadLetter?.(exhausted === undefined ? letter : { ...letter, exhausted });
      };
      const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** retryAttempts) * random();
      if (hopeless.has(errorCode(error))) giveUp();
      else if (retryAttempts >= MaximumRetryAttempts) giveUp('MaximumRetryAttempts');
      else if (clock.now() + delay > end) giveUp('MaximumEventAgeInSeconds');
      else clock.after(delay, () => attempt(retryAttempts + 1));
    });
  };
  attempt(0);
}

/** Without a retry these go to the dead letters. */
const hopeless = new Set(['NO_PERMISSIONS', 'NO_RESOURCE']);

function errorCode({ name }: Error): string {
  if (/AccessDenied/.test(name)) return 'NO_PERMISSIONS';
  if (/NotFound|DoesNotExist/.test(name)) return 'NO_RESOURCE';
  return /Throttl|TooManyRequests/.test(name) ? 'THROTTLING' : 'SDK_CLIENT_ERROR';
}
