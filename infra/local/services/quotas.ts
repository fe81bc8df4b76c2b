import { fromMemory, type Price } from '../../prices/price.ts';

/** How much of something AWS takes from one account in us-east-1 before it throttles. */
export interface Quota {
  /** What a token pays for. A call takes one, or as many as it has entries or recipients, or used units. */
  readonly counts: 'call' | 'entry' | 'recipient' | 'read unit' | 'write unit';
  readonly perSecond: number;
  /** Tokens of a full bucket. Where AWS publishes a rate and nothing else, this is one second's worth. */
  readonly burst: number;
  /** What has a bucket of its own. @default the account has one bucket */
  readonly each?: 'table';
  /** The error of a refused call, as the service names it. */
  readonly error: string;
  readonly message: string;
  readonly statusCode: 400 | 429;
  /** The page that was looked at, or that none was. */
  readonly source: string;
  /** Year and month in which somebody looked. */
  readonly checked: Price['checked'];
}

/** By `<service>.<Operation>`, the service as in `ServiceCall`. Operations with the same quota share its bucket. */
export type Quotas = Readonly<Record<string, Quota>>;

const docs = 'https://docs.aws.amazon.com';
const checked = '2026-11';
const rateExceeded = { error: 'ThrottlingException', message: 'Rate exceeded', statusCode: 400 } as const;

/** What a new on-demand table sustains at once. It takes twice its earlier peak later on, which is not pretended. */
const newTable = {
  each: 'table',
  error: 'ThrottlingException',
  message: 'Throughput exceeds the current capacity of your table or index.',
  statusCode: 400,
  source: `DynamoDB developer guide, ${docs}/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html`,
  checked,
} as const;
const tableWrites: Quota = { counts: 'write unit', perSecond: 4_000, burst: 4_000, ...newTable };
const tableReads: Quota = { counts: 'read unit', perSecond: 12_000, burst: 12_000, ...newTable };

/** Parameter Store's default throughput, which these operations have together. */
const parameterReads: Quota = {
  counts: 'call',
  perSecond: 40,
  burst: 40,
  ...rateExceeded,
  source: `Systems Manager endpoints and quotas as of 2022, ${docs}/general/latest/gr/ssm.html`,
  checked,
};

const stepFunctions = {
  counts: 'call',
  ...rateExceeded,
  source: 'Step Functions developer guide as archived, https://github.com/awsdocs/aws-step-functions-developer-guide',
  checked,
} as const;

const emails = {
  counts: 'recipient',
  error: 'TooManyRequestsException',
  message: 'Maximum sending rate exceeded.',
  statusCode: 429,
} as const;

/** Synchronous calls of Lambda: each execution environment may serve ten a second. */
const invocations = (concurrency: number): Quota => ({
  counts: 'call',
  perSecond: 10 * concurrency,
  burst: 10 * concurrency,
  error: 'TooManyRequestsException',
  message: 'Rate Exceeded.',
  statusCode: 429,
  source: `Lambda developer guide, ${docs}/lambda/latest/dg/scaling-behavior.html`,
  checked,
});

/**
 * How many invocations of an account may be under way at once (Lambda developer guide, "Lambda quotas", looked at in
 * 2026-11; that a new account has ten stands in no guide). See `ConcurrencyLimit`.
 */
export const lambdaConcurrency = { usual: 1_000, newAccount: 10 } as const;

/**
 * The quotas of an account that has been in use for a while, for what our template calls.
 *
 * Not in here: SQS, whose standard queues take nearly any number of calls; the state transitions of Standard executions
 * and EventBridge's deliveries to targets, which AWS delays and never refuses; SES's count of emails in 24 hours. Outside
 * AWS, X allows 450 searches in 15 minutes (`outside/x/rate-window.ts`). Slack allows about one message a second and
 * channel, and answers 429 with `Retry-After`: the pretended Slack takes them all.
 */
export const quotas = {
  'dynamodb.PutItem': tableWrites,
  'dynamodb.UpdateItem': tableWrites,
  'dynamodb.DeleteItem': tableWrites,
  'dynamodb.BatchWriteItem': tableWrites,
  'dynamodb.GetItem': tableReads,
  'dynamodb.BatchGetItem': tableReads,
  'dynamodb.Query': tableReads,
  'dynamodb.Scan': tableReads,
  // AWS counts "transactions", and leaves open whether that is a request or an entry: entries are the stricter reading.
  'events.PutEvents': {
    counts: 'entry',
    perSecond: 10_000,
    burst: 10_000,
    ...rateExceeded,
    source: `EventBridge user guide, quotas, ${docs}/eventbridge/latest/userguide/eb-quota.html`,
    checked,
  },
  // Of Standard machines, the only ones that our workflows start. A rule that starts an Express one takes from the next.
  'states.StartExecution': { perSecond: 300, burst: 1_300, ...stepFunctions },
  'states.StartExecution:EXPRESS': { perSecond: 6_000, burst: 6_000, ...stepFunctions },
  'states.SendTaskSuccess': { perSecond: 500, burst: 3_000, ...stepFunctions },
  'comprehend.BatchDetectSentiment': {
    counts: 'call',
    perSecond: 10,
    burst: 10,
    ...rateExceeded,
    source: `Comprehend developer guide, quotas, ${docs}/comprehend/latest/dg/guidelines-and-limits.html`,
    checked,
  },
  'comprehend.DetectPiiEntities': {
    counts: 'call',
    perSecond: 20,
    burst: 20,
    ...rateExceeded,
    source: `Comprehend developer guide, quotas, ${docs}/comprehend/latest/dg/guidelines-and-limits.html`,
    checked,
  },
  'ssm.GetParameter': parameterReads,
  'ssm.GetParameters': parameterReads,
  // SES publishes no rate for accounts out of its sandbox: 14 a second is what many of them are given at first.
  'ses.SendEmail': { perSecond: 14, burst: 14, ...emails, ...fromMemory },
  'lambda.Invoke': invocations(lambdaConcurrency.usual),
} satisfies Quotas;

/** The quotas of an account that was opened yesterday. */
export const newAccountQuotas = {
  ...quotas,
  'ses.SendEmail': {
    perSecond: 1,
    burst: 1,
    ...emails,
    source: `SES developer guide, quotas in the sandbox, ${docs}/ses/latest/dg/quotas.html`,
    checked,
  },
  'lambda.Invoke': invocations(lambdaConcurrency.newAccount),
} satisfies Quotas;
