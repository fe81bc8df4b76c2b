import * as z from 'zod/mini';
import { SourceUnavailable } from '../../ports/mention-source.ts';
import type { SourceUsage } from '../../ports/source-usage.ts';
import type { XClient } from './x-client.ts';
import { xDollars } from './x-prices.ts';

/** X's prose and its newer OpenAPI write amounts as text, the older one as numbers. */
const Amount = z.union([
  z.int().check(z.nonnegative()),
  z.pipe(z.string().check(z.regex(/^[0-9]+$/)), z.transform(Number)),
]);
const Usage = z.object({
  data: z.object({
    daily_project_usage: z.object({ usage: z.array(z.object({ date: z.iso.datetime(), usage: Amount })) }),
  }),
});

/** `GET /2/usage/tweets`: 50 requests in 15 minutes, and free. */
export const xUsage = (client: XClient): SourceUsage => ({
  dollarsPerPost: xDollars.searchedPost,

  async postsByDay(days) {
    const body = await client.get('usage/tweets', { days, 'usage.fields': 'daily_project_usage' });
    const usage = Usage.safeParse(body);
    if (!usage.success) throw new SourceUnavailable('X answered without its usage', { cause: usage.error });
    const posts = new Map<string, number>();
    for (const { date, usage: amount } of usage.data.data.daily_project_usage.usage) {
      const day = date.slice(0, 10);
      posts.set(day, (posts.get(day) ?? 0) + amount);
    }
    return posts;
  },
});
