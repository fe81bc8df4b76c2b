import type { Given, Options } from './command.ts';
import { text } from './command.ts';
import { misuse } from './desk-refused.ts';

/** Tables and the like of a deployed desk. */
export interface DeployedDesk {
  readonly kind: 'deployed';
  readonly mentionTable: string;
  readonly ticketTable: string;
  /** The ARN of the state machine, and the name of the bus: only who acts needs them. */
  readonly handleTicket: string | undefined;
  readonly eventBus: string | undefined;
}

/** The desk that is meant: a folder that a local one keeps, a running local one, a deployed one. */
export type WhichDesk =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'running'; readonly url: string }
  | DeployedDesk;

export const deskOptions: Options = {
  data: text,
  url: text,
  'mention-table': text,
  'ticket-table': text,
  'handle-ticket': text,
  'event-bus': text,
};

/** Where a desk keeps its tables in the README's examples. */
const usualFolder = '.desk';

const threeWays = `say which desk:
  --data DIR            what npm start -- --data DIR kept, or keeps while it runs
  --url URL             a local desk that runs: npm start -- --stay prints the URL of its AWS services
  --mention-table NAME --ticket-table NAME, or OVERHEARD_MENTION_TABLE and OVERHEARD_TICKET_TABLE in the environment
                        a deployed desk, with AWS credentials: aws cloudformation list-stack-resources
                        --stack-name OverheardStorage names both tables`;

/**
 * @param holdsTables whether a desk kept tables in a folder
 * @throws DeskArgumentsInvalid
 */
export function deskGiven(
  given: Pick<Given, 'one'>,
  env: Readonly<Record<string, string | undefined>>,
  holdsTables: (folder: string) => boolean,
): WhichDesk {
  const [data, url] = [given.one('data'), given.one('url')];
  const byOption = [given.one('mention-table'), given.one('ticket-table')];
  const ways = [data, url, byOption.find((name) => name !== undefined)].filter((way) => way !== undefined);
  if (ways.length > 1) misuse('--data, --url and the tables of a deployed desk are three desks: give one of them');
  if (data !== undefined) return { kind: 'folder', folder: data };
  if (url !== undefined) return { kind: 'running', url: urlOf(url) };
  const [mentionTable, ticketTable] = [
    byOption[0] ?? env.OVERHEARD_MENTION_TABLE,
    byOption[1] ?? env.OVERHEARD_TICKET_TABLE,
  ];
  if (mentionTable && ticketTable) {
    return {
      ...{ kind: 'deployed', mentionTable, ticketTable },
      handleTicket: given.one('handle-ticket') ?? env.OVERHEARD_HANDLE_TICKET_ARN,
      eventBus: given.one('event-bus') ?? env.OVERHEARD_EVENT_BUS,
    };
  }
  if (mentionTable || ticketTable) misuse(`a deployed desk has two tables: ${threeWays}`);
  return holdsTables(usualFolder) ? { kind: 'folder', folder: usualFolder } : misuse(threeWays);
}

function urlOf(given: string): string {
  // It is called like AWS, unsigned: nobody but a desk on this machine should get what is asked here.
  if (/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\/?$/.test(given)) return given.replace(/\/$/, '');
  return misuse(`--url takes the URL of a desk on this machine, such as http://127.0.0.1:4321, not '${given}'`);
}
