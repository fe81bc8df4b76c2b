import type { Endpoint } from './endpoint.ts';
import { readList, readNumber, refuseUnknown } from './parameters.ts';
import type { World } from './world.ts';

const day = 24 * 3600_000;
/** "3 M reads a month at most": https://docs.x.com/x-api/getting-started/pricing. */
const projectCap = 3_000_000;
/** A short one, as OpenAPI 2.159 has it as a number in one place. */
const projectId = '1640995';

const byDefault = ['cap_reset_day', 'project_cap', 'project_id', 'project_usage'];
const fields = [...byDefault, 'daily_client_app_usage', 'daily_project_usage'];

/**
 * The posts that were read in this month of UTC, and in each of the last days where `usage.fields` asks for
 * `daily_project_usage` (https://docs.x.com/x-api/usage/tweets). X's prose and OpenAPI 2.167 write amounts as text,
 * OpenAPI 2.159 as numbers. 50 requests in 15 minutes.
 */
export const usage = (world: World): Endpoint => ({
  name: 'GET /2/usage/tweets',
  limit: 50,
  answer: ({ params, now }) => {
    refuseUnknown(params, ['days', 'usage.fields']);
    const days = readNumber(params, 'days', { least: 1, most: 90, unless: 7 });
    const wanted = new Set([...byDefault, ...readList(params, 'usage.fields', fields)]);
    const inNumbers = world.vocabulary === 'tweet';
    const amount = (posts: number): number | string => (inNumbers ? posts : String(posts));
    const midnight = Math.floor(now / day) * day;
    const postsBack = (n: number): number => world.bill.postsOn(midnight - n * day);
    const daily = Array.from({ length: days }, (_, n) => ({
      date: new Date(midnight - n * day).toISOString(),
      usage: amount(postsBack(n)),
    }));
    const { daysSoFar, daysLeft } = monthAt(now);
    const inMonth = Array.from({ length: daysSoFar }, (_, n) => postsBack(n));
    const whole: Readonly<Record<string, unknown>> = {
      cap_reset_day: daysLeft,
      project_cap: amount(projectCap),
      project_id: projectId,
      project_usage: amount(inMonth.reduce((sum, posts) => sum + posts, 0)),
      daily_project_usage: { project_id: inNumbers ? Number(projectId) : projectId, usage: daily },
      daily_client_app_usage: [{ client_app_id: '1', usage: daily, usage_result_count: days }],
    };
    return { data: Object.fromEntries(Object.entries(whole).filter(([field]) => wanted.has(field))) };
  },
});

function monthAt(now: number): { readonly daysSoFar: number; readonly daysLeft: number } {
  const date = new Date(now);
  const daysSoFar = date.getUTCDate();
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return { daysSoFar, daysLeft: daysInMonth - daysSoFar + 1 };
}
