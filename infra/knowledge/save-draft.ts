import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftArticle, type ResolvedQuestion } from './draft-article.ts';
import { knowledgeFolder } from './read-knowledge.ts';

const mostNamesakes = 100;

/**
 * Writes the draft of an article into the folder of the knowledge base, beside those of the same name: it never takes the
 * place of one.
 * @param knowledge as in the desk
 * @returns where it lies, as the desk names the folder
 * @throws Error of the file system where it can't be written
 */
export function saveDraft(knowledge: string, question: ResolvedQuestion): string {
  const { path, text } = draftArticle(question);
  for (let n = 1; n <= mostNamesakes; n++) {
    const name = n === 1 ? path : path.replace(/\.md$/, `-${n}.md`);
    try {
      writeFileSync(join(knowledgeFolder(knowledge), name), text, { flag: 'wx' });
      return join(knowledge, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new Error(`${knowledge} holds ${mostNamesakes} articles called ${path}: give another title`);
}
