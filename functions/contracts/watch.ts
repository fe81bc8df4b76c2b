import * as z from 'zod/mini';
import { DurationText } from './duration-text.ts';
import { TicketPrefix } from './ticket-number.ts';

/** Where posts are listened for. */
const sourceNames = ['x', 'hacker-news', 'feed'] as const;
export const SourceName = z.enum(sourceNames);
export type SourceName = z.infer<typeof SourceName>;

/** What the smallest page of X costs: 10 posts at $0.005. */
const leastBudget = 0.05;
export const usd = z
  .number({ error: 'give an amount of US dollars, such as 10' })
  .check(z.minimum(leastBudget, { error: `X's smallest page costs $${leastBudget}: give at least that` }));

const every = {
  /** `brand`: what people say about us; `competitor`: what they say about a rival. */
  kind: z.enum(['brand', 'competitor']),
  /** How the brand is called on cards. */
  brand: z.string().check(z.minLength(1)),
  /** What the numbers of its tickets begin with: those of watches that share it are counted together. @default the first word of the brand */
  ticketPrefix: z.optional(TicketPrefix),
  /** How often the source is asked. An empty answer costs nothing at X. */
  every: DurationText,
  /** How far back the first search reaches: `'none'`, `'1h'` … `'7d'`. */
  backfill: z.union([z.literal('none'), DurationText], { error: "give 'none', or how far back: '1h' … '7d'" }),
  /** Authors who are never heard: handles without the @, or ids. */
  mute: z.optional(
    z.array(z.string().check(z.regex(/^[^@\s]\S*$/, { error: 'give a handle without the @, or the id of an author' }))),
  ),
  /** Only posts in these languages are heard, and those of which the source does not know the language. */
  languages: z.optional(
    z
      .array(z.string().check(z.regex(/^[a-z]{2,3}$/, { error: "give languages as 'en' or 'de'" })))
      .check(z.minLength(1)),
  ),
  /** Shorter posts are not heard; names that are called and links don't count. */
  leastCharacters: z.optional(z.int().check(z.positive())),
};

export const XWatch = z.strictObject({
  /** @default 'x' */
  source: z.optional(z.literal('x')),
  ...every,
  /**
   * The brand's account on X, without the @. Of what it posts itself only answers are heard, and only where `query` asks for
   * them: with `OR (from:AcmeParcels is:reply)` in place of `-from:AcmeParcels`. They are written down with the tickets of
   * those who were answered, and open none. Each costs what a post costs. They are told from others' posts by `accountId`, or
   * by the name where authors are looked up.
   */
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
  /** US dollars that this watch may spend at X in one UTC day; it stops there, and catches up the next day. */
  dailyBudget: usd,
  /** The same for a month of the UTC calendar. @default no limit but that of the day */
  monthlyBudget: z.optional(usd),
  /**
   * The developer app belongs to this very account: those who call it are read from its mentions timeline, at $0.001 a post
   * instead of $0.005, and by `query` where that timeline ends too early. Needs `accountId`.
   * @default false
   */
  ownedReads: z.optional(z.boolean()),
  /** Looks authors up, for their name and reach, at $0.01 each; none is looked up twice within a day. @default false */
  authors: z.optional(z.boolean()),
});
export type XWatch = z.infer<typeof XWatch>;

/** Stories and comments on Hacker News, which are free to read. */
const HackerNewsWatch = z.strictObject({
  source: z.literal('hacker-news'),
  ...every,
  /** Words that Algolia's search looks for; in quotes for a phrase. */
  query: z.string().check(z.minLength(1, { error: 'give the words to look for' })),
});

/** The entries of an RSS or Atom feed, which are free to read. */
const FeedWatch = z.strictObject({
  source: z.literal('feed'),
  ...every,
  url: z.url({ protocol: /^https?$/, error: "give the address of a feed, such as 'https://example.com/feed.xml'" }),
  /** Phrases with OR between them, of which an entry must hold one. @default every entry */
  query: z.optional(z.string()),
});

/** What is listened for. */
export const Watch = z.discriminatedUnion('source', [XWatch, HackerNewsWatch, FeedWatch], {
  error: (issue) =>
    issue.code === 'invalid_union'
      ? `give one of the sources ${sourceNames.map((name) => `'${name}'`).join(', ')}`
      : undefined,
});
export type Watch = z.infer<typeof Watch>;

export const sourceOf = (watch: Watch): SourceName => watch.source ?? 'x';
