import { personalDataIn } from '../../../functions/classifier/personal-data.ts';
import { masked } from '../../../functions/contracts/masked.ts';
import type { Theme } from '../../../functions/domain/feedback-themes.ts';
import { type BrandFeedback, feedbackRanking } from '../../../functions/handlers/collect-feedback/feedback-ranking.ts';
import { terminalSafe } from '../../local/show/terminal-safe.ts';
import { type Command, type Screen, text, texts } from '../command.ts';
import { oneLine } from '../posts-of.ts';
import { textTable } from '../text-table.ts';
import { limitGiven, unknownWatches } from '../ticket-filter.ts';
import { momentText } from '../times.ts';

const mostWithoutLimit = 20;

export const feedback: Command = {
  name: 'feedback',
  words: [],
  takes: '[--watch W]… [--limit N]',
  does: 'what people ask for, grouped by theme, what most of them want first',
  document: 'feedback: brand, watches, requests, themes, unclear',
  options: { watch: texts, limit: text },
  read(given) {
    const limit = limitGiven(given) ?? mostWithoutLimit;
    const chosen = given.many('watch');
    return async (desk, screen) => {
      const { config, mentions, feedback } = desk;
      const ranked = await feedbackRanking({ desk: config, feedback, mentions }, desk.now(), chosen);
      const asked = ranked
        .filter(({ requests }) => requests > 0)
        .map((brand) => ({ ...brand, themes: brand.themes.slice(0, limit).map(withoutPersonalData) }));
      return {
        json: { feedback: asked },
        text:
          asked.length === 0
            ? `Nobody has asked for anything.${unknownWatches(desk, chosen)}`
            : asked.map((brand) => brandText(brand, screen)).join('\n\n'),
      };
    };
  },
};

/** As posts are shown everywhere. */
const withoutPersonalData = (theme: Theme): Theme => ({
  ...theme,
  examples: theme.examples.map(({ text, ...example }) => ({ ...example, text: masked(text, personalDataIn(text)) })),
});

function brandText({ brand, requests, themes, unclear }: BrandFeedback, { columns, zone }: Screen): string {
  const untold = unclear.posts === 0 ? '' : `, ${unclear.posts} of which nobody can tell what they are for`;
  const row = ({ name, people, posts, reach, lastAt, examples: [example] }: Theme): string[] => [
    ...[terminalSafe(name), String(people), String(posts), reach === 0 ? '' : String(reach), momentText(lastAt, zone)],
    oneLine(example?.text),
  ];
  const head = ['THEME', 'PEOPLE', 'POSTS', 'REACH', 'LAST', 'SUCH AS'];
  return `${terminalSafe(brand)}: ${requests} ${requests === 1 ? 'request' : 'requests'}${untold}\n${textTable([head, ...themes.map(row)], columns)}`;
}
