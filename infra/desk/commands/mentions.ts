import { intents } from '../../../functions/contracts/verdict.ts';
import { sourceOf } from '../../../functions/contracts/watch.ts';
import type { ListedMention } from '../../../functions/ports/mention-lists.ts';
import { type Command, flag, type Given, text, texts } from '../command.ts';
import { misuse } from '../desk-refused.ts';
import { heardAsJson, heardDocument, heardText, newestFirst, whereTheyWent } from '../heard-list.ts';
import { limitGiven, oneOf, unknownWatches } from '../ticket-filter.ts';
import { momentGiven } from '../times.ts';

const mostWithoutLimit = 50;

export const mentions: Command = {
  name: 'mentions',
  words: [],
  takes: '[--watch W]… [--intent I] [--route R|none] [--unrouted] [--since T] [--until T] [--text WORDS] [--limit N]',
  does: 'what was heard, the newest first, also what opened nothing',
  document: heardDocument,
  options: {
    ...{ watch: texts, intent: text, route: text, unrouted: flag },
    ...{ since: text, until: text, text, limit: text },
  },
  read(given) {
    const [since, until] = [given.one('since'), given.one('until')];
    const from = since === undefined ? undefined : momentGiven('since', since, 'ago');
    const to = until === undefined ? undefined : momentGiven('until', until, 'ago');
    const isWanted = wantedBy(given);
    const limit = limitGiven(given) ?? mostWithoutLimit;
    return async (desk, screen) => {
      const now = desk.now();
      const chosen = given.many('watch');
      const lists = (chosen ?? Object.keys(desk.config.watches)).map((watch) => {
        const known = desk.config.watches[watch];
        return desk.lists.list({
          watch,
          source: known === undefined ? 'x' : sourceOf(known),
          ...(from && { since: new Date(from(now)).toISOString() }),
          ...(to && { until: new Date(to(now)).toISOString() }),
          limit,
          isWanted,
        });
      });
      const newest = (await Promise.all(lists)).flat().sort(newestFirst).slice(0, limit);
      const heard = await whereTheyWent(desk, newest);
      return {
        json: { mentions: heard.map(heardAsJson) },
        text:
          heard.length === 0
            ? `No mention fits.${unknownWatches(desk, chosen)}`
            : `${heardText(heard, screen)}${heard.length === limit ? `\nThe newest ${limit}: --limit shows more.` : ''}`,
      };
    };
  },
};

/** @throws DeskArgumentsInvalid */
function wantedBy(given: Given): (mention: ListedMention) => boolean {
  const intent = given.one('intent');
  if (intent !== undefined) oneOf('intent', intents, intent);
  const route = given.one('route');
  if (route !== undefined && route !== 'none' && given.is('unrouted'))
    misuse('--unrouted is --route none: give either');
  const isUnrouted = given.is('unrouted') || route === 'none';
  const words = given.one('text')?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return (listed) =>
    (intent === undefined || listed.verdict?.intent === intent) &&
    (isUnrouted ? listed.route === undefined : route === undefined || listed.route === route) &&
    hasAll(words, listed.mention?.text.toLowerCase());
}

const hasAll = (words: readonly string[], said: string | undefined): boolean =>
  words.every((word) => said?.includes(word) === true);
