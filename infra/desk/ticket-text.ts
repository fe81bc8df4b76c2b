import type { Desk } from '../../functions/contracts/desk.ts';
import { reasonsInWords } from '../../functions/contracts/reasons-in-words.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import { author, howToReply, postUrl } from '../../functions/domain/notice-words.ts';
import { wrap } from '../local/show/columns.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import type { AuthorsPast } from './authors-past.ts';
import type { Screen } from './command.ts';
import { historyText } from './history-text.ts';
import { nameOf } from './people.ts';
import { oneLine, wordsOf } from './posts-of.ts';
import { cut } from './text-table.ts';
import type { FiledPost, TicketFile } from './ticket-file.ts';
import { dueText, momentText } from './times.ts';

const widest = 100;

/** Everything about a ticket, for people to read. */
export function ticketText(
  file: TicketFile,
  pasts: readonly AuthorsPast[],
  desk: Desk,
  now: number,
  screen: Screen,
): string {
  const { ticket, posts, history } = file;
  const answers = posts.filter(({ what }) => what === 'answered');
  const heard = posts.filter(({ what }) => what !== 'answered');
  const shown = (some: readonly FiledPost[]) => some.flatMap((post) => ['', ...postLines(post, ticket, screen)]);
  return [
    `${ticket.number}  ${ticket.status}, ${ticket.priority}, ${ticket.verdict.intent}: ${terminalSafe(ticket.brand)}`,
    ...factLines(file, desk, now, screen),
    '',
    heard.length === 1 ? 'Post' : `Posts (${heard.length})`,
    ...shown(heard),
    ...(answers.length === 0 ? [] : ['', 'Our own answers', ...shown(answers)]),
    '',
    'History',
    // What lies in a ticket that was joined has its history there.
    ...historyText(
      posts.filter((post) => post.ticket === ticket.number),
      history,
      desk,
      screen.zone,
    ).map((line) => `  ${line}`),
    ...pasts.flatMap((past) => ['', ...pastLines(past, screen)]),
    '',
    `Times are those of ${screen.zone}.`,
  ].join('\n');
}

function factLines({ ticket, posts, links }: TicketFile, desk: Desk, now: number, { zone }: Screen): readonly string[] {
  const { verdict } = ticket;
  const opener = posts.find(({ mentionId }) => mentionId === ticket.openedBy)?.mention;
  const at = (time: string): string => momentText(time, zone);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['who', ticket.assignee === undefined ? 'nobody yet' : nameOf(desk, ticket.assignee)],
    ['due', dueText(ticket, now)],
    ['opened', `${at(ticket.openedAt)}${ticket.opening > 1 ? `, opening ${ticket.opening}` : ''}`],
    ['acknowledge', doneOrDue(ticket.acknowledgedAt, ticket.acknowledgeBy, at)],
    ['resolve', doneOrDue(ticket.resolvedAt, ticket.resolveBy, at)],
    ['quiet until', ticket.quietUntil && at(ticket.quietUntil)],
    ['handed over', ticket.handedTo && `to ${ticket.handedTo}`],
    ['escalated', ticket.escalatedAt && `${ticket.escalations} times, last at ${at(ticket.escalatedAt)}`],
    ['route', `${ticket.watch} → ${ticket.route}`],
    ['verdict', `${verdict.intent} ${verdict.confidence.toFixed(2)}, ${verdict.sentiment}, ${verdict.language}`],
    ['because', reasonsInWords(verdict, opener).join('; ') || 'no rule spoke up'],
    ['urgency', [verdict.urgency, ...(verdict.urgencyBecause ?? [])].join('; ')],
    ...links.map(({ as, number, ticketId }) => [linkWords[as], number ?? ticketId] as const),
    ['elsewhere', ticket.externalId],
    ...(ticket.suggestions ?? []).map(({ title, article }) => ['may answer', `${title} (${article})`] as const),
    ['id', ticket.ticketId],
  ];
  return facts.flatMap(([name, what]) => (what === undefined ? [] : [`  ${name.padEnd(12)} ${terminalSafe(what)}`]));
}

const linkWords = { 'moved-to': 'goes on in', follows: 'follows', 'joined-by': 'joined by' } as const;

const doneOrDue = (done: string | undefined, by: string, at: (time: string) => string): string =>
  done === undefined ? `by ${at(by)}` : `done ${at(done)}, was due ${at(by)}`;

function postLines(
  { mention, mentionId, at, ticket: lies }: FiledPost,
  ticket: Ticket,
  { columns, zone }: Screen,
): readonly string[] {
  if (mention === undefined) return [`  ${momentText(at, zone)}  ${mentionId}: the post is gone, and what it said`];
  const judged = mention.id === ticket.openedBy ? ticket.verdict : undefined;
  const words = wrap(terminalSafe(wordsOf(mention, judged)), Math.min(columns, widest) - 4);
  const url = postUrl(mention);
  return [
    `  ${terminalSafe(author(mention))} · ${momentText(mention.createdAt, zone)}${mention.versionId ? ' · edited since' : ''}`,
    ...words.map((line) => `    ${line}`),
    ...(url === undefined ? [] : [`  ${terminalSafe(url)}`]),
    `  ${howToReply(mention)}`,
    `  ${mention.id}${lies === ticket.number ? '' : `, in ${lies}`}`,
  ];
}

function pastLines({ author: who, mentions, tickets }: AuthorsPast, { columns, zone }: Screen): readonly string[] {
  const inTickets = tickets.length === 0 ? '' : `, in ${tickets.join(', ')}`;
  return [
    terminalSafe(`${who} also said${inTickets}`),
    ...mentions
      .map(({ createdAt, ticket, mention, verdict }) =>
        cut(
          `  ${momentText(createdAt, zone)} ${ticket ?? '–'} ${oneLine(mention && wordsOf(mention, verdict))}`,
          columns - 2,
        ),
      )
      .map((line) => `  ${line}`),
  ];
}
