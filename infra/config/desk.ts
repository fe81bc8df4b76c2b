import { defineDesk } from './define-desk.ts';

const workdays = (block: string) => ({
  timeZone: 'Europe/Lisbon',
  week: { mon: [block], tue: [block], wed: [block], thu: [block], fri: [block] },
});

/**
 * The team's desk. This one belongs to two made-up brands and a rival of one of them: put your own in its place, then
 * `npm run synth` tells whether it holds together, and `npm start` shows it at work on this machine.
 */
export default defineDesk({
  // Whoever can be told something. The keys are the names that routes use. A route with `assignTo` gives its tickets to
  // those who are on duty.
  people: {
    ana: { name: 'Ana Duarte', email: 'ana@example.com', slack: 'U01ANADUARTE', hours: workdays('07:00-14:00') },
    ben: { name: 'Ben Okafor', email: 'ben@example.com', slack: 'U02BENOKAFOR', hours: workdays('13:00-20:00') },
    mei: { name: 'Mei Lindqvist', email: 'mei@example.com' },
  },

  watches: {
    // A watch is one search, on X where it names no other source. Parentheses matter: X binds a space tighter than OR.
    acme: {
      kind: 'brand',
      brand: 'Acme Parcels',
      handle: 'AcmeParcels',
      query: '(@AcmeParcels OR "acme parcels" OR acmeparcels) -from:AcmeParcels -is:retweet',
      // Soon enough to answer within the hour. An empty answer costs nothing at X.
      every: '10 minutes',
      backfill: '1 hour',
      // A post costs $0.005 to read: this is 2,000 posts a day. What is above it is read the next day.
      dailyBudget: 10,
    },
    nimbus: {
      kind: 'brand',
      brand: 'Nimbus Cloud',
      handle: 'NimbusCloud',
      query: '(@NimbusCloud OR "nimbus cloud" OR nimbuscloud) -from:NimbusCloud -is:retweet',
      // A service that can be down should hear of it within minutes. One minute is the shortest.
      every: '5 minutes',
      backfill: '1 hour',
      dailyBudget: 10,
    },
    // Free to read, and needs no token: `npm start -- --live` listens to it as it stands.
    'nimbus-hn': {
      source: 'hacker-news',
      kind: 'brand',
      brand: 'Nimbus Cloud',
      query: '"nimbus cloud"',
      every: '30 minutes',
      backfill: '7d',
    },
    // A rival of Nimbus: its unhappy customers may like to hear of us.
    stratobox: {
      kind: 'competitor',
      brand: 'Stratobox',
      handle: 'Stratobox',
      query: '(@Stratobox OR stratobox) -from:Stratobox -is:retweet',
      every: '15 minutes',
      backfill: '1 hour',
      dailyBudget: 2,
    },
  },

  // '@name' is a handle, which X tells only to a watch with `authors: true`; 'x:12345' is an id, which every post has.
  authors: {
    // Who ships 300 parcels a day with Acme.
    vip: ['x:4136960970'],
    // Watches the sky: these nimbus clouds are real ones.
    muted: ['x:4481761526'],
  },

  // Routes may ask whether people are at work now. `24:00` ends a day; on holidays nobody is there.
  businessHours: {
    timeZone: 'Europe/Lisbon',
    week: {
      mon: ['07:00-20:00'],
      tue: ['07:00-20:00'],
      wed: ['07:00-20:00'],
      thu: ['07:00-20:00'],
      fri: ['07:00-18:00'],
    },
    holidays: ['2026-12-25', '2027-01-01'],
  },

  // Kept and counted, and never routed: the first rule that fits wins, before all routes.
  ignore: [{ name: 'job-adverts', when: { words: ['we are hiring', "we're hiring", 'job alert'] } }],

  // The first route that fits a mention wins. What fits none is kept and counted, and bothers nobody.
  routes: [
    {
      name: 'outage',
      when: { kinds: ['brand'], intents: ['outage'] },
      workflow: 'file-ticket',
      priority: 'urgent',
      slack: '#incidents',
      email: ['ben', 'mei'],
      acknowledgeWithin: '15 minutes',
      resolveWithin: '4 hours',
      remindBefore: '5 minutes',
      escalateTo: ['ben', 'ana'],
      // While still nobody acts. `after` counts from the missed time.
      escalateFurther: [
        { after: '20 minutes', slack: '#managers' },
        { after: '1 hour', email: ['mei'] },
      ],
    },
    {
      name: 'vip',
      when: { kinds: ['brand'], authors: ['vip'], intents: ['problem', 'complaint', 'churn_risk', 'question'] },
      workflow: 'file-ticket',
      priority: 'high',
      slack: '#support',
      email: ['ana'],
      acknowledgeWithin: '30 minutes',
      resolveWithin: '8 hours',
      escalateTo: ['ana'],
    },
    {
      name: 'urgent-case',
      when: { kinds: ['brand'], intents: ['problem', 'complaint', 'churn_risk'], urgencies: ['high'] },
      workflow: 'file-ticket',
      priority: 'high',
      slack: '#support',
      email: ['ana'],
      acknowledgeWithin: '30 minutes',
      resolveWithin: '8 hours',
      escalateTo: ['ana'],
    },
    {
      // At night nothing but what is urgent rings in Slack: the rest is in the mail in the morning.
      name: 'support-at-night',
      when: { kinds: ['brand'], intents: ['problem', 'complaint', 'churn_risk'], hours: 'closed' },
      workflow: 'file-ticket',
      priority: 'normal',
      email: ['ana'],
      acknowledgeWithin: '16 hours',
      resolveWithin: '2 days',
      escalateTo: ['ana'],
    },
    {
      name: 'support',
      when: { kinds: ['brand'], intents: ['problem', 'complaint', 'churn_risk'] },
      workflow: 'file-ticket',
      priority: 'normal',
      slack: '#support',
      email: [],
      // Nobody's night counts. A working day has 13 hours.
      clock: 'business-hours',
      acknowledgeWithin: '2 hours',
      resolveWithin: '13 hours',
      escalateTo: ['ana'],
      assignTo: ['ana', 'ben'],
    },
    {
      // With the articles beside the ticket that may answer it.
      name: 'question',
      when: { kinds: ['brand'], intents: ['question'] },
      workflow: 'answer-question',
      priority: 'low',
      slack: '#questions',
      email: [],
      clock: 'business-hours',
      acknowledgeWithin: '8 hours',
      resolveWithin: '26 hours',
      escalateTo: ['mei'],
    },
    {
      // Opens no ticket: people in sales see who may like to hear of us. Nobody is written to automatically, which X forbids.
      name: 'rival-customer-leaving',
      when: { kinds: ['competitor'], intents: ['churn_risk', 'complaint', 'outage'] },
      workflow: 'share-lead',
      slack: '#sales',
    },
    {
      name: 'praise',
      when: { kinds: ['brand'], intents: ['praise'] },
      workflow: 'share-praise',
      slack: '#praise',
    },
    {
      // Bothers nobody: `npm run desk -- feedback` ranks what people ask for.
      name: 'ideas',
      when: { kinds: ['brand'], intents: ['feature_request'] },
      workflow: 'collect-feedback',
    },
    {
      // What the classifier is unsure of, or written in a language that it does not read, and nothing above has taken. No
      // brand is without such a route.
      name: 'person-looks',
      when: { kinds: ['brand'], unsure: true },
      workflow: 'file-ticket',
      priority: 'low',
      slack: '#triage',
      email: [],
      acknowledgeWithin: '4 hours',
      resolveWithin: '2 days',
      escalateTo: ['mei'],
    },
  ],

  // Markdown, one article a file; those with `draft: true` at their top are left out.
  knowledge: 'infra/config/knowledge',

  emailFrom: 'overheard@example.com',
  alarmEmail: 'oncall@example.com',
  // Where the desk tells of gaps, budgets that are used up, a token that X refuses, and the like.
  alarmSlack: '#overheard',

  // Below this confidence Amazon Comprehend is asked how praise or a complaint sounds ($0.0003 or more a post); every
  // post, as soon as a route looks at `sentiments`. 0 never asks.
  comprehendBelow: 0.38,
  // Below this confidence a verdict counts as unsure.
  personLooksBelow: 0.35,

  // The text of a mention that no route took goes after this time; of praise, leads and ideas after a year.
  keepTextFor: '30 days',
});
