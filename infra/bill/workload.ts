import { chance } from '../local/chance.ts';
import { type Post, snowflake } from '../local/outside/x.ts';
import type { JudgedSentences, Sentence } from './sentences.ts';

/** What the posts come to, as shares of all of them. */
export interface Mix {
  readonly routed: number;
  /** Those that open a ticket; the other routed ones are answers in the conversation of such a post. */
  readonly tickets: number;
  /** Of the tickets. */
  readonly urgent: number;
}

const usualMix: Mix = { routed: 0.3, tickets: 0.02, urgent: 0.1 };

export interface WorkloadOptions {
  readonly posts: number;
  readonly sentences: JudgedSentences;
  /** When the first post can be written, and the last: milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** @default usualMix */
  readonly mix?: Mix;
}

interface Draft extends Sentence {
  readonly at: number;
  /** Drafts of one conversation have the same; the earliest of them began it. */
  readonly conversation: number;
}

/** How long a conversation goes on at most: long enough to be read in several polls, too short for its ticket to close. */
const conversationMs = 30 * 60_000;

/** Posts spread evenly by chance over a time, oldest first; the same ones for the same options. */
export function madeUpPosts(options: WorkloadOptions): Post[] {
  const { posts, sentences, from, to, seed, mix = usualMix } = options;
  const routed = Math.round(posts * mix.routed);
  const tickets = Math.min(routed, Math.round(posts * mix.tickets));
  const urgent = Math.round(tickets * mix.urgent);
  const draw = (n: number, what: string): number => chance(seed, n, what);
  const pick = (from: readonly Sentence[], n: number): Sentence =>
    from[Math.floor(draw(n, 'words') * from.length)] ?? nothing;
  const length = Math.min(conversationMs, (to - from) / 2);

  /** An outage is an outage to everybody who answers. */
  const about = (ticket: number) => (ticket < urgent ? sentences.urgent : sentences.routed);

  const roots = Array.from({ length: tickets }, (_, n): Draft => {
    return { ...pick(about(n), n), conversation: n, at: from + draw(n, 'when') * (to - from - length) };
  });
  const drafts = Array.from({ length: posts - tickets }, (_, n): Draft => {
    const number = tickets + n;
    const root = n < routed - tickets ? roots[Math.floor(draw(number, 'to whom') * tickets)] : undefined;
    if (root === undefined) {
      const words = pick(n < routed - tickets ? sentences.routed : sentences.unrouted, number);
      return { ...words, conversation: number, at: from + draw(number, 'when') * (to - from) };
    }
    const at = root.at + 1_000 * Math.min(1, length / 1_000) + draw(number, 'when') * (length - 1);
    return { ...pick(about(root.conversation), number), conversation: root.conversation, at: Math.min(to, at) };
  });
  return written(
    [...roots, ...drafts].sort((a, b) => a.at - b.at),
    seed,
  );
}

const nothing: Sentence = { text: '', lang: 'und' };

function written(drafts: readonly Draft[], seed: number): Post[] {
  const roots = new Map<number, string>();
  return drafts.map(({ at, conversation, text, lang }, n) => {
    const ms = Math.floor(at);
    const id = String(snowflake(ms, n));
    const conversation_id = roots.get(conversation) ?? id;
    roots.set(conversation, conversation_id);
    return {
      id,
      text,
      lang,
      conversation_id,
      created_at: `${new Date(ms).toISOString().slice(0, 19)}.000Z`,
      author_id: String(1_000_000 + Math.floor(chance(seed, n, 'author') * 1_000_000)),
    };
  });
}
