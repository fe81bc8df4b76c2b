import { type Post, snowflake } from '../../infra/local/outside/x.ts';
import { own } from './desk.ts';
import type { Dice } from './dice.ts';

/** Stands in every text and nowhere else: wherever it turns up, the text of a post has leaked. */
export const canary = 'quetzalcoatlus';
/** A post that makes the classifier throw until somebody has mended it. */
export const poison = 'zugzwang';

const toBrand = [
  'you charged me twice for one parcel, I want my money back',
  'is everything down? nothing loads since this morning, outage?',
  'how do I change the address of a parcel that is under way?',
  'my parcel is lost and the driver never came, terrible service',
  'cancelling my account, moving to somebody else',
  'thank you so much, that was quick!',
  'please add a dark mode to the app',
  'the app crashes whenever I open the tracking page',
  'hm, well',
  // These leave the classifier unsure: Comprehend is asked, and hears a tone of its own in each.
  'nice day with you',
  'late again, but thanks',
  'thanks for nothing',
  'great service, lost again',
  'the driver was nice, the box was broken',
  'Wo ist mein Paket? Seit drei Tagen keine Nachricht',
] as const;
const toRival = [
  'stratobox lost my files again, leaving them for good',
  'stratobox is down, third outage this month',
  'trying out stratobox today',
  'stratobox, you again, perfect',
  'stratobox, you again, hate',
  'stratobox support never answers, what a joke',
] as const;

const minute = 60_000;
/** Some watch of the simulated desk is polled as often as this. */
const polled = 180 * minute;

/** What becomes of posts at X, as shares of all of them. */
const edited = 0.25;
const gone = 0.25;

/**
 * Some fifteen posts within a day: complaints and the rest to the brand, answers in one conversation, quotes, the brand's own
 * words and answers, and those of a rival's customers. Some are edited half an hour later at most: a further version, which is a post of
 * its own. Some are deleted or hidden within a day.
 */
export function somePosts(die: Dice, start: number): Post[] {
  const count = 12 + die.upTo(6);
  const moments = Array.from({ length: count }, () => momentOf(die, start)).sort((a, b) => a.time - b.time);
  const posts: Post[] = [];
  for (const [n, { time, isEdited }] of moments.entries()) {
    const id = String(snowflake(time, n));
    const earlier = posts.length > 0 && die.happens(0.35) ? posts[die.upTo(posts.length)] : undefined;
    const isRival = earlier === undefined ? die.happens(0.25) : earlier.text.includes('stratobox');
    const isOwn = die.happens(earlier === undefined ? 0.03 : 0.15);
    const isQuote = earlier !== undefined && !isOwn && die.happens(0.2);
    const first: Post = {
      id,
      ...wordsOf(die, isRival),
      created_at: secondOf(time),
      author_id: isOwn ? own.id : String(1000 + die.upTo(8)),
      ...(isOwn && { author: { username: own.handle } }),
      conversation_id: isQuote ? id : (earlier?.conversation_id ?? id),
      ...(earlier !== undefined && {
        referenced_tweets: [{ type: isQuote ? 'quoted' : 'replied_to', id: firstOf(earlier) }],
      }),
    };
    const editedAt = isEdited ? time + soon(die, 30 * minute) : undefined;
    const goneAt = die.happens(gone) ? time + soon(die, 24 * 60 * minute) : undefined;
    const end = goneAt === undefined ? {} : { [die.pick(['deletedAt', 'protectedAt'])]: secondOf(goneAt) };
    const versions = [first];
    if (editedAt !== undefined && (goneAt === undefined || editedAt < goneAt)) {
      const next = String(snowflake(editedAt, 100 + n));
      const changed = { ...wordsOf(die, isRival), created_at: secondOf(editedAt), edit_history_tweet_ids: [id, next] };
      versions.push({ ...first, ...changed, id: next });
    }
    posts.push(...versions.map((post, v) => ({ ...post, ...end, text: `${post.text} ${canary} ${n}.${v}.` })));
  }
  return posts;
}

/** The id of the version of a post that came first: what is answered and quoted here. */
const firstOf = ({ id, edit_history_tweet_ids: versions = [] }: Post): string => versions[0] ?? id;

/** What of a text stands in no other version of its post, and in no other post. */
export const versionMark = ({ text }: Pick<Post, 'text'>): string => text.slice(text.lastIndexOf(canary));

/** What of a text stands in every version of its post, and in no other post. */
export function postMark(post: Pick<Post, 'text'>): string {
  const mark = versionMark(post);
  return mark.slice(0, mark.indexOf('.') + 1);
}

/** Of those that will be edited, most are said shortly before a poll, which then finds the first version. */
function momentOf(die: Dice, start: number): { readonly time: number; readonly isEdited: boolean } {
  const isEdited = die.happens(edited);
  if (isEdited && die.happens(0.7))
    return { isEdited, time: start + (1 + die.upTo(8)) * polled - soon(die, 20 * minute) };
  return { isEdited, time: start + die.upTo(24 * 60) * minute + die.upTo(60) * 1000 };
}

/** From a minute up to so long, in whole seconds: short more often than long. */
const soon = (die: Dice, longest: number): number =>
  Math.round((minute * (longest / minute) ** die.next()) / 1000) * 1000;

const secondOf = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}.000Z`;

function wordsOf(die: Dice, isRival: boolean): Pick<Post, 'text' | 'lang'> {
  const words = isRival ? die.pick(toRival) : `@AcmeParcels ${die.pick(toBrand)}`;
  return {
    text: die.happens(0.04) ? `${words} ${poison}` : words,
    lang: words.includes('Paket') ? 'de' : 'en',
  };
}
