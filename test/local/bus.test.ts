import { expect, test } from 'vitest';
import { Bus } from '../../infra/local/bus.ts';
import { VirtualClock } from '../../infra/local/clock.ts';
import { rateMs, startSchedule } from '../../infra/local/schedules.ts';

const found = { Source: 'overheard', DetailType: 'MentionsFound', Detail: '{"watch":"acme"}' };

function aBus() {
  const clock = new VirtualClock(Date.parse('2026-03-03T06:00:00Z'));
  return { clock, bus: new Bus(clock) };
}

test('an event goes to the targets of the rules that match it, and to no other', () => {
  const { bus } = aBus();
  const got: string[] = [];
  const rule = (name: string, pattern: object) =>
    bus.addRule({
      name,
      pattern,
      targets: [{ deliver: async ({ detail }) => void got.push(`${name} ${JSON.stringify(detail)}`) }],
    });
  rule('found', { 'detail-type': ['MentionsFound'] });
  rule('acme', { detail: { watch: ['acme'] } });
  rule('nimbus', { detail: { watch: ['nimbus'] } });
  expect(bus.put([found])).toMatchObject({ FailedEntryCount: 0 });
  expect(got).toEqual(['found {"watch":"acme"}', 'acme {"watch":"acme"}']);
});

test.each([
  ['no source', { ...found, Source: '' }, 'InvalidArgument'],
  ['no detail type', { ...found, DetailType: '' }, 'InvalidArgument'],
  ['a detail that is no JSON', { ...found, Detail: '{' }, 'MalformedDetail'],
  ['a detail that is a list', { ...found, Detail: '[]' }, 'MalformedDetail'],
])('an entry with %s fails alone', (_, entry, ErrorCode) => {
  const { bus } = aBus();
  const answer = bus.put([found, entry, found]);
  expect(answer.FailedEntryCount).toBe(1);
  expect(answer.Entries[1]).toMatchObject({ ErrorCode });
  expect(bus.archive).toHaveLength(2);
});

test('a target that can’t be reached is tried again for a day, then the dead letters have the event', async () => {
  const { bus, clock } = aBus();
  let tries = 0;
  const dead: string[] = [];
  bus.addRule({
    name: 'found',
    pattern: { source: ['overheard'] },
    targets: [
      {
        deliver: () => {
          tries++;
          return Promise.reject(new Error('away'));
        },
        deadLetter: ({ id }, reason) => dead.push(`${id.slice(-1)} ${reason}`),
      },
    ],
  });
  bus.put([found]);
  await clock.runUntil(clock.now() + 25 * 3_600_000);
  expect(dead).toEqual(['1 away']);
  expect(tries).toBeGreaterThan(100);
  expect(tries).toBeLessThanOrEqual(186);
});

test('a schedule fires at once and after each interval; another kind than a rate is refused by name', async () => {
  const clock = new VirtualClock(0);
  const at: number[] = [];
  startSchedule(clock, 'rate(2 minutes)', () => at.push(clock.now()));
  await clock.runUntil(5 * 60_000);
  expect(at).toEqual([0, 120_000, 240_000]);
  expect(() => rateMs('cron(0 8 * * ? *)')).toThrow(/schedule expression cron/);
});
