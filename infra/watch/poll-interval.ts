import { seconds } from '../../functions/contracts/duration.ts';
import { type Problem, warning } from './query/problem.ts';
import { busiest, type Volume } from './volume.ts';

const choices = ['1 minute', '5 minutes', '10 minutes', '15 minutes', '30 minutes', '1 hour'];
/** Asking this many times for one post gains minutes, and finds no more of them. */
const pollsAPost = 20;
const dayAndNight = 86_400;

/**
 * Warns of a watch that asks far more often than there is something to hear, even on its busiest day. Nothing is lost at
 * X by it, but each poll is a Lambda, a write and a line in the log.
 */
export function pollsTooOften(every: string, volume: Volume): readonly Problem[] {
  const pollsADay = dayAndNight / seconds(every);
  const posts = busiest(volume);
  const longer = choices.find((choice) => dayAndNight / seconds(choice) <= pollsAPost * posts) ?? '1 hour';
  if (pollsADay <= pollsAPost * posts || seconds(longer) <= seconds(every)) return [];
  const found = posts === 0 ? 'no post at all' : `${posts} posts on the busiest day`;
  return [
    warning(
      undefined,
      `every ${every} is ${Math.round(pollsADay).toLocaleString('en-US')} polls a day for ${found}`,
      `every ${longer} hears the same posts; keep it if minutes count`,
    ),
  ];
}
