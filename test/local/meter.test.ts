import { expect, expectTypeOf, test } from 'vitest';
import { Meter } from '../../infra/local/meter.ts';
import { prices } from '../../infra/prices/prices.ts';

test('a day of one watch: 288 empty polls cost a hundredth of a cent at AWS and nothing at X', () => {
  const meter = new Meter();
  for (let n = 0; n < 288; n++) {
    meter.use('lambda.requests', 1);
    meter.use('lambda.gb-seconds', 0.08);
    meter.use('scheduler.invocations', 1);
    meter.use('dynamodb.write-units', 1);
    meter.use('x.posts', 0);
  }
  const { aws, x } = meter.bill();
  expect(Object.keys(aws).sort()).toEqual(['dynamodb', 'lambda', 'scheduler']);
  // 288 × $0.0000002, and 288 × 0.08 GB-seconds × $0.0000133334.
  expect(aws.lambda).toBeCloseTo(0.0000576 + 0.00030720154, 10);
  expect(aws.scheduler).toBeCloseTo(0.000288, 10);
  expect(aws.dynamodb).toBeCloseTo(0.00018, 10);
  expect(x).toBe(0);
});

test('one thousand posts and what they set going, service by service', () => {
  const meter = new Meter();
  meter.use('x.posts', 1_000);
  meter.use('x.own-posts', 100);
  meter.use('x.users', 10);
  meter.use('x.counts', 4);
  meter.use('states.standard-transitions', 400);
  meter.use('states.express-requests', 2_000);
  meter.use('states.express-gb-seconds', 100);
  meter.use('comprehend.units', 300);
  meter.use('ses.emails', 50);
  const { aws, x } = meter.bill();
  expect(x).toBeCloseTo(5 + 0.1 + 0.1 + 0.02, 10);
  expect(aws.states).toBeCloseTo(0.01 + 0.002 + 0.001667, 10);
  expect(aws.comprehend).toBeCloseTo(0.03, 10);
  expect(aws.ses).toBeCloseTo(0.008, 10);
  expect(aws.x).toBeUndefined();
});

test('nothing used costs nothing, and every unit is there to be read', () => {
  const meter = new Meter();
  expect(meter.bill()).toEqual({ aws: {}, x: 0 });
  expect(Object.keys(meter.usage).sort()).toEqual(Object.keys(prices).sort());
  meter.use('sqs.requests', 2);
  meter.use('sqs.requests', 0.5);
  expect(meter.usage['sqs.requests']).toBe(2.5);
});

test('calls are counted by service and operation, in alphabetical order', () => {
  const meter = new Meter();
  meter.call('sqs', 'SendMessage');
  meter.call('dynamodb', 'UpdateItem', 3);
  meter.call('dynamodb', 'GetItem');
  meter.call('dynamodb', 'UpdateItem');
  expect(JSON.stringify(meter.calls)).toBe('{"dynamodb":{"GetItem":1,"UpdateItem":4},"sqs":{"SendMessage":1}}');
  expect(meter.bill().aws).toEqual({});
});

test('what was read of the meter does not change with it', () => {
  const meter = new Meter();
  const { usage } = meter;
  meter.use('lambda.requests', 1);
  expect(usage['lambda.requests']).toBe(0);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d of something is refused', (amount) => {
  const meter = new Meter();
  expect(() => meter.use('x.posts', amount)).toThrow(RangeError);
  expect(meter.bill().x).toBe(0);
});

test('a unit without a price does not compile', () => {
  expectTypeOf<Parameters<Meter['use']>[0]>().toEqualTypeOf<keyof typeof prices>();
  expectTypeOf<'lambda.gigabyte-seconds'>().not.toExtend<Parameters<Meter['use']>[0]>();
});
