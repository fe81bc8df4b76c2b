import { across, type Problem, refused, type Span } from './problem.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A query as X reads it: a space means AND and binds tighter than OR. */
export type Node =
  | (Span & { readonly kind: 'term'; readonly token: Token })
  | (Span & { readonly kind: 'not'; readonly clause: Node })
  | (Span & { readonly kind: 'group'; readonly inner: Node })
  | (Span & { readonly kind: 'all'; readonly clauses: readonly Node[] })
  | (Span & { readonly kind: 'any'; readonly branches: readonly Node[] });

interface Parsed {
  /** Nothing where the query holds no term at all. */
  readonly tree?: Node;
  readonly problems: readonly Problem[];
}

/** Reads on after a mistake, so that all of them are told at once. */
export function parse(query: string): Parsed {
  const parser = new Parser(tokensOf(query));
  const tree = parser.query();
  return { ...(tree === undefined ? {} : { tree }), problems: parser.problems };
}

/** Every term with whether an odd number of `-` stands before it. */
export function termsOf(
  node: Node | undefined,
  negated = false,
): readonly { readonly token: Token; readonly negated: boolean }[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'term':
      return [{ token: node.token, negated }];
    case 'not':
      return termsOf(node.clause, !negated);
    case 'group':
      return termsOf(node.inner, negated);
    case 'all':
      return node.clauses.flatMap((clause) => termsOf(clause, negated));
    case 'any':
      return node.branches.flatMap((branch) => termsOf(branch, negated));
  }
}

class Parser {
  readonly problems: Problem[] = [];
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): Node | undefined {
    return this.#any();
  }

  #any(): Node | undefined {
    const parts = [this.#all()];
    for (let or = this.#take('or'); or !== undefined; or = this.#take('or')) {
      const right = this.#all();
      const isFirst = parts.length === 1;
      if (right === undefined || (isFirst && parts[0] === undefined)) {
        this.problems.push(
          refused(or, 'OR needs something on both of its sides', 'take it out, or write what belongs there'),
        );
      }
      parts.push(right);
    }
    const branches = parts.filter((part) => part !== undefined);
    return joined(branches, (span) => ({ ...span, kind: 'any', branches }));
  }

  #all(): Node | undefined {
    const clauses: Node[] = [];
    for (;;) {
      const kind = this.#peek()?.kind;
      if (kind === undefined || kind === 'or') break;
      if (kind === 'close') {
        if (this.#depth > 0) break;
        this.#strayParenthesis();
        continue;
      }
      const clause = this.#clause();
      if (clause !== undefined) clauses.push(clause);
    }
    return joined(clauses, (span) => ({ ...span, kind: 'all', clauses }));
  }

  #clause(): Node | undefined {
    const minus = this.#take('minus');
    if (minus !== undefined) return this.#negated(minus);
    const open = this.#take('open');
    if (open !== undefined) return this.#group(open);
    const token = this.#tokens[this.#next++];
    return token && { kind: 'term', token, at: token.at, length: token.length };
  }

  #negated(minus: Token): Node | undefined {
    const following = this.#peek()?.kind;
    const clause = following === 'or' ? undefined : this.#clause();
    if (clause !== undefined) return { ...across(minus, clause), kind: 'not', clause };
    this.problems.push(refused(minus, 'this - excludes nothing', 'write what it excludes right behind it'));
    return undefined;
  }

  #group(open: Token): Node | undefined {
    this.#depth++;
    const inner = this.#any();
    const close = this.#take('close');
    this.#depth--;
    if (close === undefined) {
      this.problems.push(refused(open, 'this parenthesis is never closed', 'add the ) that belongs to it'));
    } else if (inner === undefined) {
      this.problems.push(refused(across(open, close), 'nothing stands in these parentheses', 'take them out'));
    }
    return inner && { ...across(open, close ?? inner), kind: 'group', inner };
  }

  #strayParenthesis(): void {
    const close = this.#take('close');
    if (close === undefined) return;
    this.problems.push(refused(close, 'this parenthesis closes nothing', 'take it out, or add the ( that it closes'));
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#next++;
    return token;
  }
}

/** One part stays what it is. */
function joined(parts: readonly Node[], several: (span: Span) => Node): Node | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || first === last) return first;
  return several(across(first, last));
}
