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

/** For a channel that asks us to wait: at its pace of one card a second, a flood of them takes its time. */
export const throttledRetry: RetryProps = {
  errors: ['NotifierThrottled'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 200,
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
