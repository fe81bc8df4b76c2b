import { author, howToReply, postUrl } from '../../../functions/domain/notice-words.ts';
import { pastsOf } from '../authors-past.ts';
import type { Command } from '../command.ts';
import { heardAsJson } from '../heard-list.ts';
import { wordsOf } from '../posts-of.ts';
import { type FiledPost, ticketFile } from '../ticket-file.ts';
import { ticketGiven, ticketNamed } from '../ticket-named.ts';
import { ticketText } from '../ticket-text.ts';

export const show: Command = {
  name: 'show',
  words: ['TICKET'],
  takes: '',
  does: 'everything about a ticket: its times, why, posts, answers, history, and what its authors said before',
  document:
    'ticket, links: { as, ticketId, number? }[], posts: { mentionId, ticket, what, at, author?, createdAt?, text?, url?, reply? }[], ' +
    'history: { at, what, by, from?, to?, note? }[], authors: { author, tickets, mentions }[]',
  options: {},
  read({ words }) {
    const name = ticketGiven(words[0]);
    return async (desk, screen) => {
      const file = await ticketFile(desk, await ticketNamed(desk, name));
      const heard = file.posts.flatMap(({ mention, what }) => (mention && what !== 'answered' ? mention : []));
      const pasts = await pastsOf(desk, heard);
      return {
        json: {
          ticket: file.ticket,
          links: file.links,
          posts: file.posts.map(postAsJson),
          history: file.history,
          authors: pasts.map((past) => ({ ...past, mentions: past.mentions.map(heardAsJson) })),
        },
        text: ticketText(file, pasts, desk.config, desk.now(), screen),
      };
    };
  },
};

const postAsJson = ({ mentionId, ticket, what, at, mention }: FiledPost) => ({
  mentionId,
  ticket,
  what,
  at,
  ...(mention && {
    author: author(mention),
    authorId: mention.authorId,
    createdAt: mention.createdAt,
    text: wordsOf(mention),
    url: postUrl(mention),
    reply: howToReply(mention),
  }),
});
