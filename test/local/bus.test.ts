import { describe, expect, test } from 'vitest';
import { Bus, type BusEvent, type BusOptions, type DeadLetter, type RuleTarget } from '../../infra/local/bus.ts';
import { VirtualClock } from '../../infra/local/clock.ts';

const start = Date.parse('2026-03-03T06:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const found = { Source: 'overheard', DetailType: 'MentionsFound', Detail: '{"watch":"acme"}' };
const everything = { retentionDays: 0 };

function aBus(options: BusOptions = {}) {
  const clock = new VirtualClock(start);
  return { clock, bus: new Bus(clock, options) };
}

/** A rule that notes what it gets; by itself it matches every event of ours. */
function listen(bus: Bus, name: string, pattern: object = { source: ['overheard'] }): BusEvent[] {
  const got: BusEvent[] = [];
  bus.addRule({ name, pattern, targets: [{ deliver: async (event) => void got.push(event) }] });
  return got;
}

test('an event goes to the targets of the rules that match it, and to no other', () => {
  const { bus } = aBus();
  const byType = listen(bus, 'found', { 'detail-type': ['MentionsFound'] });
  const acme = listen(bus, 'acme', { detail: { watch: ['acme'] } });
  const nimbus = listen(bus, 'nimbus', { detail: { watch: ['nimbus'] } });
  expect(bus.put([found])).toMatchObject({ FailedEntryCount: 0 });
  expect([byType, acme, nimbus].map((got) => got.map(({ detail }) => detail))).toEqual([
    [{ watch: 'acme' }],
    [{ watch: 'acme' }],
    [],
  ]);
});

describe('PutEvents', () => {
  test.each([
    ['no source', { ...found, Source: '' }, 'InvalidArgument'],
    ['a source of AWS', { ...found, Source: 'aws.s3' }, 'NotAuthorizedForSourceException'],
    ['no detail type', { ...found, DetailType: '' }, 'InvalidArgument'],
    ['no detail', { Source: 'overheard', DetailType: 'MentionsFound' }, 'InvalidArgument'],
    ['a detail that is no JSON', { ...found, Detail: '{' }, 'MalformedDetail'],
    ['a detail that is a list', { ...found, Detail: '[]' }, 'MalformedDetail'],
    ['a time that is none', { ...found, Time: 'soon' }, 'InvalidArgument'],
  ])('an entry with %s fails alone', (_, entry, ErrorCode) => {
    const { bus } = aBus();
    const got = listen(bus, 'all');
    const answer = bus.put([found, entry, found]);
    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries[1]).toMatchObject({ ErrorCode });
    expect(got).toHaveLength(2);
  });

  const sized = (bytes: number) => {
    const { Source, DetailType } = found;
    const rest = Source.length + DetailType.length + '{"x":""}'.length;
    return { Source, DetailType, Detail: JSON.stringify({ x: 'x'.repeat(bytes - rest) }) };
  };

  test.each([
    ['no entry', [], true],
    ['ten entries', Array.from({ length: 10 }, () => found), false],
    ['eleven entries', Array.from({ length: 11 }, () => found), true],
    ['1 MB together', [sized(524_288), sized(524_288)], false],
    ['more than 1 MB together', [sized(524_288), sized(524_289)], true],
    ['a time, which counts 14 bytes', [{ ...sized(1_048_562), Time: 0 }], false],
    ['a time beyond the limit', [{ ...sized(1_048_563), Time: 0 }], true],
    ['two-byte characters beyond the limit', [{ ...found, Detail: JSON.stringify({ x: 'ä'.repeat(524_288) }) }], true],
  ])('%s', (_, entries, isRefused) => {
    const { bus } = aBus();
    const got = listen(bus, 'all');
    if (isRefused) expect(() => bus.put(entries)).toThrow(expect.objectContaining({ name: 'ValidationException' }));
    else bus.put(entries);
    expect(got).toHaveLength(isRefused ? 0 : entries.length);
  });

  test.each([
    ['when it was put', {}, '2026-03-03T06:00:00Z'],
    ['the seconds that an SDK sends', { Time: 1_700_000_000.5 }, '2023-11-14T22:13:20Z'],
    ['the text that a workflow sends', { Time: '2026-01-01T00:00:00+01:00' }, '2025-12-31T23:00:00Z'],
  ])('the time of an event is %s', (_, entry, time) => {
    const { bus } = aBus();
    const got = listen(bus, 'all');
    bus.put([{ ...found, ...entry }]);
    expect(got[0]?.time).toBe(time);
  });
});

describe('a target that can’t be reached', () => {
  const failing = (name: string) => Object.assign(new Error('away'), { name });

  async function unreachable(target: Partial<RuleTarget> = {}, options: BusOptions = {}, error = failing('Error')) {
    const { bus, clock } = aBus(options);
    const tries: number[] = [];
    const dead: DeadLetter[] = [];
    const deliver = () => {
      tries.push((clock.now() - start) / 1000);
      return Promise.reject(error);
    };
    const targets = [{ deliver, deadLetter: (letter: DeadLetter) => dead.push(letter), ...target }];
    bus.addRule({ name: 'found', pattern: { source: ['overheard'] }, targets });
    bus.put([found]);
    await clock.runUntil(clock.now() + 2 * day);
    return { tries, dead };
  }

  test('is tried again with doubling delays for a day, then the dead letters have the event and why', async () => {
    const { tries, dead } = await unreachable();
    expect(tries.slice(0, 5)).toEqual([0, 1, 3, 7, 15]);
    expect(tries.at(-1)).toBeGreaterThan(23 * 3_600);
    expect(tries.at(-1)).toBeLessThanOrEqual(24 * 3_600);
    expect(dead).toEqual([
      {
        event: expect.objectContaining({ detail: { watch: 'acme' } }),
        reason: 'away',
        rule: 'found',
        errorCode: 'SDK_CLIENT_ERROR',
        retryAttempts: tries.length - 1,
        exhausted: 'MaximumEventAgeInSeconds',
      },
    ]);
  });

  test('is tried again 185 times at most', async () => {
    const { tries, dead } = await unreachable({}, { random: () => 0.5 });
    expect(tries.slice(0, 4)).toEqual([0, 0.5, 1.5, 3.5]);
    expect(tries).toHaveLength(186);
    expect(dead).toMatchObject([{ retryAttempts: 185, exhausted: 'MaximumRetryAttempts' }]);
  });

  test.each([
    [{ MaximumRetryAttempts: 2 }, [0, 1, 3], 'MaximumRetryAttempts'],
    [{ MaximumRetryAttempts: 0 }, [0], 'MaximumRetryAttempts'],
    [{ MaximumEventAgeInSeconds: 60 }, [0, 1, 3, 7, 15, 31], 'MaximumEventAgeInSeconds'],
  ])('is tried as its retry policy %j says', async (retryPolicy, expected, exhausted) => {
    const { tries, dead } = await unreachable({ retryPolicy });
    expect(tries).toEqual(expected);
    expect(dead).toMatchObject([{ exhausted }]);
  });

  test.each([
    ['StateMachineDoesNotExist', 'NO_RESOURCE', 1],
    ['AccessDeniedException', 'NO_PERMISSIONS', 1],
    ['ThrottlingException', 'THROTTLING', 3],
  ])('%s is told as %s after %i tries', async (name, errorCode, tried) => {
    const { tries, dead } = await unreachable({ retryPolicy: { MaximumRetryAttempts: 2 } }, {}, failing(name));
    expect(tries).toHaveLength(tried);
    expect(dead).toMatchObject([{ errorCode }]);
  });
});

describe('the archive', () => {
  test('keeps what its pattern matches, until the retention has passed', async () => {
    const { bus, clock } = aBus({ archive: { pattern: { 'detail-type': ['MentionsFound'] }, retentionDays: 2 } });
    bus.put([found, { ...found, DetailType: 'MentionTriaged' }]);
    await clock.runUntil(start + day);
    bus.put([found]);
    expect(bus.archive.map(({ time }) => time)).toEqual(['2026-03-03T06:00:00Z', '2026-03-04T06:00:00Z']);
    await clock.runUntil(start + 2 * day - 1);
    expect(bus.archive).toHaveLength(2);
    await clock.runUntil(start + 2 * day);
    expect(bus.archive.map(({ time }) => time)).toEqual(['2026-03-04T06:00:00Z']);
    await clock.runUntil(start + 3 * day);
    expect(bus.archive).toEqual([]);
  });

  test('without one nothing is kept, and nothing can be replayed', () => {
    const { bus } = aBus();
    bus.put([found]);
    expect(bus.archive).toEqual([]);
    expect(() => bus.replay({ name: 'again', from: 0, to: start })).toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException' }),
    );
  });
});

describe('a replay', () => {
  test('hands the events of its time to the named rules alone, oldest first and marked', async () => {
    const { bus, clock } = aBus({ archive: everything });
    const [named, other] = [listen(bus, 'named'), listen(bus, 'other')];
    const seen: (string | undefined)[] = [];
    bus.watch((event) => seen.push(event['replay-name']));
    for (const watch of ['a', 'b', 'c', 'd']) {
      bus.put([{ ...found, Detail: JSON.stringify({ watch }) }]);
      await clock.runUntil(clock.now() + hour);
    }
    const from = start + hour;
    expect(bus.replay({ name: 'again', from, to: from + hour, rules: ['named'] })).toBe(2);
    expect(named.slice(4)).toEqual(named.slice(1, 3).map((event) => ({ ...event, 'replay-name': 'again' })));
    expect(other).toHaveLength(4);
    expect(seen).toEqual([undefined, undefined, undefined, undefined, 'again', 'again']);
  });

  test('reaches all rules where none is named, and only those that match', () => {
    const { bus } = aBus({ archive: everything });
    const listening = [
      listen(bus, 'all'),
      listen(bus, 'elsewhere', { source: ['elsewhere'] }),
      listen(bus, 'never again', { source: ['overheard'], 'replay-name': [{ exists: false }] }),
    ];
    bus.put([found]);
    expect(bus.replay({ name: 'again', from: start, to: start + 1 })).toBe(1);
    expect(listening.map((got) => got.length)).toEqual([2, 0, 1]);
  });

  test('counts and shows no event that no rule of it takes', () => {
    const { bus } = aBus({ archive: everything });
    listen(bus, 'triaged', { 'detail-type': ['MentionTriaged'] });
    bus.put([found, { ...found, DetailType: 'MentionTriaged' }]);
    const seen: string[] = [];
    bus.watch((event) => seen.push(event['detail-type']));
    expect(bus.replay({ name: 'again', from: start, to: start + 1 })).toBe(1);
    expect(seen).toEqual(['MentionTriaged']);
  });

  test('goes by the time in the events, and does not archive them again', () => {
    const { bus } = aBus({ archive: everything });
    const got = listen(bus, 'all');
    const at = (minutes: number) => ({ ...found, Time: (start + minutes * 60_000) / 1000 });
    bus.put([at(2), at(1), at(9)]);
    bus.replay({ name: 'first', from: start, to: start + 5 * 60_000 });
    expect(got.slice(3).map(({ time }) => time)).toEqual(['2026-03-03T06:01:00Z', '2026-03-03T06:02:00Z']);
    expect(bus.archive).toHaveLength(3);
    expect(bus.replay({ name: 'second', from: start, to: start + 5 * 60_000 })).toBe(2);
  });

  test.each([
    ['a rule that is not there', { rules: ['Gone'] }, 'ResourceNotFoundException'],
    ['a name that was used', { name: 'used' }, 'ResourceAlreadyExistsException'],
    ['a name that is none', { name: 'two words' }, 'ValidationException'],
    ['an end before the start', { from: start + 2 }, 'ValidationException'],
  ])('%s is refused', (_, wrong, name) => {
    const { bus } = aBus({ archive: everything });
    const got = listen(bus, 'all');
    bus.put([found]);
    bus.replay({ name: 'used', from: 0, to: 1 });
    expect(() => bus.replay({ name: 'again', from: start, to: start + 1, ...wrong })).toThrow(
      expect.objectContaining({ name }),
    );
    expect(got).toHaveLength(1);
  });
});
