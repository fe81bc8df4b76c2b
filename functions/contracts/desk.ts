import * as z from 'zod/mini';
import { Authors } from './authors.ts';
import { BusinessHours } from './business-hours.ts';
import { DurationText } from './duration-text.ts';
import { Priority } from './ticket.ts';
import { usd, Watch } from './watch.ts';
import { When } from './when.ts';

/** The workflows that a route can name. */
export const workflowNames = ['file-ticket'] as const;

const Name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'use lower-case letters, digits and hyphens, a letter first' }));
const SlackChannel = z.string().check(
  z.regex(/^(#[a-z0-9_-]{1,80}|[CG][A-Z0-9]{6,})$/, {
    error: "give a channel such as '#support', or its id such as 'C0123456789'",
  }),
);
const EmailAddress = z.email({ error: "give an email address such as 'support@example.com'" });
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

/** Mentions that are judged and kept, and bother nobody. What rests on intent, sentiment or urgency needs a sure verdict. */
const IgnoreRule = z.strictObject({ name: Name, when: z.omit(When, { unsure: true }) });

export const Person = z.strictObject({
  name: z.string().check(z.minLength(1)),
  email: EmailAddress,
  /** The Slack member id, so that an escalation can mention them. */
  slack: z.optional(
    z.string().check(z.regex(/^[UW][A-Z0-9]{6,}$/, { error: "give the Slack member id, such as 'U0123456789'" })),
  ),
});
export type Person = z.infer<typeof Person>;

/** What `personLooksBelow` is in a desk that does not say. */
export const usualPersonLooksBelow = 0.35;

/** The team's whole desk. */
export const Desk = z.strictObject({
  people: z.record(Name, Person),
  watches: z.record(Name, Watch),
  /** @default nobody but the accounts of brand watches, which are our own */
  authors: z.optional(Authors),
  /** Needed by routes that ask for `hours`. */
  businessHours: z.optional(BusinessHours),
  /** Looked at before the routes; the first that fits has the mention ignored. @default none */
  ignore: z.optional(z.array(IgnoreRule)),
  routes: z
    .array(Route)
    .check(z.minLength(1, { error: 'give at least one route, or nothing that is heard is ever seen' })),
  /** The address that alerts come from, verified in SES. */
  emailFrom: EmailAddress,
  /** Where alarms about the desk itself go; nowhere but the topic without it. */
  alarmEmail: z.optional(EmailAddress),
  /** The Slack channel for what the desk has to say about itself: gaps, budgets, a token that X refuses. @default none */
  alarmSlack: z.optional(SlackChannel),
  /** US dollars that all watches together may spend at X, by the UTC calendar. @default no limit but those of the watches */
  budget: z.optional(z.strictObject({ daily: z.optional(usd), monthly: z.optional(usd) })),
  /**
   * Below this confidence (0 to 1) Amazon Comprehend is asked, where its answer can change what happens: about praise and
   * complaints, and about everything as soon as a route looks at the sentiment. 0 never asks.
   */
  comprehendBelow: z.number().check(z.minimum(0), z.maximum(1)),
  /**
   * Has Amazon Comprehend look for personal data in every post in English or Spanish, beside what the classifier finds of
   * it. A post costs $0.0003 or more. @default false
   */
  comprehendPersonalData: z.optional(z.boolean()),
  /**
   * Below this confidence (0 to 1) a verdict counts as unsure, as does any in a language that the classifier does not read:
   * routes with `unsure: true` bring those to a person. @default 0.35
   */
  personLooksBelow: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** For how long the text of a mention without a ticket is kept. */
  keepTextFor: DurationText,
});
export type Desk = z.infer<typeof Desk>;
