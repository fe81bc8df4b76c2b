import type { Suggestion } from '../contracts/ticket.ts';
import { OverheardError } from '../domain/overheard-error.ts';

export interface Question {
  /** The post that asks it, whole. */
  readonly text: string;
  /** Whom it is about. */
  readonly brand: string;
}

export interface KnowledgeBase {
  /** The articles that may answer a question, the best first: three at most, and none where the best is not good enough. */
  suggest(question: Question): readonly Suggestion[];
}

/** What should be the index of the knowledge base is none, or one of another version. */
export class KnowledgeUnreadable extends OverheardError {
  override readonly name = 'KnowledgeUnreadable';
}
