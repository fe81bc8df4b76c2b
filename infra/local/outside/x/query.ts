import { InvalidRequest } from './answer.ts';
import type { Post } from './post.ts';
import { postWords } from './post-words.ts';
import { type Clause, InvalidTerm, readPhrase, readTerm } from './query-term.ts';

/**
 * X's search language (https://docs.x.com/x-api/posts/search/integrate/build-a-query): keywords, "phrases",
 * `@mentions`, `#hashtags`, `from:`, `conversation_id:`, `lang:`, `is:retweet|reply|quote`, `-`, `OR`, parentheses.
 * A space means AND and binds tighter than OR: `a OR b -c` is `a OR (b -c)`.
 *
 * @throws InvalidRequest as X's 400 would say it, with the operator's name and place.
 */
export function compileQuery(query: string): (post: Post) => boolean {
  const { matches } = new QueryParser(query).parse();
  return (post) => matches(postWords(post));
}

interface Token {
  readonly text: string;
  /** From 1. */
  readonly position: number;
}

class QueryParser {
  readonly #query: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = [...query.matchAll(/[()]|-(?=\S)|"[^"]*"|[^\s()"]+|"/g)].map(({ 0: text, index }) => ({
      text,
      position: index + 1,
    }));
  }

  parse(): Clause {
    const clause = this.#either();
    if (this.#next < this.#tokens.length) throw this.#refuse('Missing opening parenthesis');
    if (!clause.standsAlone) throw this.#refuse('Rules must contain at least one positive, non-stopword clause', 1);
    return clause;
  }

  #either(): Clause {
    const branches = [this.#all()];
    while (this.#take('OR')) branches.push(this.#all());
    return {
      matches: (post) => branches.some((branch) => branch.matches(post)),
      standsAlone: branches.every((branch) => branch.standsAlone),
    };
  }

  #all(): Clause {
    const clauses = [this.#clause()];
    while (!['OR', ')', undefined].includes(this.#peek())) clauses.push(this.#clause());
    return {
      matches: (post) => clauses.every((clause) => clause.matches(post)),
      standsAlone: clauses.some((clause) => clause.standsAlone),
    };
  }

  #clause(): Clause {
    if (this.#take('-')) {
      const { matches } = this.#clause();
      return { matches: (post) => !matches(post), standsAlone: false };
    }
    if (this.#take('(')) {
      const group = this.#either();
      if (!this.#take(')')) throw this.#refuse('Missing closing parenthesis');
      return group;
    }
    return this.#term();
  }

  #term(): Clause {
    const text = this.#peek();
    if (text === undefined || text === ')' || text === 'OR') throw this.#refuse('Missing a clause');
    if (text === '"') throw this.#refuse('Missing closing quote');
    try {
      const clause = text.startsWith('"') ? readPhrase(text.slice(1, -1)) : readTerm(text);
      this.#next++;
      return clause;
    } catch (cause) {
      if (cause instanceof InvalidTerm) throw this.#refuse(cause.message);
      throw cause;
    }
  }

  #peek(): string | undefined {
    return this.#tokens[this.#next]?.text;
  }

  #take(text: string): boolean {
    if (this.#peek() !== text) return false;
    this.#next++;
    return true;
  }

  #refuse(message: string, position = this.#tokens[this.#next]?.position ?? this.#query.length): InvalidRequest {
    const place = `There were errors processing your request: ${message} (at position ${position})`;
    return new InvalidRequest('query', this.#query, place);
  }
}
