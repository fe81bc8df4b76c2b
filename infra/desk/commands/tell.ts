import { randomUUID } from 'node:crypto';
import { MentionId } from '../../../functions/contracts/mention.ts';
import { longestReply } from '../../../functions/contracts/telling.ts';
import { type WhomToTell, whomToTell } from '../../../functions/handlers/tell-author/whom-to-tell.ts';
import { type Command, flag, type Given, text, texts } from '../command.ts';
import { misuse, refuse } from '../desk-refused.ts';
import { nameOf } from '../people.ts';
import { tellingText } from '../telling-text.ts';
import { mentionGiven, ticketGiven, ticketNamed } from '../ticket-named.ts';
import { actOptions, actorOf, refuseMoved } from './act.ts';

/** What X asks for (X API pricing, checked 2026-11): a reply to whoever called the account, any post with a link. */
const prices = { reply: 0.01, replyWithLink: 0.2 };

export const tell: Command = {
  name: 'tell',
  words: ['TICKET'],
  takes: '[--approve all|MENTION…] [--text TEXT] [--stop] [--by PERSON]',
  does: 'whom to tell that the ticket is resolved, in what words, at what price; replies leave with --approve alone',
  document:
    'ticket, recipients: { mentionId, author, via, draft, dollars, link?, state? }[], gone, approved?, stopped?',
  options: { approve: texts, text, stop: flag, ...actOptions },
  read(given) {
    const name = ticketGiven(given.words[0]);
    const [approve, words, isStop] = [approvalGiven(given), wordsGiven(given), given.is('stop')];
    if (isStop && (approve !== undefined || words !== undefined))
      misuse('--stop takes back what was approved: give it alone');
    return async (desk) => {
      const ticket = await ticketNamed(desk, name);
      await refuseMoved(desk, ticket);
      const { ticketId, opening, number } = ticket;
      if (isStop) {
        const by = actorOf(desk, given);
        await desk.telling.stop(ticketId, opening, new Date(desk.now()).toISOString(), by);
        const done = `Nobody else is told of ${number}, by ${nameOf(desk.config, by)}; --approve goes on.`;
        return { json: { ticket, stopped: true }, text: done };
      }
      const whom = await whomToTell({ ...desk, desk: desk.config, prices }, ticketId, words);
      if (approve === undefined) return { json: whom, text: tellingText(whom) };
      if (ticket.status !== 'resolved') refuse(`${number} is ${ticket.status}: people are told when it is resolved`);
      const mentionIds = pickedBy(approve, whom);
      const by = actorOf(desk, given);
      const { draft } = whom.recipients[0] ?? refuse(`nobody is left to be told of ${number}`);
      const { approveTelling } = await desk.acts();
      await approveTelling({
        ...{ ticketId, opening, mentionIds, by, text: draft },
        requestId: randomUUID(),
        at: new Date(desk.now()).toISOString(),
      });
      const dollars = mentionIds.length * (whom.recipients.find(({ dollars: each }) => each > 0)?.dollars ?? 0);
      const count = mentionIds.length === 1 ? '1 reply is on its way' : `${mentionIds.length} replies are on their way`;
      return {
        json: { ...whom, approved: mentionIds },
        text: `${count}, for $${dollars.toFixed(2)}, approved by ${nameOf(desk.config, by)}; tell ${number} --stop holds up what is not said yet.`,
      };
    };
  },
};

/** @throws DeskArgumentsInvalid */
function approvalGiven(given: Given): 'all' | readonly string[] | undefined {
  const approved = given.many('approve');
  if (approved === undefined) return undefined;
  const ids = [...approved, ...given.words.slice(1)];
  return ids.length === 1 && ids[0] === 'all' ? 'all' : ids.map(mentionGiven);
}

/** @throws DeskArgumentsInvalid */
function wordsGiven(given: Given): string | undefined {
  const words = given.one('text')?.trim();
  if (words === undefined) return undefined;
  if (words === '') misuse('--text takes what is said to them');
  const length = [...words].length;
  if (length > longestReply) misuse(`X takes ${longestReply} characters, and --text has ${length}: shorten it`);
  return words;
}

/** @throws DeskRefused where one of them can't be answered by a reply of ours, or was answered */
function pickedBy(approve: 'all' | readonly string[], { recipients, ticket }: WhomToTell): string[] {
  const left = recipients.filter(({ via, state }) => via === 'api' && state !== 'sent');
  if (approve === 'all') {
    if (left.length === 0) refuse(`nobody is left whom a reply of ours may tell: see tell ${ticket.number}`);
    return left.map(({ mentionId }) => mentionId);
  }
  return approve.map((id) => {
    const recipient = recipients.find(({ mentionIds }) => mentionIds.includes(MentionId.parse(id)));
    if (recipient === undefined) return refuse(`${id} reports nothing in ${ticket.number}`);
    if (recipient.state === 'sent') return refuse(`whoever wrote ${id} was told`);
    if (recipient.via === 'person')
      return refuse(`only a person may answer ${id}, here: ${recipient.link ?? 'at its source'}`);
    return recipient.mentionId;
  });
}
