import * as z from 'zod/mini';
import { Priority } from './ticket.ts';
import { Intent, Sentiment, Urgency } from './verdict.ts';

/** The workflows that a route can name. */
export const workflowNames = ['file-ticket'] as const;

const unit = 'second|seconds|minute|minutes|hour|hours|day|days';
/** A length of time as people write it: `'15 minutes'`, `'4 hours'`. */
export const DurationText = z.string().check(
  z.regex(new RegExp(`^[1-9][0-9]* (${unit})$`), {
    error: "write a whole number and a unit, such as '15 minutes', '4 hours' or '2 days'",
  }),
);

const Name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'use lower-case letters, digits and hyphens, a letter first' }));
const SlackChannel = z.string().check(
  z.regex(/^(#[a-z0-9_-]{1,80}|[CG][A-Z0-9]{6,})$/, {
    error: "give a channel such as '#support', or its id such as 'C0123456789'",
  }),
);
const EmailAddress = z.email({ error: "give an email address such as 'support@example.com'" });
/** What the smallest page of X costs: 10 posts at $0.005. */
const leastBudget = 0.05;
const usd = z
  .number({ error: 'give an amount of US dollars, such as 10' })
  .check(z.minimum(leastBudget, { error: `X's smallest page costs $${leastBudget}: give at least that` }));

/** What is listened for. */
export const Watch = z.strictObject({
  /** `brand`: what people say about us; `competitor`: what they say about a rival. */
  kind: z.enum(['brand', 'competitor']),
  /** How the brand is called on cards. */
  brand: z.string().check(z.minLength(1)),
  /** The brand's account on X, without the @. Its own posts never become mentions. */
  handle: z
    .string()
    .check(z.regex(/^[A-Za-z0-9_]{1,15}$/, { error: 'give the X account without the @, at most 15 characters' })),
  /** The account's numeric id, where known: tells its own posts apart without paying for a look-up of users. */
  accountId: z.optional(
    z.string().check(z.regex(/^[0-9]+$/, { error: 'give the numeric id of the X account, in quotes' })),
  ),
  /** X recent search; at most 512 characters for self-serve developers. */
  query: z
    .string()
    .check(
      z.minLength(1, { error: 'give an X search query' }),
      z.maxLength(512, { error: 'X refuses queries above 512 characters: shorten it, or make two watches of it' }),
    ),
  /** How often X is asked. An empty answer costs nothing at X. */
  every: DurationText,
  /** How far back the first search reaches. */
  backfill: DurationText,
  /** US dollars that this watch may spend at X in one UTC day; it stops there, and catches up the next day. */
  dailyBudget: usd,
  /** The same for a month of the UTC calendar. @default no limit but that of the day */
  monthlyBudget: z.optional(usd),
});
export type Watch = z.infer<typeof Watch>;

/** Every condition that is given must hold; a list holds where one of its values does. */
const When = z.strictObject({
  watches: z.optional(z.array(z.string()).check(z.minLength(1))),
  kinds: z.optional(z.array(z.enum(['brand', 'competitor'])).check(z.minLength(1))),
  intents: z.optional(z.array(Intent).check(z.minLength(1))),
  sentiments: z.optional(z.array(Sentiment).check(z.minLength(1))),
  urgencies: z.optional(z.array(Urgency).check(z.minLength(1))),
});

/** What happens to the mentions that a verdict picks. The first route that fits wins; none means nobody is bothered. */
export const Route = z.strictObject({
  name: Name,
  when: When,
  workflow: z.enum(workflowNames),
  priority: Priority,
  slack: z.optional(SlackChannel),
  /** Names from `people`. */
  email: z.array(z.string()),
  acknowledgeWithin: DurationText,
  resolveWithin: DurationText,
  /** Names from `people`, told when one of the two was missed. */
  escalateTo: z.array(z.string()).check(z.minLength(1, { error: 'name at least one person to tell when nobody acts' })),
});
export type Route = z.infer<typeof Route>;

export const Person = z.strictObject({
  name: z.string().check(z.minLength(1)),
  email: EmailAddress,
  /** The Slack member id, so that an escalation can mention them. */
  slack: z.optional(
    z.string().check(z.regex(/^[UW][A-Z0-9]{6,}$/, { error: "give the Slack member id, such as 'U0123456789'" })),
  ),
});
export type Person = z.infer<typeof Person>;

/** The team's whole desk. */
export const Desk = z.strictObject({
  people: z.record(Name, Person),
  watches: z.record(Name, Watch),
  routes: z
    .array(Route)
    .check(z.minLength(1, { error: 'give at least one route, or nothing that is heard is ever seen' })),
  /** The address that alerts come from, verified in SES. */
  emailFrom: EmailAddress,
  /** Where alarms about the desk itself go; nowhere but the topic without it. */
  alarmEmail: z.optional(EmailAddress),
  /**
   * Below this confidence (0 to 1) Amazon Comprehend is asked, where its answer can change what happens: about praise and
   * complaints, and about everything as soon as a route looks at the sentiment. 0 never asks.
   */
  comprehendBelow: z.number().check(z.minimum(0), z.maximum(1)),
  /** For how long the text of a mention without a ticket is kept. */
  keepTextFor: DurationText,
});
export type Desk = z.infer<typeof Desk>;
