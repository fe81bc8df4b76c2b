import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article } from '../../functions/contracts/article.ts';
import { ArticleUnreadable } from './article-unreadable.ts';
import { readArticle } from './read-article.ts';

const project = resolve(import.meta.dirname, '../..');

export interface ReadKnowledge {
  /** Ordered by path. */
  readonly articles: readonly Article[];
  readonly unreadable: readonly ArticleUnreadable[];
}

/** Where a desk's `knowledge` lies on this machine. */
export const knowledgeFolder = (knowledge: string): string => resolve(project, knowledge);

/**
 * Reads every `.md` file in a folder and those below it, but for drafts. Hidden files and folders are passed over, and so
 * are links, which may lead out of it.
 * @param knowledge as in the desk
 * @throws Error of the file system where the folder can't be read
 */
export function readKnowledge(knowledge: string): ReadKnowledge {
  const folder = knowledgeFolder(knowledge);
  const articles: Article[] = [];
  const unreadable: ArticleUnreadable[] = [];
  for (const path of markdownFiles(folder)) {
    try {
      const article = readArticle(path, readFileSync(join(folder, path)));
      if (article !== undefined) articles.push(article);
    } catch (error) {
      if (!(error instanceof ArticleUnreadable)) throw error;
      unreadable.push(error);
    }
  }
  return { articles, unreadable };
}

/** Sorted paths. Not `recursive`, which follows links to folders. */
function markdownFiles(folder: string, within = ''): readonly string[] {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) return markdownFiles(folder, path);
      return entry.isFile() && /\.md$/i.test(path) ? [path] : [];
    })
    .sort();
}
