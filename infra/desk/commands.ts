import type { Command } from './command.ts';
import { actions } from './commands/actions.ts';
import { author } from './commands/author.ts';
import { exporting } from './commands/export.ts';
import { feedback } from './commands/feedback.ts';
import { list } from './commands/list.ts';
import { mentions } from './commands/mentions.ts';
import { note } from './commands/note.ts';
import { openFrom } from './commands/open-from.ts';
import { resolve } from './commands/resolve.ts';
import { search } from './commands/search.ts';
import { show } from './commands/show.ts';
import { tell } from './commands/tell.ts';

/** Everything that the command line can do, in the order of the help. */
export const commands: readonly Command[] = [
  ...[list, show, search, mentions, author, feedback, exporting],
  ...[resolve, tell, ...actions, note, openFrom],
];
