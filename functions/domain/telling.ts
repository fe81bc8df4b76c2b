import type { Mention } from '../contracts/mention.ts';

/** Somebody whose post lies in a resolved ticket, and how they can hear of it. */
export interface Recipient {
  /** The post that is answered: their latest that our API may answer, else their latest. */
  readonly mentionId: string;
  /** All of their posts in the ticket. */
  readonly mentionIds: readonly string[];
  readonly author: Pick<Mention, 'source' | 'authorId' | 'authorHandle'>;
  /** `api`: we may, once a person approves; `person`: only a person on the source itself. */
  readonly via: Mention['replyVia'];
  readonly draft: string;
  /** US dollars; nothing for a person's own post. */
  readonly dollars: number;
  /** Where a person answers, with the draft filled in where the source can do that. */
  readonly link: string | undefined;
}

/** US dollars for a reply by the API. */
export interface ReplyPrices {
  readonly reply: number;
  readonly replyWithLink: number;
}

export interface Drafting {
  readonly text: string;
  readonly prices: ReplyPrices;
  /** Whether it is our own account, which need not be told. */
  readonly isOwn: (mention: Mention) => boolean;
  readonly urlOf: (mention: Mention) => string | undefined;
}

/** Everybody whose post is among them, each once, the first to report first. @param posts those that are still there */
export function recipientsOf(posts: readonly Mention[], drafting: Drafting): readonly Recipient[] {
  const byAuthor = new Map<string, Mention[]>();
  const inTime = [...posts].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  for (const post of inTime.filter((each) => !drafting.isOwn(each))) {
    const author = `${post.source}:${post.authorId}`;
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), post]);
  }
  return [...byAuthor.values()].flatMap((theirs) => {
    const answered = theirs.findLast(isForApi) ?? theirs.at(-1);
    return answered === undefined ? [] : [recipient(answered, theirs, drafting)];
  });
}

const isForApi = ({ source, replyVia }: Mention): boolean => source === 'x' && replyVia === 'api';

function recipient(answered: Mention, theirs: readonly Mention[], { text, prices, urlOf }: Drafting): Recipient {
  const { id, source, authorId, authorHandle } = answered;
  const via = isForApi(answered) ? 'api' : 'person';
  const price = /https?:\/\/|\bwww\./i.test(text) ? prices.replyWithLink : prices.reply;
  return {
    mentionId: id,
    mentionIds: theirs.map((post) => post.id),
    author: { source, authorId, ...(authorHandle !== undefined && { authorHandle }) },
    via,
    draft: text,
    dollars: via === 'api' ? price : 0,
    link: source === 'x' ? composeLink(answered.postId, text) : urlOf(answered),
  };
}

/** X's own window for writing an answer, filled in. Source: https://docs.x.com/x-for-websites/web-intents */
const composeLink = (postId: string, text: string): string =>
  `https://x.com/intent/post?in_reply_to=${postId}&text=${encodeURIComponent(text)}`;

/** The same for every attempt to tell one author of one resolution. @param authorHash tells authors apart, and no more */
export const tellingKey = (ticketId: string, opening: number, authorHash: string): string =>
  `${ticketId}#${opening}#told#${authorHash}`;

/** What is proposed where the desk has no words of its own. */
export const usualResolvedText = (brand: string): string =>
  `Thank you for telling us: what you reported is fixed now. If it still is not right for you, answer here and we look again. – ${brand}`;
