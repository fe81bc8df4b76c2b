import * as z from 'zod/mini';
import type { SearchIndex } from '../../ports/ticket-search.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

/** Takes what is fresh into the search, brand by brand, and what is gone out of it. Answers how many posts were new. */
export const indexTickets = ({ index }: { readonly index: SearchIndex }) =>
  stepHandler(z.object({}), async (): Promise<{ readonly read: number }> => {
    let read = 0;
    for (const prefix of await index.prefixes()) {
      for (let isMore = true; isMore; ) {
        const folded = await index.fold(prefix);
        if (folded !== undefined) logger.info('tickets indexed', { prefix, ...folded });
        read += folded?.posts ?? 0;
        isMore = folded?.isMore === true;
      }
    }
    return { read };
  });
