import type { Desk } from '../../functions/contracts/desk.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import { dice } from './dice.ts';

/** US dollars a day for all watches together: a bit less than they may spend each, and hardly more than one page. */
const usual = 0.17;
const scarce = 0.06;

/** The account that we write as. */
export const own = { id: '77', handle: 'AcmeParcels' } as const;

const workday = ['08:00-12:00', '13:00-20:00'];

/** A small desk with everything that can go wrong in it: a brand and a rival, each channel, short and long times. */
export const simulatedDesk = defineDesk({
  people: {
    ana: { name: 'Ana Duarte', email: 'ana@example.com', slack: 'U01ANADUARTE' },
    ben: { name: 'Ben Okafor', email: 'ben@example.com' },
    mei: { name: 'Mei Lindqvist', email: 'mei@example.com' },
  },
  watches: {
    acme: {
      kind: 'brand',
      brand: 'Acme Parcels',
      handle: own.handle,
      accountId: own.id,
      query: '(@AcmeParcels OR (from:AcmeParcels is:reply)) -is:retweet',
      every: '6 hours',
      backfill: '1 day',
      // Some twenty posts: now and then a day hears more than that.
      dailyBudget: 0.1,
    },
    rival: {
      kind: 'competitor',
      brand: 'Stratobox',
      handle: 'Stratobox',
      query: 'stratobox',
      // Seldom at the same moment as the other: whoever asks at once waits for the other's page.
      every: '9 hours',
      backfill: '1 day',
      dailyBudget: 0.1,
    },
  },
  routes: [
    {
      name: 'outage',
      when: { kinds: ['brand'], intents: ['outage'] },
      workflow: 'file-ticket',
      priority: 'urgent',
      slack: 'C0INCIDENTS',
      email: ['ben', 'mei'],
      acknowledgeWithin: '1 hour',
      resolveWithin: '8 hours',
      remindBefore: '20 minutes',
      escalateTo: ['ben', 'ana'],
      escalateFurther: [{ after: '1 hour', slack: 'C0MANAGERS', email: ['mei'] }],
    },
    {
      name: 'support',
      // All of them: a route that looks at the sentiment has Comprehend asked about every unsure post.
      when: {
        kinds: ['brand'],
        intents: ['problem', 'complaint', 'churn_risk'],
        sentiments: ['negative', 'neutral', 'positive'],
      },
      workflow: 'file-ticket',
      priority: 'normal',
      slack: 'C0SUPPORT',
      email: [],
      acknowledgeWithin: '4 hours',
      resolveWithin: '1 day',
      escalateTo: ['ana'],
      assignTo: ['ana', 'ben'],
    },
    {
      name: 'question',
      when: { kinds: ['brand'], intents: ['question'] },
      workflow: 'answer-question',
      priority: 'low',
      email: ['mei'],
      acknowledgeWithin: '3 hours',
      resolveWithin: '8 hours',
      clock: 'business-hours',
      escalateTo: ['mei'],
      escalateFurther: [{ after: '2 hours', email: ['ana'] }],
    },
    {
      name: 'leaving-a-rival',
      when: { kinds: ['competitor'], intents: ['churn_risk', 'complaint'] },
      workflow: 'share-lead',
      slack: 'C0LEADS',
    },
    { name: 'praise', when: { kinds: ['brand'], intents: ['praise'] }, workflow: 'share-praise', slack: 'C0PRAISE' },
    { name: 'ideas', when: { kinds: ['brand'], intents: ['feature_request'] }, workflow: 'collect-feedback' },
    {
      name: 'rival-is-down',
      when: { kinds: ['competitor'], intents: ['outage'] },
      workflow: 'file-ticket',
      priority: 'low',
      slack: 'C0SALESLEADS',
      email: [],
      acknowledgeWithin: '12 hours',
      resolveWithin: '1 day',
      escalateTo: ['mei'],
    },
    {
      name: 'person-looks',
      when: { kinds: ['brand'], unsure: true },
      workflow: 'file-ticket',
      priority: 'low',
      slack: 'C0TRIAGE',
      email: [],
      acknowledgeWithin: '12 hours',
      resolveWithin: '1 day',
      escalateTo: ['mei'],
    },
  ],
  // The second day is none on which anybody works; afterwards eight hours are over within a day.
  businessHours: {
    timeZone: 'Europe/Berlin',
    week: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: workday, sun: workday },
    holidays: ['2026-03-04'],
  },
  knowledge: 'infra/config/knowledge/acme',
  // Posts that mean nothing should go to nobody in some histories: those in languages that are read count as sure.
  personLooksBelow: 0,
  alarmSlack: 'C0OVERHEARD',
  budget: { daily: usual },
  emailFrom: 'overheard@example.com',
  // Higher than people would set it, so that Comprehend is asked often.
  comprehendBelow: 0.75,
  keepTextFor: '30 days',
});

/** The desk of one history. */
export const deskOf = (seed: number): Desk & { readonly budget: { readonly daily: number } } => ({
  ...simulatedDesk,
  budget: { daily: dice(seed, 'budget').happens(0.2) ? scarce : usual },
});

/** Whether what was said in one day takes days to be read. */
export const isScarce = (desk: Pick<Desk, 'budget'>): boolean => desk.budget?.daily === scarce;
