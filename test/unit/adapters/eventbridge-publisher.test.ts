import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { eventBridgePublisher } from '../../../functions/adapters/eventbridge/eventbridge-publisher.ts';
import type { EventEntry } from '../../../functions/contracts/define-event.ts';
import { PublishFailed } from '../../../functions/ports/publisher.ts';

const bus = mockClient(EventBridgeClient);
beforeEach(() => bus.reset());

const backoff = { tries: 3, base: 1, cap: 1, pause: async () => {} };
const publisher = eventBridgePublisher(new EventBridgeClient({}), 'the-bus', backoff);
const entries = (count: number): EventEntry[] =>
  Array.from({ length: count }, (_, n) => ({ Source: 'overheard', DetailType: 'Numbered', Detail: `{"n":${n}}` }));

/** What each call sent, by the numbers in the details. */
const sent = (): number[][] =>
  bus
    .commandCalls(PutEventsCommand)
    .map(({ args }) => (args[0].input.Entries ?? []).map(({ Detail }) => numberIn(Detail)));
const numberIn = (detail = '{}'): number => (JSON.parse(detail) as { n: number }).n;

/** A bus that refuses a number as often as the map says. */
function refusing(times: ReadonlyMap<number, number>): void {
  const left = new Map(times);
  bus.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => {
    const Results = Entries.map(({ Detail }) => {
      const n = numberIn(Detail);
      const refusals = left.get(n) ?? 0;
      if (refusals === 0) return { EventId: `id-${n}` };
      left.set(n, refusals - 1);
      return { ErrorCode: 'ThrottlingException', ErrorMessage: 'wait' };
    });
    return { FailedEntryCount: Results.filter(({ EventId }) => EventId === undefined).length, Entries: Results };
  });
}

test('entries go to the bus by tens', async () => {
  refusing(new Map());
  await publisher.publish(entries(23));
  expect(sent().map((numbers) => numbers.length)).toEqual([10, 10, 3]);
  expect(sent().flat()).toEqual([...Array(23).keys()]);
  const [first] = bus.commandCalls(PutEventsCommand);
  expect(first?.args[0].input.Entries?.every(({ EventBusName }) => EventBusName === 'the-bus')).toBe(true);
});

test('no entries, no call', async () => {
  await publisher.publish([]);
  expect(bus.calls()).toHaveLength(0);
});

test('a call that succeeds may have dropped some: only those are sent again', async () => {
  refusing(
    new Map([
      [1, 1],
      [3, 2],
    ]),
  );
  await publisher.publish(entries(5));
  expect(sent()).toEqual([[0, 1, 2, 3, 4], [1, 3], [3]]);
});

test('what is refused to the end fails with its reason, after as many tries as there are', async () => {
  refusing(new Map([[2, 99]]));
  const publishing = publisher.publish(entries(4));
  await expect(publishing).rejects.toBeInstanceOf(PublishFailed);
  await expect(publishing).rejects.toMatchObject({
    name: 'PublishFailed',
    message: 'the bus refused 1 entries 3 times, last with ThrottlingException',
  });
  expect(sent()).toEqual([[0, 1, 2, 3], [2], [2]]);
});

test('a call that fails as a whole is thrown on', async () => {
  bus.on(PutEventsCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
  await expect(publisher.publish(entries(1))).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
