import type { Context } from 'aws-lambda';
import type { Desk } from '../../contracts/desk.ts';
import { milliseconds } from '../../contracts/duration.ts';
import { nothingHeard, SearchInput, type SearchOutput } from '../../contracts/search.ts';
import { OverheardError } from '../../domain/overheard-error.ts';
import { firstFrom } from '../../domain/poll.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SourceFor } from '../../ports/mention-source.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { asksForAuthors } from './hear.ts';
import { type PollPorts, pollWatch } from './poll-watch.ts';

/** A schedule asks for a watch that this version of the desk does not have. */
export class WatchUnknown extends OverheardError {
  override readonly name = 'WatchUnknown';
}

/** One page needs this long at the worst: X's deadline, which no repetition exceeds, and the writes. */
const pageMs = 14_000;
/** Looking its authors up has a deadline of its own. */
const authorsMs = 10_000;

export interface SearchPorts extends Omit<PollPorts, 'source'> {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly sourceFor: SourceFor;
}

export const searchMentions = ({ sourceFor, ...ports }: SearchPorts) =>
  stepHandler(SearchInput, async ({ watch: name }, context: Context): Promise<SearchOutput> => {
    const watch = ports.desk.watches[name];
    if (watch === undefined) throw new WatchUnknown(`the desk has no watch '${name}': deploy it again`);
    const now = ports.clock.now();
    const source = sourceFor(watch);
    // Longer than this run can live, so that the lease outlasts whatever it still does.
    const leaseMs = context.getRemainingTimeInMillis() + 1_000;
    const lease = await ports.ledger.take({
      ...{ watch: name, now, leaseMs },
      firstFrom: firstFrom(watch.backfill, now, source.reachMs ?? Number.POSITIVE_INFINITY),
    });
    if (lease === undefined) {
      return { ...nothingHeard(name), outcome: 'held-elsewhere' };
    }
    const keepTextUntil = new Date(now + milliseconds(ports.desk.keepTextFor));
    const neededMs = pageMs + (asksForAuthors(watch) ? authorsMs : 0);
    const hasTime = () => context.getRemainingTimeInMillis() > neededMs;
    const { budget } = ports.desk;
    const deskBudget = budget && { dailyBudget: budget.daily, monthlyBudget: budget.monthly };
    const output = await pollWatch(
      { ...ports, source },
      { name, watch, lease, now, keepTextUntil, deskBudget, hasTime },
    );
    if (output.read > 0 || output.malformed > 0 || output.outcome !== 'done')
      logger.info('watch polled', { ...output });
    return output;
  });
