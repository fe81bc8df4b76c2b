import { type Post, snowflake } from '../../infra/local/outside/x.ts';
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
  'okay, whatever you say',
  'nice day with you',
  'bad day with you',
  'you again, glad',
  'you again, slow',
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

/**
 * Some fifteen posts within a day: complaints and the rest to the brand, answers in one conversation, the brand's own
 * words, and those of a rival's customers.
 */
export function somePosts(die: Dice, start: number): Post[] {
  const count = 12 + die.upTo(6);
  const times = Array.from({ length: count }, () => start + die.upTo(24 * 60) * minute + die.upTo(60) * 1000).sort(
    (a, b) => a - b,
  );
  const posts: Post[] = [];
  for (const [n, time] of times.entries()) {
    const id = String(snowflake(time, n));
    const earlier = posts.length > 0 && die.happens(0.35) ? posts[die.upTo(posts.length)] : undefined;
    const isRival = earlier === undefined ? die.happens(0.25) : earlier.text.includes('stratobox');
    const words = isRival ? die.pick(toRival) : `@AcmeParcels ${die.pick(toBrand)}`;
    const isOwn = die.happens(0.06);
    posts.push({
      id,
      text: `${words} ${canary}${die.happens(0.04) ? ` ${poison}` : ''} ${n}`,
      created_at: `${new Date(time).toISOString().slice(0, 19)}.000Z`,
      author_id: isOwn ? '77' : String(1000 + die.upTo(8)),
      conversation_id: earlier?.conversation_id ?? id,
      lang: words.includes('Paket') ? 'de' : 'en',
    });
  }
  return posts;
}
