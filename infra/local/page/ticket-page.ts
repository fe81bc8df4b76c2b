import type { Desk } from '../../../functions/contracts/desk.ts';
import { reasonsInWords } from '../../../functions/contracts/reasons-in-words.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import { goneWords } from '../show/gone-words.ts';
import { card } from './card.ts';
import type { DeskView, TicketFile, TicketPost } from './desk-view.ts';
import { executionTable } from './execution-table.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { authorOf, outwardLink, ticketOfCard, ticketOfMail } from './links.ts';
import { mailSheet } from './mail.ts';
import { limitsOf } from './sla.ts';
import { facts, table } from './table.ts';
import { limitWords, priorityBadge, statusBadge } from './ticket-words.ts';
import { moment } from './times.ts';

/** One ticket with everything about it; undefined where there is none of that id. */
export async function ticketPage(view: DeskView, ticketId: string): Promise<Page | undefined> {
  const file = await view.ticket(ticketId);
  if (file === undefined) return undefined;
  const cards = view.cards.filter((message) => ticketOfCard(message) === ticketId);
  const mails = view.mails.filter((mail) => ticketOfMail(mail) === ticketId);
  const executions = view.standard.filter(
    ({ input }) => (input as { ticketId?: unknown } | null)?.ticketId === ticketId,
  );
  const isGone = file.posts.some(({ text }) => text === undefined);
  return {
    title: `Ticket ${ticketId}`,
    body: html`${ticketFacts(file, view)}
<h2>Posts</h2>
${file.posts.length === 0 ? html`<p class="empty">The rows of its mentions are gone.</p>` : file.posts.map(post)}
<h2>History</h2>
${table({
  columns: ['When', 'What', 'By, or why'],
  rows: file.history.map(({ at, what, by }) => [moment(at), whatWords[what] ?? what, cause(by, view.team)]),
  empty: 'Nothing yet. What people and posts did to it stands here.',
})}
<h2 id="cards">Cards</h2>
${cards.length === 0 ? html`<p class="empty">No card in this run. What Slack was told about it stands here.</p>` : cards.map((message) => card(message, view.team))}
<h2>Mails</h2>
${isGone && mails.length > 0 && html`<p class="quiet">Mails can't be withdrawn: they say what they said when they were sent.</p>`}
${mails.length === 0 ? html`<p class="empty">No mail in this run. What people were written about it stands here.</p>` : mails.map(mailSheet)}
<h2>Executions</h2>
${executionTable(executions, 'No execution is known of this ticket.')}`,
  };
}

function ticketFacts({ ticket, posts }: TicketFile, { team, progress }: DeskView): Html {
  const opener = posts.find(({ id }) => id === ticket.openedBy);
  const { verdict, assignee, escalations } = ticket;
  const limits = limitsOf(ticket, team, progress.now);
  return facts([
    ['Status', html`${statusBadge(ticket)} ${priorityBadge(ticket)}`],
    ['Opening', html`${ticket.opening}, ${moment(ticket.openedAt)}`],
    ['Taken by', assignee === undefined ? 'nobody yet' : whoever(assignee, team)],
    ...(limits.length === 0 ? [['Limits', 'this desk no longer has its route'] as const] : []),
    ...limits.map((limit) => [`To ${limit.name}`, html`${limitWords(limit)}, due ${moment(limit.due)}`] as const),
    ['Escalations', escalations],
    ['Watch and route', `${team.watches[ticket.watch]?.brand ?? ticket.watch} → ${ticket.route}`],
    ['Verdict', `${verdict.intent} (confidence ${verdict.confidence.toFixed(2)}, ${deciders[verdict.decidedBy]})`],
    ['Tone', `${verdict.sentiment}, language ${verdict.language}`],
    ['Urgency', [verdict.urgency, ...(verdict.urgencyBecause ?? [])].join('; ')],
    ['Reasons', opener !== undefined && opener.text === undefined ? goneWords : whyWords(verdict, opener)],
  ]);
}

const whyWords = (verdict: Verdict, post?: TicketPost): string => {
  const reasons = reasonsInWords(verdict, post?.text === undefined ? undefined : { ...post, text: post.text });
  return reasons.length === 0 ? 'no rule spoke up' : reasons.join('; ');
};

/** What happened to the ticket, where one word of its row does not say it. */
const whatWords: Readonly<Record<string, string>> = {
  edited: 'post edited by its author',
  deleted: 'post gone from its source, its text removed here',
};

function post(mention: TicketPost): Html {
  if (mention.text === undefined) {
    return html`<article class="post"><header>${moment(mention.createdAt)}</header><p class="empty">${goneWords}</p></article>`;
  }
  return html`<article class="post">
<header><bdi class="author">${authorOf(mention)}</bdi> · ${moment(mention.createdAt)} · ${outwardLink(`https://x.com/i/status/${mention.postId}`, 'on X')}</header>
<blockquote dir="auto">${mention.text}</blockquote>
${mention.verdict !== undefined && html`<p class="why">${mention.verdict.intent} ${mention.verdict.confidence.toFixed(2)}: ${whyWords(mention.verdict, mention)}</p>`}
</article>`;
}

const whoever = (name: string, { people }: Desk): string => people[name]?.name ?? name;

/** What a line of the history is put down to: a mention, a time that was missed, or a person. */
function cause(by: string, team: Desk): string {
  if (by.includes('/')) return `post ${by}`;
  const [, missed] = /^missed-(.*)$/.exec(by) ?? [];
  return missed === undefined ? whoever(by, team) : `nobody had ${missed}d it in time`;
}

const deciders: Readonly<Record<Verdict['decidedBy'], string>> = {
  embedded: 'by the embedded classifier',
  comprehend: 'with the pretended Comprehend',
  'embedded-comprehend-away': 'by the embedded classifier, as the pretended Comprehend was away',
};
