import { fromMemory, million, type Price } from '../prices/price.ts';
import type { UsageUnit } from '../prices/prices.ts';
import { type Usage, unitsOf } from './usage.ts';

export interface FreeAllowance {
  /** How much of the unit AWS gives an account for nothing in each month, for good. */
  readonly free: number;
  readonly source: Price['source'];
  readonly checked: Price['checked'];
}

const lambda = { source: 'AWS Lambda pricing, https://aws.amazon.com/lambda/pricing/', checked: '2026-11' } as const;

/**
 * What never expires. An account has it once, for all that runs in it, not once for each application.
 *
 * There is none for on-demand units of DynamoDB (its free 25 units are provisioned ones), for events of one's own, for
 * Express executions and for X. What Comprehend and SES give away ends after the first months. CloudWatch also gives 10
 * metrics of one's own and 3 dashboards, of which the desk has none.
 */
export const freeAllowances: Readonly<Partial<Record<UsageUnit, FreeAllowance>>> = {
  'lambda.requests': { free: million, ...lambda },
  'lambda.gb-seconds': { free: 400_000, ...lambda },
  'states.standard-transitions': {
    free: 4_000,
    source: 'AWS Step Functions pricing, https://aws.amazon.com/step-functions/pricing/',
    checked: '2026-11',
  },
  'scheduler.invocations': { free: 14 * million, source: 'AWS price list, EventBridge', checked: '2026-11' },
  'dynamodb.gigabyte-months': { free: 25, source: 'AWS price list, DynamoDB', checked: '2026-11' },
  'alarms.months': { free: 10, ...fromMemory },
  'logs.gigabytes': { free: 5, ...fromMemory },
  'sns.publishes': { free: million, ...fromMemory },
  'sns.emails': { free: 1_000, ...fromMemory },
  'sqs.requests': { free: million, ...fromMemory },
};

/** What is left to pay of one month's usage, in an account that nothing else runs in. */
export const lessFree = (usage: Usage): Usage =>
  Object.fromEntries(
    unitsOf(usage).map(([unit, used]) => [unit, Math.max(0, used - (freeAllowances[unit]?.free ?? 0))]),
  );
