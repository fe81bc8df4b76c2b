import { statSync } from 'node:fs';
import type { Desk } from '../../functions/contracts/desk.ts';
import { knowledgeFolder, readKnowledge } from '../knowledge/read-knowledge.ts';
import type { Problem } from './problem.ts';

const at = 'knowledge';

/** Where routes suggest answers, there are articles to suggest; and whatever folder is named holds together. */
export function knowledgeProblems({ knowledge, routes, watches }: Desk): Problem[] {
  const asking = routes.findIndex(({ workflow }) => workflow === 'answer-question');
  if (knowledge === undefined) {
    const remedy = `routes[${asking}] suggests answers: name the folder of their articles, such as 'infra/config/knowledge'`;
    return asking < 0 ? [] : [{ at, remedy }];
  }
  if (!statSync(knowledgeFolder(knowledge), { throwIfNoEntry: false })?.isDirectory()) {
    return [{ at, remedy: `there is no folder '${knowledge}' in the project: make it, or correct the path` }];
  }
  const { articles, unreadable } = readKnowledge(knowledge);
  const brands = new Set(Object.values(watches).map(({ brand }) => brand));
  const unasked = articles.filter(({ brand }) => brand !== undefined && !brands.has(brand));
  const problems = [
    ...unreadable.map(({ message }) => ({ at, remedy: message })),
    ...unasked.map(({ path, brand }) => ({ at, remedy: `${path}: no watch has the brand '${brand}': correct it` })),
  ];
  if (problems.length > 0 || articles.length > 0) return problems;
  return [{ at, remedy: `'${knowledge}' holds no article: put one there, a Markdown file such as opening-hours.md` }];
}
