import type { Mention } from '../../functions/contracts/mention.ts';
import type { SourceName } from '../../functions/contracts/watch.ts';
import { author } from '../../functions/domain/notice-words.ts';
import { watchesOn } from '../../functions/domain/watches-on.ts';
import { type HeardMention, newestFirst, whereTheyWent } from './heard-list.ts';
import type { OpenDesk } from './open-desk.ts';

/** So many mentions of one author are looked at. */
const mostPerAuthor = 20;

/** What an author said before, and the tickets that it went into. */
export interface AuthorsPast {
  readonly author: string;
  readonly mentions: readonly HeardMention[];
  readonly tickets: readonly string[];
}

/** Of one who is told apart by the source: what a feed is signed with may be anybody's. */
export async function pastOf(
  desk: OpenDesk,
  { source, authorId }: { readonly source: SourceName; readonly authorId: string },
  limit = mostPerAuthor,
): Promise<AuthorsPast> {
  const watches = watchesOn(source, desk.config);
  const byWatch = await Promise.all(watches.map((watch) => desk.lists.byAuthor({ watch, source, authorId }, limit)));
  const listed = byWatch.flat().sort(newestFirst).slice(0, limit);
  const mentions = await whereTheyWent(desk, listed);
  const known = listed.find(({ mention }) => mention !== undefined)?.mention;
  return { author: known === undefined ? authorId : author(known), mentions, tickets: ticketsOf(mentions) };
}

const ticketsOf = (mentions: readonly HeardMention[]): readonly string[] => [
  ...new Set(mentions.flatMap(({ ticket }) => ticket ?? [])),
];

/** What the authors of some posts said elsewhere: each author once, those who said nothing else left out. */
export async function pastsOf(desk: OpenDesk, posts: readonly Mention[]): Promise<readonly AuthorsPast[]> {
  const here = new Set(posts.map(({ id }) => id));
  const authors = new Map(
    posts.filter(({ source }) => source !== 'feed').map((post) => [`${post.source}:${post.authorId}`, post]),
  );
  const pasts = await Promise.all([...authors.values()].map((post) => pastOf(desk, post)));
  return pasts
    .map(({ author: who, mentions }) => ({ who, others: mentions.filter(({ id }) => !here.has(id)) }))
    .filter(({ others }) => others.length > 0)
    .map(({ who, others }) => ({ author: who, mentions: others, tickets: ticketsOf(others) }));
}
