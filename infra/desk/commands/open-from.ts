import { opensTickets, type TicketRoute } from '../../../functions/contracts/desk.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import { type Command, text } from '../command.ts';
import { refuse } from '../desk-refused.ts';
import type { OpenDesk } from '../open-desk.ts';
import { mentionGiven } from '../ticket-named.ts';
import { actOptions, actorOf } from './act.ts';

const outcomes = {
  opened: 'is opened',
  reopened: 'is open again',
  merged: 'has the post now: it was under way',
  'already-filed': 'has the post already',
} as const;

export const openFrom: Command = {
  name: 'open-from',
  words: ['MENTION'],
  takes: '[--route R] [--by PERSON]',
  does: 'opens a ticket from any mention, also one that triage left alone',
  document: 'outcome, isNew, ticket',
  options: { route: text, ...actOptions },
  read(given) {
    const id = mentionGiven(given.words[0]);
    return async (desk) => {
      const by = actorOf(desk, given);
      const { mention, verdict, route: triaged } = await judgedMention(desk, id);
      const route = ticketRoute(desk, given.one('route') ?? triaged, id);
      const { open } = await desk.acts();
      const { watch, conversationId } = mention;
      const { workflow } = route;
      const input = { mentionId: id, watch, conversationId, verdict, route: route.name, workflow, by };
      const { ticket, outcome, isNew } = await open(input);
      return {
        json: { outcome, isNew, ticket },
        text: [
          `${ticket.number} ${outcomes[isNew ? outcome : 'already-filed']} (${ticket.route}, ${ticket.priority})`,
          // What stands keeps its route.
          ...(ticket.route === route.name
            ? []
            : [`Its route stays ${ticket.route}: ${route.name} would have been that of a new ticket.`]),
        ].join('\n'),
      };
    };
  },
};

/** @throws DeskRefused for one that is not there, is gone from its source, or has no verdict */
async function judgedMention(desk: OpenDesk, id: string) {
  const [mention] = await desk.mentions.read([id]);
  if (mention === undefined) {
    const [gone] = await desk.mentions.redacted([id]);
    return refuse(
      gone === undefined ? `there is no mention ${id}: mentions lists them` : `the post of ${id} is ${gone.reason}`,
    );
  }
  const { watch, source, createdAt } = mention;
  // The lists alone tell what triage made of it; posts of the same moment are few.
  const until = new Date(Date.parse(createdAt) + 1).toISOString();
  const isIt = (listed: { readonly id: string }): boolean => listed.id === id;
  const [listed] = await desk.lists.list({ watch, source, since: createdAt, until, limit: 1, isWanted: isIt });
  const verdict: Verdict | undefined = listed?.verdict;
  if (verdict === undefined) return refuse(`${id} has no verdict yet: wait until it is triaged`);
  return { mention, verdict, route: listed?.route };
}

/** @throws DeskRefused where the route is none that opens tickets */
function ticketRoute(desk: OpenDesk, name: string | undefined, id: string): TicketRoute {
  const routes = desk.config.routes.filter(opensTickets);
  const some = `one of ${routes.map((route) => route.name).join(', ')}`;
  if (name === undefined) return refuse(`triage chose no route for ${id}: say with --route which, ${some}`);
  const found = routes.find((route) => route.name === name);
  return found ?? refuse(`the route '${name}' opens no tickets: give --route ${some}`);
}
