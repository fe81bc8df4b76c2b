import { Duration } from 'aws-cdk-lib';
import { JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions';

/** For a step of an Express workflow: over within half a minute, so that the whole stays below its five minutes. */
export const briefRetry: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxAttempts: 4,
  maxDelay: Duration.seconds(8),
  jitterStrategy: JitterType.FULL,
};

/** For a step of a Standard workflow, which may wait: about an hour, then the execution fails and can be redriven. */
export const patientRetry: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 14,
  maxDelay: Duration.minutes(10),
  jitterStrategy: JitterType.FULL,
};

/**
 * For a notice, behind which the clocks of its ticket wait: four minutes of pauses, then it is set aside and they run on. No
 * jitter, which could end it before the claim of a dead attempt, two and a half minutes.
 */
export const noticeRetry: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 11,
  maxDelay: Duration.seconds(30),
};

/**
 * For a channel that asks us to wait: at its pace of one card a second, a flood of them takes its time. An hour at most, about
 * half of it on average: so late may be what comes after the notice of a ticket that is opened amid a flood.
 */
export const throttledRetry: RetryProps = {
  errors: ['NotifierThrottled'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 122,
  maxDelay: Duration.seconds(30),
  jitterStrategy: JitterType.FULL,
};

/** For a burst above the account's concurrency, 10 in a new account: each try is refused at once, so only pauses count. */
export const concurrencyRetry: RetryProps = {
  errors: ['Lambda.TooManyRequestsException'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 12,
  maxDelay: Duration.seconds(10),
  jitterStrategy: JitterType.FULL,
};

/** The same for the only function of its workflow, which has the five minutes to itself. */
export const onlyFunctionRetry: RetryProps = { ...concurrencyRetry, maxAttempts: 20 };

/**
 * For a card that a short workflow sends. A claim that a dead attempt has left lasts two and a half minutes; a flood of cards
 * goes at the channel's pace; and what it refuses it refuses again: a wrong channel or token needs a person.
 */
export const channelRetries: readonly RetryProps[] = [
  { errors: ['NotifierRefused'], maxAttempts: 0 },
  { errors: ['NoticeClaimed'], interval: Duration.seconds(20), backoffRate: 1, maxAttempts: 8 },
  {
    errors: ['NotifierThrottled'],
    interval: Duration.seconds(2),
    backoffRate: 2,
    maxAttempts: 14,
    maxDelay: Duration.seconds(15),
    jitterStrategy: JitterType.FULL,
  },
];

/** The same where the function that files has taken its part of the five minutes. */
export const afterFilingRetries: readonly RetryProps[] = [...channelRetries, { ...briefRetry, maxAttempts: 2 }];
