import { priorities, ticketStatuses } from '../../functions/contracts/ticket.ts';
import { intents } from '../../functions/contracts/verdict.ts';
import { type Command, usageOf } from './command.ts';

const examples = `npm run desk -- list --overdue
npm run desk -- show ACME-12
npm run desk -- search lost bag
npm run desk -- assign ACME-12 ana --by ben
npm run desk -- snooze ACME-12 --for 2h
npm run desk -- resolve ACME-12 --note 'refunded' --save-as-article
npm run desk -- open-from acme/x/2028738409182265362 --route support
npm run desk -- export --csv --watch acme --out acme.csv`;

const whichDesk = `Which desk: --data DIR of npm start -- --data DIR (.desk where nothing is said), --url of a running one, or
--mention-table and --ticket-table of a deployed one (OVERHEARD_MENTION_TABLE, OVERHEARD_TICKET_TABLE) with AWS
credentials; whoever opens tickets or reopens them there gives --handle-ticket ARN and --event-bus NAME, too
(OVERHEARD_HANDLE_TICKET_ARN, OVERHEARD_EVENT_BUS).
Who acts: --by, else the person of the desk whose name is the login name.
Times: 2026-03-04, 2026-03-04T09:00, or a length of time such as 45m, 2h, 3d.
--json writes a document; help COMMAND names its members.`;

/** Everything that there is to say. */
export function help(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${command.does}`);
  return [
    'npm run desk -- COMMAND …',
    '',
    ...lines,
    '',
    whichDesk,
    `STATUS    ${ticketStatuses.join(', ')}`,
    `PRIORITY  ${priorities.join(', ')}`,
    `INTENT    ${intents.join(', ')}`,
    '',
    examples,
  ].join('\n');
}

/** What there is to say of one command. */
export const commandHelp = (command: Command): string =>
  [`npm run desk -- ${usageOf(command)}`, `  ${command.does}`, '', `--json: ${command.document}`, '', whichDesk].join(
    '\n',
  );
