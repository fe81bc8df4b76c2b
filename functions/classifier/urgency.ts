import { type Intent, type Sentiment, type Urgency, urgenciesOf } from '../contracts/verdict.ts';
import { graveGroupsIn } from './rules/grave-terms.ts';

export interface UrgencyInput {
  readonly intent: Intent;
  readonly sentiment: Sentiment;
  /** How surely the post is unhappy, 0 to 1. */
  readonly negativity: number;
  /** The text as `normalise` spells it. */
  readonly normalised: string;
  /** Its primary BCP 47 tag, `und` where nobody knows. */
  readonly language: string;
  /** Other posts of the author in the last 7 days. */
  readonly earlierPosts?: number;
  /** How many follow the author, where that is known. */
  readonly followers?: number;
}

export interface Urgent {
  readonly urgency: Urgency;
  /** What gave points, the weightiest first: at most 6 phrases of our own, of at most 120 characters. */
  readonly because: readonly string[];
}

interface Point {
  readonly points: number;
  readonly because: string;
}

/** An intent that is not here can't be made urgent by anything: nobody waits for us. */
const pointsOfIntent: Readonly<Partial<Record<Intent, Point>>> = {
  outage: { points: 6, because: 'says that it is down for others too' },
  problem: { points: 3, because: 'has a problem' },
  churn_risk: { points: 3, because: 'is about to leave' },
  complaint: { points: 2, because: 'complains' },
  question: { points: 2, because: 'waits for an answer' },
};
const high = 6;
/** What a second grave thing adds, and each one after it: words of a kind come together. */
const furtherGrave = 1;
const mostReasons = 6;

const graveIn = ({ normalised, language }: UrgencyInput): readonly Point[] =>
  graveGroupsIn(normalised, language).map(({ says, points }, i) => ({
    points: i === 0 ? points : furtherGrave,
    because: says,
  }));

function unhappiness({ negativity, sentiment }: UrgencyInput): readonly Point[] {
  return sentiment === 'negative' && negativity >= 0.8 ? [{ points: 1, because: 'sounds very unhappy' }] : [];
}

/** Twenty earlier ones are all that are counted. */
function repeats(earlierPosts: number): readonly Point[] {
  if (earlierPosts < 2) return [];
  if (earlierPosts >= 20) return [{ points: 2, because: 'wrote 20 posts or more in 7 days' }];
  const which = earlierPosts === 2 ? 'third' : `${earlierPosts + 1}th`;
  return [{ points: earlierPosts < 5 ? 1 : 2, because: `${which} post of this author in 7 days` }];
}

/** As many followers as give so many points, the most first. */
const reaches = [
  { followers: 1_000_000, points: 3 },
  { followers: 100_000, points: 2 },
  { followers: 10_000, points: 1 },
] as const;
function reach(followers: number): readonly Point[] {
  const points = reaches.find((each) => followers >= each.followers)?.points;
  return points === undefined ? [] : [{ points, because: `followed by ${followers.toLocaleString('en')}` }];
}

/**
 * How urgent a post is, by points: `high` from 6, else what its intent is at least.
 *
 * | what                                                        | points          |
 * |-------------------------------------------------------------|-----------------|
 * | an outage                                                   | 6               |
 * | a problem, a threat to leave                                | 3               |
 * | a complaint, a question                                     | 2               |
 * | the gravest group of terms that it speaks of, and does not deny: | |
 * | … danger, health                                            | 5               |
 * | … money gone, an account or card in wrong hands, data lost, law | 4           |
 * | … locked out, stranded or short of time                     | 3               |
 * | … a child, somebody old, ill or disabled                    | 2               |
 * | every other group                                           | 1 each          |
 * | negative, and surely so (0.8)                               | 1               |
 * | the author's third to fifth post in 7 days; any later one   | 1; 2            |
 * | 10,000 followers; 100,000; 1,000,000                        | 1; 2; 3         |
 *
 * Praise, wishes and what is not for us stay `low` whatever they name: nobody waits for an answer, "saved my data" is
 * praise, and where the intent itself is doubtful, its confidence sends the post to a person.
 */
export function urgencyOf(input: UrgencyInput): Urgent {
  const { intent, earlierPosts = 0, followers = 0 } = input;
  const [least = 'low'] = urgenciesOf[intent];
  const own = pointsOfIntent[intent];
  if (own === undefined) return { urgency: least, because: [] };
  const raised = [...graveIn(input), ...unhappiness(input), ...repeats(earlierPosts), ...reach(followers)];
  const points = [own, ...raised].toSorted((a, b) => b.points - a.points);
  const total = points.reduce((sum, each) => sum + each.points, 0);
  return {
    urgency: total >= high ? 'high' : least,
    because: points.slice(0, mostReasons).map(({ because }) => because),
  };
}
