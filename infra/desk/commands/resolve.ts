import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { type Command, flag, text } from '../command.ts';
import { misuse, refuse } from '../desk-refused.ts';
import { doneText } from '../done-text.ts';
import { ticketGiven, ticketNamed } from '../ticket-named.ts';
import { actOptions, actorOf, carryOut, refuseMoved, requestFor } from './act.ts';
import { noteEntry, noteGiven } from './note.ts';

export const resolve: Command = {
  name: 'resolve',
  words: ['TICKET'],
  takes: '[--note TEXT [--save-as-article [--title T]]] [--by PERSON]',
  does: 'closes the ticket; the note says how, and --save-as-article drafts an article of it',
  document: 'ticket, article?',
  options: { note: text, 'save-as-article': flag, title: text, ...actOptions },
  read(given) {
    const name = ticketGiven(given.words[0]);
    const said = given.one('note');
    const note = said === undefined ? undefined : noteGiven(said);
    const title = given.one('title');
    const isArticle = given.is('save-as-article');
    if (isArticle && note === undefined) misuse('an article needs the answer: say it with --note');
    if (title !== undefined && !isArticle) misuse('--title is that of the article: add --save-as-article');
    return async (desk, { zone }) => {
      const knowledge = isArticle ? folderOf(desk.config) : undefined;
      const by = actorOf(desk, given);
      const seen = await ticketNamed(desk, name);
      await refuseMoved(desk, seen);
      const action = await requestFor(desk, seen, by, { do: 'resolve' });
      const acted = await carryOut(desk, action);
      const { ticket } = acted;
      if (note !== undefined) {
        const { addNote } = await desk.acts();
        await addNote(ticket, noteEntry(ticket, by, note, action.at, randomUUID()));
      }
      const done = `${doneText(action, acted, desk.config, zone)}\nThose who reported it can be told: tell ${ticket.number}`;
      if (knowledge === undefined || note === undefined) return { json: { ticket }, text: done };
      const { saveDraft } = await import('../../knowledge/save-draft.ts');
      const article = saveDraft(knowledge, { ticket, note, at: action.at, ...(title !== undefined && { title }) });
      return {
        json: { ticket, article },
        text: `${done}\nThe draft of an article is in ${article}: finish it, and take out "draft: true".`,
      };
    };
  },
};

const folderOf = ({ knowledge }: Desk): string =>
  knowledge ?? refuse('the desk has no folder of articles: name one as `knowledge` in its config');
