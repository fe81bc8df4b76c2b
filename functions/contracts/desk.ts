import * as z from 'zod/mini';
import { Authors } from './authors.ts';
import { BusinessHours } from './business-hours.ts';
import { DurationText } from './duration-text.ts';
import { longestReply } from './telling.ts';
import { Priority } from './ticket.ts';
import { usd, Watch } from './watch.ts';
import { When } from './when.ts';

/** The workflows that a route can name. The first two open tickets. */
const ticketWorkflows = ['file-ticket', 'answer-question'] as const;
export const shareWorkflows = ['share-praise', 'share-lead'] as const;
export const workflowNames = [...ticketWorkflows, ...shareWorkflows, 'collect-feedback'] as const;

const Name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'use lower-case letters, digits and hyphens, a letter first' }));
const SlackChannel = z.string().check(
  z.regex(/^(#[a-z0-9_-]{1,80}|[CG][A-Z0-9]{6,})$/, {
    error: "give a channel such as '#support', or its id such as 'C0123456789'",
  }),
);
const EmailAddress = z.email({ error: "give an email address such as 'support@example.com'" });
/** A further link of a chain of escalations: a channel, people by mail, or both. */
const EscalationLink = z
  .strictObject({
    /** From the missed time, on the route's clock. */
    after: DurationText,
    slack: z.optional(SlackChannel),
    /** Names from `people`. */
    email: z.optional(z.array(z.string()).check(z.minLength(1, { error: 'name at least one person' }))),
  })
  .check(
    z.refine(({ slack, email }) => slack !== undefined || email !== undefined, {
      error: 'nobody would hear of it: give `slack`, `email` or both',
    }),
  );

/** A ticket for each conversation: people are told, and told again when its times pass. */
const TicketRoute = z.strictObject({
  name: Name,
  when: When,
  workflow: z.enum(ticketWorkflows),
  priority: Priority,
  slack: z.optional(SlackChannel),
  /** Names from `people`. */
  email: z.array(z.string()),
  acknowledgeWithin: DurationText,
  resolveWithin: DurationText,
  /** Whether the times run on business hours alone. @default 'around-the-clock' */
  clock: z.optional(z.enum(['around-the-clock', 'business-hours'])),
  /** So long before each time is over, whoever has the ticket is reminded, else everybody who heard of it. @default nobody is */
  remindBefore: z.optional(DurationText),
  /** Names from `people`, told when one of the two was missed. */
  escalateTo: z.array(z.string()).check(z.minLength(1, { error: 'name at least one person to tell when nobody acts' })),
  /** Who is told after them, while still nobody acts. @default nobody */
  escalateFurther: z.optional(z.array(EscalationLink)),
  /** Names from `people`: a new ticket goes to whoever of those on duty has waited longest for one. @default nobody gets it */
  assignTo: z.optional(z.array(z.string()).check(z.minLength(1, { error: 'name at least one person' }))),
});
export type TicketRoute = z.infer<typeof TicketRoute>;

/** A card in a channel, and no ticket: praise for everybody to see, or a rival's unhappy customer for sales. */
const ShareRoute = z.strictObject({
  name: Name,
  when: When,
  workflow: z.enum(shareWorkflows),
  slack: SlackChannel,
});
export type ShareRoute = z.infer<typeof ShareRoute>;

/** Ideas and requests, kept for a year and ranked by how many people ask. */
const FeedbackRoute = z.strictObject({
  name: Name,
  when: When,
  workflow: z.literal('collect-feedback'),
});

/** What happens to the mentions that a verdict picks. The first route that fits wins; none means nobody is bothered. */
export const Route = z.discriminatedUnion('workflow', [TicketRoute, ShareRoute, FeedbackRoute], {
  error: (issue) =>
    issue.code === 'invalid_union' ? `give one of ${workflowNames.map((name) => `'${name}'`).join(', ')}` : undefined,
});
export type Route = z.infer<typeof Route>;

/** Whether the route opens tickets. */
export const opensTickets = (route: Route): route is TicketRoute =>
  ticketWorkflows.some((workflow) => workflow === route.workflow);

/** Mentions that are judged and kept, and bother nobody. What rests on intent, sentiment or urgency needs a sure verdict. */
const IgnoreRule = z.strictObject({ name: Name, when: z.omit(When, { unsure: true }) });

export const Person = z.strictObject({
  name: z.string().check(z.minLength(1)),
  email: EmailAddress,
  /** The Slack member id, so that an escalation can mention them. */
  slack: z.optional(
    z.string().check(z.regex(/^[UW][A-Z0-9]{6,}$/, { error: "give the Slack member id, such as 'U0123456789'" })),
  ),
  /** When they are on duty: tickets are given to those who are. @default always */
  hours: z.optional(BusinessHours),
});
export type Person = z.infer<typeof Person>;

/** What `personLooksBelow` is in a desk that does not say. */
export const usualPersonLooksBelow = 0.35;

/** What `tickets` is in a desk that does not say. */
export const usualTickets = { joinWithin: '2 hours', reopenWithin: '7 days' } as const;

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
  /** For how long the text of a mention is kept that no route took; one that was shared, or asks for something, stays a year. */
  keepTextFor: DurationText,
  /** How posts become tickets. */
  tickets: z.optional(
    z.strictObject({
      /** What one author says to one watch within this time is one matter, in whatever conversation. @default '2 hours' */
      joinWithin: z.optional(DurationText),
      /** A post that comes so soon after the resolution reopens the ticket; a later one opens a new one. @default '7 days' */
      reopenWithin: z.optional(DurationText),
      /** What those who reported something are told when it is resolved, once a person approves. @default see `usualResolvedText` */
      resolvedText: z.optional(z.string().check(z.minLength(1), z.maxLength(longestReply))),
    }),
  ),
  /** The folder of Markdown articles that routes to `answer-question` suggest answers from, seen from the project's. */
  knowledge: z.optional(z.string().check(z.minLength(1))),
});
export type Desk = z.infer<typeof Desk>;
