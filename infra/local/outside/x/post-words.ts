import type { Post } from './post.ts';

/** What X's search sees of a post: words in lower case, and who and what the post points at. */
export interface PostWords {
  /** Every word with a space on both sides, so that a phrase is a part of the text. */
  readonly text: string;
  readonly mentions: ReadonlySet<string>;
  readonly hashtags: ReadonlySet<string>;
  readonly from: readonly (string | undefined)[];
  readonly lang: string;
  readonly conversation: string;
  readonly is: ReadonlySet<string>;
}

/** Scripts without spaces between words: there each character is a word, or no keyword would ever be found. */
const words = /[[\p{L}\p{M}\p{N}_]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]]+|[\p{L}\p{M}\p{N}]/gv;

/** X takes a text apart at punctuation, symbols and spaces, and compares without regard to case. */
export const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(words) ?? []).join(' ')} `;

const kinds = { replied_to: 'reply', quoted: 'quote', retweeted: 'retweet' } as const;

const marked = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name.toLowerCase()));

/** Whom the post mentions: by its text, and by its entities, which know of those that a long reply leaves out. */
function mentionsOf(text: string, { entities }: Post): ReadonlySet<string> {
  const named = (entities?.mentions ?? []) as readonly { readonly username?: string }[];
  const handles = named.map(({ username = '' }) => username.toLowerCase());
  return new Set([...marked(text, /(?<![\w@])@(\w{1,15})(?!\w)/g), ...handles]);
}

const seen = new WeakMap<Post, PostWords>();

/** Read once per post, as thousands of polls look at the same ones. */
export function postWords(post: Post): PostWords {
  const known = seen.get(post);
  if (known !== undefined) return known;
  const text = post.note_tweet?.text ?? post.text;
  const read: PostWords = {
    text: wordsOf(text),
    mentions: mentionsOf(text, post),
    hashtags: marked(text, /(?<!\w)#([\p{L}\p{N}_]+)/gu),
    from: [post.author_id, post.author?.username.toLowerCase()],
    lang: post.lang ?? 'und',
    conversation: post.conversation_id ?? post.id,
    is: new Set(post.referenced_tweets?.map(({ type }) => kinds[type])),
  };
  seen.set(post, read);
  return read;
}
