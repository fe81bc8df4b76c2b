import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ServiceCall } from '../../infra/local/services/service.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { failing, refusedEntry } from '../fixtures/recorded-services.ts';
import { sla, type TicketDesk, ticketDesk } from '../fixtures/ticket-desk.ts';

const statesNotEntered = watchStates('HandleTicket');
const day = 86_400;

const opened = ['0 s TicketOpened 1', '0 s notice opened'];
const missed = (what: 'acknowledge' | 'resolve') => [
  `${sla[what]} s TicketEscalated ${what}`,
  `${sla[what]} s notice missed-${what}`,
];

/** The write that marks the ticket as escalated. */
const isEscalation = ({ input }: { readonly input: Readonly<Record<string, unknown>> }) =>
  String(input.UpdateExpression).startsWith('SET escalations');

describe('people in time', () => {
  test('acknowledged and resolved: one notice, and nobody hears of an escalation', async () => {
    const desk = await ticketDesk();
    desk.at(300, () => desk.act('acknowledge'));
    desk.at(5_000, () => desk.act('resolve'));
    expect(await desk.handle()).toMatchObject({ status: 'SUCCEEDED', transitions: 6 });
    expect(desk.story).toEqual([...opened, '5000 s TicketResolved 1']);
    expect(await desk.row()).toMatchObject({ status: { S: 'resolved' }, escalations: { N: '0' } });
  });

  test.each<[string, Parameters<typeof ticketDesk>[0], number]>([
    ['nobody had to be reminded', {}, 6],
    ['somebody was reminded of both', { route: { remindBefore: '5 minutes' } }, 14],
  ])('in time costs at most 14 transitions: %s', async (_, situation, transitions) => {
    const desk = await ticketDesk(situation);
    desk.at(sla.acknowledge - 1, () => desk.act('acknowledge'));
    desk.at(sla.resolve - 1, () => desk.act('resolve'));
    expect(await desk.handle()).toMatchObject({ status: 'SUCCEEDED', transitions });
    expect(desk.story.join()).not.toContain('Escalated');
  });

  test('resolved without being acknowledged: both waits end at once', async () => {
    const desk = await ticketDesk();
    desk.at(300, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, '300 s TicketResolved 1']);
  });

  test('resolved before any wait began: no token is stored, nothing waits', async () => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, '0 s TicketResolved 1']);
    expect(Object.keys(await desk.row())).not.toContain('acknowledgeToken');
  });

  test('acknowledged before any wait began: only the resolution is awaited', async () => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', () => desk.act('acknowledge'));
    desk.at(5_000, () => desk.act('resolve'));
    expect(await desk.handle()).toMatchObject({ status: 'SUCCEEDED', transitions: 8 });
    expect(desk.story).toEqual([...opened, '5000 s TicketResolved 1']);
  });
});

describe('people too late', () => {
  test('nobody ever acts: each time that passes is escalated once, and the execution fails after 90 more days', async () => {
    const desk = await ticketDesk();
    const execution = await desk.handle();
    expect(desk.story).toEqual([...opened, ...missed('acknowledge'), ...missed('resolve')]);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'TicketForgotten' });
    const waits = desk.services.calls.filter(({ input }) => String(input.UpdateExpression).includes('Token'));
    expect(waits).toHaveLength(3);
    expect(await desk.row()).toMatchObject({
      status: { S: 'open' },
      escalations: { N: '2' },
      escalatedAt: { S: '2026-11-22T14:01:00.000Z' },
    });
  });

  test('it gives up 90 days after the last escalation, not before', async () => {
    const desk = await ticketDesk();
    desk.at(sla.resolve + 90 * day - 1, () => desk.act('resolve'));
    expect(await desk.handle()).toMatchObject({ status: 'SUCCEEDED' });
    expect(desk.story.at(-1)).toBe(`${sla.resolve + 90 * day - 1} s TicketResolved 1`);
  });

  test('acknowledged late, resolved in time: one escalation', async () => {
    const desk = await ticketDesk();
    desk.at(sla.acknowledge + 60, () => desk.act('acknowledge'));
    desk.at(5_000, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, ...missed('acknowledge'), '5000 s TicketResolved 1']);
  });

  test('acknowledged in time, resolved late: the resolution alone is escalated', async () => {
    const desk = await ticketDesk();
    desk.at(300, () => desk.act('acknowledge'));
    desk.at(sla.resolve + 60, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, ...missed('resolve'), `${sla.resolve + 60} s TicketResolved 1`]);
    expect(await desk.row()).toMatchObject({ escalations: { N: '1' } });
  });
});

describe('people at the last moment', () => {
  const actBeforeEscalation = async (action: 'acknowledge' | 'resolve') => {
    const desk = await ticketDesk();
    let hasActed = false;
    desk.services.answer('dynamodb', async (call) => {
      if (isEscalation(call) && !hasActed) {
        hasActed = true;
        await desk.act(action);
      }
      return desk.tables(call);
    });
    return desk;
  };

  test('acknowledged between the time-out and the write of the escalation: nobody hears of one', async () => {
    const desk = await actBeforeEscalation('acknowledge');
    desk.at(5_000, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, '5000 s TicketResolved 1']);
    expect(await desk.row()).toMatchObject({ escalations: { N: '0' } });
  });

  test('an escalation that was called off does not count', async () => {
    const desk = await actBeforeEscalation('acknowledge');
    desk.at(sla.resolve + 60, () => desk.act('resolve'));
    await desk.handle();
    expect(desk.story.slice(2, -1)).toEqual(missed('resolve'));
    expect(await desk.row()).toMatchObject({ escalations: { N: '1' } });
  });

  test('resolved between the time-out and the write of the escalation: nobody hears of one', async () => {
    const desk = await actBeforeEscalation('resolve');
    desk.at(300, () => desk.act('acknowledge'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, `${sla.resolve} s TicketResolved 1`]);
  });
});

describe('a ticket reopened meanwhile belongs to the next execution', () => {
  test.each([
    ['while it tells people', async (desk: TicketDesk) => desk.services.answer('lambda', desk.reopenUnheard)],
    ['while it awaits the acknowledgement', async (desk: TicketDesk) => desk.at(300, desk.reopenUnheard)],
    [
      'while it awaits the resolution',
      async (desk: TicketDesk) => {
        desk.at(200, () => desk.act('acknowledge'));
        desk.at(300, desk.reopenUnheard);
      },
    ],
  ])('%s', async (_when, reopen) => {
    const desk = await ticketDesk();
    await reopen(desk);
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toHaveLength(3);
    expect(desk.story.at(-1)).toMatch(/TicketResolved 1$/);
    const row = await desk.row();
    expect(row).toMatchObject({ opening: { N: '2' }, status: { S: 'open' }, escalations: { N: '0' } });
    expect(Object.keys(row).filter((name) => /Token|escalatedAt/.test(name))).toEqual([]);
  });
});

describe('what fails on the way to people', () => {
  test('a refused notice is set aside at once, by ids, and the clocks run on', async () => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', failing(1, 'NotifierRefused'));
    desk.at(sla.acknowledge + 60, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([
      '0 s TicketOpened 1',
      '0 s set aside NotifierRefused',
      ...missed('acknowledge'),
      `${sla.acknowledge + 60} s TicketResolved 1`,
    ]);
    const { ticketId = {} } = (await desk.row()) as { readonly ticketId?: { readonly S?: string } };
    expect(desk.services.setAside.map((body) => JSON.parse(body))).toEqual([
      {
        workflow: 'handle-ticket',
        what: { ticketId: ticketId.S, opening: 1, kind: 'opened' },
        reason: 'NotifierRefused',
      },
    ]);
  });

  test('a refused notice of an escalation is set aside, and the bus hears of the escalation all the same', async () => {
    const desk = await ticketDesk();
    desk.at(1, async () => desk.services.answer('lambda', failing(1, 'NotifierRefused')));
    desk.at(sla.acknowledge + 60, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story.slice(2)).toEqual([
      `${sla.acknowledge} s TicketEscalated acknowledge`,
      `${sla.acknowledge} s set aside NotifierRefused`,
      `${sla.acknowledge + 60} s TicketResolved 1`,
    ]);
  });

  test('a refused reminder is set aside, and what comes after it comes', async () => {
    const desk = await ticketDesk({ route: { remindBefore: '10 minutes' } });
    desk.at(1, async () => desk.services.answer('lambda', failing(1, 'NotifierRefused')));
    desk.at(sla.acknowledge + 60, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story.slice(2)).toEqual([
      `${sla.acknowledge - 600} s set aside NotifierRefused`,
      ...missed('acknowledge'),
      `${sla.acknowledge + 60} s TicketResolved 1`,
    ]);
    expect(desk.services.setAside.map((body) => JSON.parse(body).what)).toEqual([
      expect.objectContaining({ opening: 1, kind: 'remind-acknowledge', link: 0 }),
    ]);
  });

  test('a throttled notice is tried again until it is sent, and each attempt is on the bill', async () => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', failing(3, 'NotifierThrottled'));
    desk.at(800, () => desk.act('resolve'));
    expect((await desk.handle()).transitions).toBe(5 + 3);
    expect(desk.services.askedOf('lambda')).toHaveLength(4);
    expect(desk.services.setAside).toEqual([]);
    expect(desk.story.filter((what) => what.endsWith('notice opened'))).toHaveLength(1);
  });

  test.each([
    ['three times', 3, 'SUCCEEDED', 5 + 3, undefined],
    ['for good', Number.POSITIVE_INFINITY, 'FAILED', 1 + 14, 'EventBridge.FailedEntry'],
  ])('an event that the bus refuses %s is tried again', async (_how, times, status, transitions, error) => {
    const desk = await ticketDesk();
    let left = times;
    desk.services.answer('events', () => (left-- > 0 ? refusedEntry : { FailedEntryCount: 0, Entries: [] }));
    desk.at(800, () => desk.act('resolve'));
    const execution = await desk.handle();
    expect([execution.status, execution.transitions, execution.error]).toEqual([status, transitions, error]);
  });

  test('a read that the table throttles is tried again', async () => {
    const desk = await ticketDesk();
    const throttled = failing(2, 'ProvisionedThroughputExceededException');
    let left = 2;
    desk.services.answer('dynamodb', (call) => {
      const isRefused = call.operation === 'GetItem' && left-- > 0;
      return isRefused ? throttled(call) : desk.tables(call);
    });
    desk.services.answer('lambda', () => desk.act('acknowledge'));
    desk.at(300, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(left).toBeLessThan(0);
    expect(desk.story).toEqual([...opened, '300 s TicketResolved 1']);
  });

  test('a write that the table throttles is tried again', async () => {
    const desk = await ticketDesk();
    let left = 2;
    const throttled = failing(2, 'ProvisionedThroughputExceededException');
    desk.services.answer('dynamodb', (call) => (left-- > 0 ? throttled(call) : desk.tables(call)));
    desk.at(300, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story).toEqual([...opened, '300 s TicketResolved 1']);
  });

  test('a channel that asks us to wait is asked again within half a minute, for up to an hour', async () => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', failing(110, 'NotifierThrottled'));
    desk.at(sla.resolve - 1, () => desk.act('resolve'));
    await desk.handle();
    const told = desk.story.find((what) => what.endsWith('notice opened')) ?? '';
    const [seconds] = told.split(' ').map(Number);
    expect(seconds).toBeGreaterThan(110);
    expect(seconds).toBeLessThan(3_600);
    expect(desk.story.join()).not.toContain('set aside');
  });

  test('the late write of a wait that was given up covers no token that is waited for', async () => {
    const desk = await ticketDesk();
    let late: ServiceCall | undefined;
    desk.services.answer('dynamodb', (call) => {
      if (String(call.input.UpdateExpression).startsWith('SET acknowledgeToken')) late ??= call;
      return desk.tables(call);
    });
    desk.at(sla.acknowledge + 60, async () => {
      if (late === undefined) throw new Error('nobody has waited');
      await expect(desk.tables(late)).rejects.toThrow('conditional');
    });
    desk.at(sla.resolve + 120, () => desk.act('resolve'));
    expect((await desk.handle()).status).toBe('SUCCEEDED');
    expect(desk.story.at(-1)).toBe(`${sla.resolve + 120} s TicketResolved 1`);
  });

  test.each([
    ['told after two minutes', 7, '120 s notice opened'],
    ['told at the last attempt', 11, '240 s notice opened'],
    ['given up on', 12, '240 s set aside NotifierUnavailable'],
  ])('the times run from the opening, though the channel was away and people were %s', async (_how, times, outcome) => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', failing(times, 'NotifierUnavailable'));
    await desk.handle();
    expect(desk.story).toEqual(['0 s TicketOpened 1', outcome, ...missed('acknowledge'), ...missed('resolve')]);
  });

  test('a channel that is away for good holds up no escalation', async () => {
    const desk = await ticketDesk();
    desk.services.answer('lambda', failing(Number.POSITIVE_INFINITY, 'NotifierUnavailable'));
    await desk.handle();
    expect(desk.story.filter((what) => what.includes('TicketEscalated'))).toEqual([
      `${sla.acknowledge} s TicketEscalated acknowledge`,
      `${sla.resolve} s TicketEscalated resolve`,
    ]);
    expect(desk.services.setAside).toHaveLength(3);
  });

  test('a channel that asks us to wait for good is given up, after half an hour on average, and the clocks run on', async () => {
    const jitter = vi.spyOn(Math, 'random').mockReturnValue(0.5);
    onTestFinished(() => jitter.mockRestore());
    const desk = await ticketDesk();
    desk.services.answer('lambda', failing(123, 'NotifierThrottled'));
    await desk.handle();
    expect(desk.story.slice(1, 3)).toEqual([
      '1785 s set aside NotifierThrottled',
      '1786 s TicketEscalated acknowledge',
    ]);
  });
});

test('the tests above enter every state', () => {
  expect(statesNotEntered()).toEqual([]);
});
