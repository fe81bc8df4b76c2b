import { describe, expect, test } from 'vitest';
import type { TicketRoute } from '../../functions/contracts/desk.ts';
import type { HandleInput } from '../../functions/contracts/handling.ts';
import { failing } from '../fixtures/recorded-services.ts';
import { sla, type TicketDesk, ticketDesk } from '../fixtures/ticket-desk.ts';

const [minute, hour, day] = [60, 3_600, 86_400];
const opened = ['0 s TicketOpened 1', '0 s notice opened'];
const escalation = (at: number, what: string) => [`${at} s TicketEscalated ${what}`, `${at} s notice missed-${what}`];

/** A person, then a channel, then who is on call. */
const chain: Partial<TicketRoute> = {
  escalateTo: ['ana'],
  escalateFurther: [
    { after: '10 minutes', slack: '#incidents' },
    { after: '1 hour', email: ['ben'] },
  ],
};

describe('a chain of escalations', () => {
  test('goes on while nobody acts, for both times, a link at a time', async () => {
    const desk = await ticketDesk({ route: chain });
    expect(await desk.handle()).toMatchObject({ status: 'FAILED', error: 'TicketForgotten' });
    expect(desk.story).toEqual([
      ...opened,
      ...escalation(900, 'acknowledge'),
      ...escalation(900 + 10 * minute, 'acknowledge 1'),
      ...escalation(900 + hour, 'acknowledge 2'),
      ...escalation(14_400, 'resolve'),
      ...escalation(14_400 + 10 * minute, 'resolve 1'),
      ...escalation(14_400 + hour, 'resolve 2'),
    ]);
    expect(await desk.row()).toMatchObject({ escalations: { N: '6' } });
  });

  test('ends where somebody takes the ticket, and begins anew for its resolution', async () => {
    const desk = await ticketDesk({ route: chain });
    desk.at(900 + 11 * minute, () => desk.act('acknowledge'));
    desk.at(14_400 + 5 * minute, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([
      ...opened,
      ...escalation(900, 'acknowledge'),
      ...escalation(900 + 10 * minute, 'acknowledge 1'),
      ...escalation(14_400, 'resolve'),
      `${14_400 + 5 * minute} s TicketResolved 1`,
    ]);
  });

  test.each([900, 900 + 10 * minute, 900 + hour])('is over for a ticket taken at the very second %i', async (at) => {
    const desk = await ticketDesk({ route: chain });
    let hasActed = false;
    desk.services.answer('dynamodb', async (call) => {
      if (!hasActed && String(call.input.UpdateExpression).startsWith('SET escalations') && at <= since(call)) {
        hasActed = true;
        await desk.act('acknowledge');
      }
      return desk.tables(call);
    });
    desk.at(3 * hour, () => desk.act('resolve'));
    await desk.handle();
    expect(hasActed).toBe(true);
    expect(desk.story.filter((what) => what.includes('missed') && Number.parseInt(what, 10) >= at)).toEqual([]);
  });
});

/** Seconds from the opening to the write of an escalation. */
const since = ({ input }: { readonly input: Readonly<Record<string, unknown>> }): number => {
  const { ':now': now } = input.ExpressionAttributeValues as { readonly ':now': { readonly S: string } };
  return (Date.parse(now.S) - Date.parse('2026-11-22T10:01:00.000Z')) / 1000;
};

describe('reminders', () => {
  const route = { remindBefore: '10 minutes' };

  test('come before each time is over, count as no escalation, and leave the row alone', async () => {
    const desk = await ticketDesk({ route });
    desk.at(400, () => desk.act('acknowledge'));
    desk.at(14_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([
      ...opened,
      '300 s notice remind-acknowledge',
      `${14_400 - 600} s notice remind-resolve`,
      '14000 s TicketResolved 1',
    ]);
    const row = await desk.row();
    expect(row).toMatchObject({ escalations: { N: '0' } });
    expect(Object.keys(row)).not.toContain('escalatedAt');
  });

  test('are left out where somebody acted before', async () => {
    const desk = await ticketDesk({ route });
    desk.at(200, () => desk.act('acknowledge'));
    desk.at(13_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([...opened, '13000 s TicketResolved 1']);
  });
});

describe('a quiet ticket', () => {
  const quietFor = (seconds: number, at: number) => async (desk: TicketDesk) => desk.at(at, () => desk.snooze(seconds));

  test('is minded again when its time is over: a reminder, where nothing was due', async () => {
    const desk = await ticketDesk();
    await quietFor(hour, 300)(desk);
    desk.at(2 * hour, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([
      ...opened,
      `${300 + hour} s notice remind-resolve 1`,
      `${2 * hour} s TicketResolved 1`,
    ]);
  });

  test('of what came due meanwhile, only the latest link is told', async () => {
    const desk = await ticketDesk({ route: { ...chain, remindBefore: '10 minutes' } });
    await quietFor(day, 200)(desk);
    desk.at(2 * day, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([...opened, ...escalation(200 + day, 'resolve 2'), `${2 * day} s TicketResolved 1`]);
  });

  test('the links that are still to come, come', async () => {
    const desk = await ticketDesk({ route: chain });
    await quietFor(14_400 + 11 * minute, 60)(desk);
    desk.at(2 * day, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story.slice(2, -1)).toEqual([
      ...escalation(14_400 + 12 * minute, 'resolve 1'),
      ...escalation(14_400 + hour, 'resolve 2'),
    ]);
  });

  test('snoozed again and again, it is reminded each time', async () => {
    const desk = await ticketDesk();
    for (const at of [300, 2_000, 5_000]) await quietFor(600, at)(desk);
    desk.at(8_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story.slice(2, -1)).toEqual(
      [1, 2, 3].map((n, i) => `${[900, 2_600, 5_600][i]} s notice remind-resolve ${n}`),
    );
  });

  test('snoozed for longer before it is over, nobody hears of the first time', async () => {
    const desk = await ticketDesk();
    await quietFor(600, 300)(desk);
    await quietFor(hour, 600)(desk);
    desk.at(8_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story.slice(2, -1)).toEqual([`${600 + hour} s notice remind-resolve 1`]);
  });

  test('taken up again, it is quiet no more', async () => {
    const desk = await ticketDesk();
    await quietFor(day, 300)(desk);
    desk.at(600, () => desk.act('acknowledge'));
    desk.at(15_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([...opened, ...escalation(14_400, 'resolve'), '15000 s TicketResolved 1']);
  });

  test('snoozed at the last moment, it is not escalated, though the workflow never heard of it', async () => {
    const desk = await ticketDesk();
    desk.at(300, () => desk.act('acknowledge'));
    desk.at(14_399, () => desk.snooze(hour, 'unheard'));
    desk.at(2 * day, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([...opened, ...escalation(14_399 + hour, 'resolve'), `${2 * day} s TicketResolved 1`]);
  });

  test('until a time that was written without milliseconds, the second in which it is over is over', async () => {
    const desk = await ticketDesk();
    desk.at(300, () => desk.act({ do: 'snooze', until: '2026-11-22T14:01:00Z' }));
    desk.at(15_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([...opened, ...escalation(14_400, 'resolve'), '15000 s TicketResolved 1']);
  });

  test('handed over, it waits until the time that was agreed on, else until it should be resolved', async () => {
    const desk = await ticketDesk({ route: { ...chain, remindBefore: '1 hour' } });
    desk.at(300, () => desk.act({ do: 'hand-over', to: 'phone' }));
    desk.at(15_000, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([...opened, ...escalation(14_400, 'resolve'), '15000 s TicketResolved 1']);
  });

  test('is given up 90 days after its quiet time, where that is the last that was heard of it', async () => {
    const desk = await ticketDesk();
    await quietFor(30 * day, 300)(desk);
    desk.at(300 + 120 * day - 1, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
  });
});

test('joined into another, it is resolved', async () => {
  const desk = await ticketDesk();
  desk.at(300, () => desk.joinIntoAnother());
  expect((await desk.handle()).status).toBe('SUCCEEDED');
  expect(desk.story).toEqual([...opened, '300 s TicketResolved 1']);
});

describe('on business hours', () => {
  test('nobody hears of anything while the office is closed', async () => {
    const office = { timeZone: 'Europe/Berlin', week: { mon: ['09:00-17:00'], tue: ['09:00-17:00'] } };
    const desk = await ticketDesk({
      businessHours: office,
      route: { ...chain, clock: 'business-hours', acknowledgeWithin: '1 hour', resolveWithin: '10 hours' },
    });
    // Sunday 11:01 in Berlin; the office opens on Monday at nine.
    const nine = 22 * hour - minute;
    desk.at(nine + 3 * hour, () => desk.act('acknowledge'));
    desk.at(3 * day, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story).toEqual([
      ...opened,
      ...escalation(nine + hour, 'acknowledge'),
      ...escalation(nine + hour + 10 * minute, 'acknowledge 1'),
      ...escalation(nine + 2 * hour, 'acknowledge 2'),
      ...escalation(nine + day + 2 * hour, 'resolve'),
      ...escalation(nine + day + 2 * hour + 10 * minute, 'resolve 1'),
      ...escalation(nine + day + 3 * hour, 'resolve 2'),
      `${3 * day} s TicketResolved 1`,
    ]);
  });
});

describe('across releases', () => {
  const asEarlier = ({ number: _, plan: __, ...input }: HandleInput): HandleInput => input;

  test('what an earlier release started, without a plan, is looked after by its two times', async () => {
    const desk = await ticketDesk({ route: chain, input: asEarlier });
    expect((await desk.handle()).error).toBe('TicketForgotten');
    expect(desk.story).toEqual([...opened, ...escalation(900, 'acknowledge'), ...escalation(14_400, 'resolve')]);
    const numbers = desk.services.announced.map(({ detail }) => (detail as { readonly number: string }).number);
    expect(new Set(numbers)).toEqual(new Set([expect.stringMatching(/^TICKET-[0-9]+$/)]));
  });

  test('an earlier release, which answers without a word, wakes it all the same', async () => {
    const desk = await ticketDesk();
    desk.at(300, () => desk.act('acknowledge', 'wordless'));
    desk.at(5_000, () => desk.act('resolve', 'wordless'));
    expect(await desk.handle()).toMatchObject({ status: 'SUCCEEDED' });
    expect(desk.story).toEqual([...opened, '5000 s TicketResolved 1']);
  });
});

test('redriven after the bus was away, it goes on where it was, and nothing is told twice', async () => {
  const desk = await ticketDesk({ route: chain });
  let isAway = true;
  desk.at(1, async () => {
    desk.services.answer('events', (call) => {
      if (isAway) throw failing(1, 'InternalException')(call);
      return { FailedEntryCount: 0, Entries: [{ EventId: '1' }] };
    });
  });
  expect(await desk.handle()).toMatchObject({ status: 'FAILED', error: 'InternalException' });
  const tellings = [...desk.story];
  expect(tellings).toEqual(opened);
  isAway = false;
  desk.at(sla.resolve, () => desk.act('resolve'));
  expect((await desk.redrive()).status).toBe('SUCCEEDED');
  const after = desk.story.slice(tellings.length).map((what) => what.replace(/^[0-9]+ s /, ''));
  expect(after.slice(0, 2)).toEqual(['TicketEscalated acknowledge', 'notice missed-acknowledge']);
  expect(after.at(-1)).toBe('TicketResolved 1');
  expect(new Set(desk.story).size).toBe(desk.story.length);
});
