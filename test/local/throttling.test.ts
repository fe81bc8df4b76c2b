import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import { newAccountQuotas, type Quota, type Quotas, quotas } from '../../infra/local/services/quotas.ts';
import { type Service, ServiceError } from '../../infra/local/services/service.ts';
import { Throttle } from '../../infra/local/services/throttling.ts';

const all: readonly (readonly [string, Quota])[] = [...Object.entries(quotas), ...Object.entries(newAccountQuotas)];

/** The service behind the buckets. */
const guarded =
  (throttle: Throttle, service: Service): Service =>
  async (call) => {
    throttle.admit(`${call.service}.${call.operation}`, call.input);
    return service(call);
  };

const throttled = (service: Service, clock: VirtualClock, of: Quotas): Service =>
  guarded(new Throttle(clock, of), service);

/** Answers every call, and says how many came through. */
function answering(): { readonly service: Service; readonly served: () => number } {
  let served = 0;
  return { service: async () => ({ served: ++served }), served: () => served };
}

type Asked = readonly [service: string, operation: string, input?: Readonly<Record<string, unknown>>];

/** The same call so many times at one moment: how many of them AWS serves. */
async function servedOf(times: number, on: Service, [service, operation, input = {}]: Asked): Promise<number> {
  const calls = Array.from({ length: times }, () => on({ service, operation, input, caller: 'test' }));
  const settled = await Promise.allSettled(calls);
  return settled.filter(({ status }) => status === 'fulfilled').length;
}

const entries = (count: number) => ({ Entries: Array.from({ length: count }, () => ({ Detail: '{}' })) });
const mailTo = (...ToAddresses: string[]) => ({ Destination: { ToAddresses } });

describe('a bucket that is full lets its burst in, and after a second what a second brings', () => {
  test.each<readonly [what: string, asked: Asked, burst: number, perSecond: number]>([
    ['sentiments', ['comprehend', 'BatchDetectSentiment'], 10, 10],
    ['personal data', ['comprehend', 'DetectPiiEntities'], 20, 20],
    ['secrets', ['ssm', 'GetParameter'], 40, 40],
    ['Standard executions', ['states', 'StartExecution'], 1_300, 300],
    ['callbacks', ['states', 'SendTaskSuccess'], 3_000, 500],
    ['writes to one table', ['dynamodb', 'UpdateItem', { TableName: 'Tickets' }], 4_000, 4_000],
    ['reads of one table', ['dynamodb', 'Query', { TableName: 'Tickets' }], 12_000, 12_000],
    ['calls with ten events each', ['events', 'PutEvents', entries(10)], 1_000, 1_000],
    ['mails to one person', ['ses', 'SendEmail', mailTo('a@example.com')], 14, 14],
    ['invocations', ['lambda', 'Invoke'], 10_000, 10_000],
  ])('%s', async (_, asked, burst, perSecond) => {
    const clock = new VirtualClock(0);
    const { service, served } = answering();
    const limited = throttled(service, clock, quotas);
    expect(await servedOf(burst + 3, limited, asked)).toBe(burst);
    expect(served()).toBe(burst);
    await clock.runUntil(1_000);
    expect(await servedOf(perSecond + 3, limited, asked)).toBe(perSecond);
  });

  test.each<readonly [what: string, asked: Asked, burst: number]>([
    ['mails', ['ses', 'SendEmail', mailTo('a@example.com')], 1],
    ['invocations', ['lambda', 'Invoke'], 100],
    ['sentiments, as many as for anybody', ['comprehend', 'BatchDetectSentiment'], 10],
  ])('in a new account: %s', async (_, asked, burst) => {
    const limited = throttled(answering().service, new VirtualClock(0), newAccountQuotas);
    expect(await servedOf(burst + 3, limited, asked)).toBe(burst);
  });
});

test('tokens come back one by one, however the time is cut, and no more than the bucket holds', async () => {
  const clock = new VirtualClock(0);
  const limited = throttled(answering().service, clock, quotas);
  const ask = (times: number) => servedOf(times, limited, ['comprehend', 'BatchDetectSentiment']);
  await ask(10);
  const served: number[] = [];
  for (const now of [33, 66, 99, 100, 199, 200]) {
    await clock.runUntil(now);
    served.push(await ask(1));
  }
  expect(served).toEqual([0, 0, 0, 1, 0, 1]);
  await clock.runUntil(3_600_000);
  expect(await ask(30)).toBe(10);
});

describe('the error is the one that AWS answers', () => {
  test.each<readonly [asked: Asked, burst: number, name: string, statusCode: number]>([
    [['comprehend', 'BatchDetectSentiment'], 10, 'ThrottlingException', 400],
    [['ses', 'SendEmail', mailTo('a@example.com')], 14, 'TooManyRequestsException', 429],
  ])('%j', async (asked, burst, name, statusCode) => {
    const limited = throttled(answering().service, new VirtualClock(0), quotas);
    await servedOf(burst, limited, asked);
    const [service, operation, input = {}] = asked;
    const refusal = limited({ service, operation, input, caller: 'test' });
    await expect(refusal).rejects.toThrow(ServiceError);
    await expect(refusal).rejects.toMatchObject({ name, statusCode });
  });
});

describe('what shares a bucket, and what does not', () => {
  test.each<readonly [what: string, first: Asked, times: number, then: Asked, served: number]>([
    ['the ways to read a secret', ['ssm', 'GetParameter'], 40, ['ssm', 'GetParameters'], 0],
    [
      'the ways to write to a table',
      ['dynamodb', 'PutItem', { TableName: 'Tickets' }],
      4_000,
      ['dynamodb', 'BatchWriteItem', { RequestItems: { Tickets: [] } }],
      0,
    ],
    [
      'two tables',
      ['dynamodb', 'PutItem', { TableName: 'Tickets' }],
      4_000,
      ['dynamodb', 'PutItem', { TableName: 'Mentions' }],
      1,
    ],
    [
      'reading and writing',
      ['dynamodb', 'PutItem', { TableName: 'Tickets' }],
      4_000,
      ['dynamodb', 'GetItem', { TableName: 'Tickets' }],
      1,
    ],
    ['starting and calling back', ['states', 'StartExecution'], 1_300, ['states', 'SendTaskSuccess'], 1],
  ])('%s', async (_, first, times, then, served) => {
    const limited = throttled(answering().service, new VirtualClock(0), quotas);
    expect(await servedOf(times, limited, first)).toBe(times);
    expect(await servedOf(1, limited, then)).toBe(served);
  });
});

test('a mail to more people than the bucket has left goes out, and the next waits until that is made up for', async () => {
  const clock = new VirtualClock(0);
  const limited = throttled(answering().service, clock, quotas);
  const twenty = mailTo(...Array.from({ length: 20 }, (_, n) => `person${n}@example.com`));
  expect(await servedOf(1, limited, ['ses', 'SendEmail', twenty])).toBe(1);
  await clock.runUntil(499);
  expect(await servedOf(1, limited, ['ses', 'SendEmail', mailTo('a@example.com')])).toBe(0);
  await clock.runUntil(500);
  expect(await servedOf(1, limited, ['ses', 'SendEmail', mailTo('a@example.com')])).toBe(1);
});

test('a table counts the units that its calls took, where somebody says them', async () => {
  const clock = new VirtualClock(0);
  const throttle = new Throttle(clock, quotas);
  const Tickets = { TableName: 'Tickets' };
  const limited = guarded(throttle, async ({ input }) => throttle.took(4, 'dynamodb.PutItem', input));
  expect(await servedOf(1_500, limited, ['dynamodb', 'PutItem', Tickets])).toBe(1_000);
  await clock.runUntil(10);
  expect(await servedOf(100, limited, ['dynamodb', 'PutItem', Tickets])).toBe(10);
});

test('a rule that starts Express executions takes from a bucket of their own', () => {
  const throttle = new Throttle(new VirtualClock(0), quotas);
  for (let n = 0; n < 6_000; n++) throttle.admit('states.StartExecution:EXPRESS');
  expect(() => throttle.admit('states.StartExecution:EXPRESS')).toThrow('Rate exceeded');
  expect(() => throttle.admit('states.StartExecution')).not.toThrow();
});

test('what has no quota is never refused, and an error of the service itself passes through', async () => {
  const limited = throttled(answering().service, new VirtualClock(0), quotas);
  expect(await servedOf(20_000, limited, ['sqs', 'SendMessage'])).toBe(20_000);
  const failing = throttled(() => Promise.reject(new ServiceError('Gone', 'gone')), new VirtualClock(0), quotas);
  await expect(failing({ service: 'sqs', operation: 'SendMessage', input: {}, caller: 'test' })).rejects.toThrow(
    'gone',
  );
});

test('a call that is no call is left to the service to refuse', async () => {
  const limited = throttled(answering().service, new VirtualClock(0), quotas);
  for (const asked of [
    ['events', 'PutEvents'],
    ['ses', 'SendEmail', { Destination: { ToAddresses: 'nobody' } }],
    ['dynamodb', 'BatchGetItem'],
  ] as const) {
    expect(await servedOf(1, limited, asked)).toBe(1);
  }
});

test.each(all)('%s says what it counts, and where that stands', (name, { burst, perSecond, source, checked }) => {
  expect(name).toMatch(/^[a-z]+\.[A-Z][A-Za-z]+(:EXPRESS)?$/);
  expect(perSecond).toBeGreaterThan(0);
  expect(burst).toBeGreaterThanOrEqual(1);
  if (checked === 'never') expect(source).toMatch(/^unchecked: /);
  else expect(source).toMatch(/https:\/\/(docs\.aws\.amazon\.com|github\.com\/awsdocs)\//);
});
