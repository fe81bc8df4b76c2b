import { indexOf } from '../../functions/adapters/minisearch/article-index.ts';
import type { Desk } from '../../functions/contracts/desk.ts';
import { readKnowledge } from './read-knowledge.ts';

/**
 * The index of a desk's articles, as it stands beside the code of the Lambda that suggests answers; undefined where no
 * route asks for it.
 * @throws ArticleUnreadable
 */
export function indexKnowledge({ knowledge, routes }: Desk): string | undefined {
  if (knowledge === undefined || !routes.some(({ workflow }) => workflow === 'answer-question')) return undefined;
  const { articles, unreadable } = readKnowledge(knowledge);
  const [broken] = unreadable;
  if (broken !== undefined) throw broken;
  return indexOf(articles);
}
