import { cloudWatchPrices } from './cloudwatch.ts';
import { comprehendPrices } from './comprehend.ts';
import { dynamodbPrices } from './dynamodb.ts';
import { eventBridgePrices } from './eventbridge.ts';
import { lambdaPrices } from './lambda.ts';
import type { Price } from './price.ts';
import { sesPrices } from './ses.ts';
import { snsPrices } from './sns.ts';
import { sqsPrices } from './sqs.ts';
import { stepFunctionsPrices } from './step-functions.ts';
import { xPrices } from './x.ts';

/** Everything the desk pays for, by `<service>.<what is counted>`. SSM's standard parameters are free. */
export const prices = {
  ...lambdaPrices,
  ...stepFunctionsPrices,
  ...eventBridgePrices,
  ...dynamodbPrices,
  ...comprehendPrices,
  ...sesPrices,
  ...sqsPrices,
  ...snsPrices,
  ...cloudWatchPrices,
  ...xPrices,
} satisfies Record<string, Price>;

export type UsageUnit = keyof typeof prices;
