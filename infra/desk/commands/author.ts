import { type SourceName, sourceOf } from '../../../functions/contracts/watch.ts';
import type { ListedMention } from '../../../functions/ports/mention-lists.ts';
import { terminalSafe } from '../../local/show/terminal-safe.ts';
import { pastOf } from '../authors-past.ts';
import { type Command, text } from '../command.ts';
import { misuse, refuse } from '../desk-refused.ts';
import { heardAsJson, heardDocument, heardText } from '../heard-list.ts';
import type { OpenDesk } from '../open-desk.ts';
import { limitGiven } from '../ticket-filter.ts';

const mostWithoutLimit = 50;

/** Who wrote posts, as the sources tell them apart. */
interface Author {
  readonly source: SourceName;
  readonly authorId: string;
}

export const author: Command = {
  name: 'author',
  words: ['@NAME|ID'],
  takes: '[--limit N]',
  does: 'what somebody said before, and the tickets that it went into',
  document: `author, tickets, ${heardDocument}`,
  options: { limit: text },
  read(given) {
    const [name] = given.words;
    if (name === undefined) return misuse('say whose posts: @name, or the id of an author');
    const limit = limitGiven(given) ?? mostWithoutLimit;
    return async (desk, screen) => {
      const past = await pastOf(desk, await authorNamed(desk, name), limit);
      const inTickets = past.tickets.length === 0 ? 'in no ticket' : `in ${past.tickets.join(', ')}`;
      return {
        json: { author: past.author, tickets: past.tickets, mentions: past.mentions.map(heardAsJson) },
        text: `${terminalSafe(past.author)}, ${inTickets}\n\n${heardText(past.mentions, screen)}`,
      };
    };
  },
};

/** @throws DeskRefused */
async function authorNamed(desk: OpenDesk, name: string): Promise<Author> {
  const watches = Object.entries(desk.config.watches).map(([watch, settings]) => ({
    watch,
    source: sourceOf(settings),
  }));
  // `x:12345` is how the desk's config writes ids.
  const called = name.replace(/^(@|[a-z-]+:)/, '');
  // A feed may be signed with any name.
  for (const { watch, source } of watches.filter((each) => each.source !== 'feed')) {
    const byId = await desk.lists.byAuthor({ watch, source, authorId: called }, 1);
    const [found] = byId.length > 0 ? byId : await desk.lists.list({ watch, source, limit: 1, isWanted: isBy(called) });
    if (found?.mention !== undefined) return { source, authorId: found.mention.authorId };
  }
  return refuse(
    `nobody called '${name}' was heard: X tells names only to watches with authors: true, else give the id`,
  );
}

const isBy =
  (handle: string) =>
  ({ mention }: ListedMention): boolean =>
    mention?.authorHandle?.toLowerCase() === handle.toLowerCase();
