import { perPost } from '../x-prices.ts';
import { isNarrowing, operators } from './operators.ts';
import { ownAccount } from './own-account.ts';
import { type Problem, warning } from './problem.ts';
import { isFoundEverywhere } from './stop-words.ts';
import { operatorOf, type Token } from './tokens.ts';
import { type Node, termsOf } from './tree.ts';

/** What a query lacks that most watches want, and what of it finds far too much. `handle` is the account of its owner. */
export function warnings(tree: Node | undefined, handle?: string): readonly Problem[] {
  if (tree === undefined) return [];
  return [
    ...foundEverywhere(tree),
    ...hashtagsOnly(tree),
    ...ownPosts(tree, handle),
    ...retweets(tree),
    ...languages(tree),
  ];
}

function foundEverywhere(tree: Node): readonly Problem[] {
  return unnarrowed(tree)
    .filter(({ kind, text }) => kind === 'word' && isFoundEverywhere(text))
    .map((token) =>
      warning(
        token,
        `'${token.text}' is in posts about anything, and each of them costs ${perPost}`,
        'put it into a "phrase", or join a word to it that only your customers use',
      ),
    );
}

function hashtagsOnly(tree: Node): readonly Problem[] {
  const tokens = unnarrowed(tree);
  const [first] = tokens;
  if (first === undefined || !tokens.every(({ kind, text }) => kind === 'word' && text.startsWith('#'))) return [];
  return [
    warning(
      first,
      'a hashtag by itself draws campaigns and spam, and misses everybody who writes the name without it',
      `join words to it, or look for the name too: (${first.text} OR ${first.text.slice(1)})`,
    ),
  ];
}

/** Terms that a post is found by with nothing positive beside them: each side of an OR, or the whole query. */
function unnarrowed(node: Node): readonly Token[] {
  switch (node.kind) {
    case 'term':
      return isNarrowing(node.token) ? [] : [node.token];
    case 'not':
      return [];
    case 'group':
      return unnarrowed(node.inner);
    case 'any':
      return node.branches.flatMap(unnarrowed);
    case 'all': {
      const found = node.clauses.map(unnarrowed).filter((tokens) => tokens.length > 0);
      return found.length === 1 ? found.flat() : [];
    }
  }
}

function ownPosts(tree: Node, handle: string | undefined): readonly Problem[] {
  const account = ownAccount(tree, handle);
  if (account === undefined) {
    const what = 'nothing tells which account is yours: its own posts are paid for where the query finds them';
    return [warning(undefined, what, 'give --handle NAME, and add -from:NAME to the query')];
  }
  if (account.isExcluded) return [];
  const what = `what @${account.handle} itself posts is not excluded: it never becomes a mention, and costs ${perPost} a post`;
  return [warning(undefined, what, `add -from:${account.handle}`)];
}

function retweets(tree: Node): readonly Problem[] {
  const terms = termsOf(tree);
  if (terms.some(({ token }) => token.text.toLowerCase() === 'is:retweet')) return [];
  const other = terms.find(({ token, negated }) => !negated && mayFindRetweets(token))?.token.text;
  return [
    other === undefined
      ? warning(
          undefined,
          '-is:retweet is missing, which matters little: X finds no retweets by their words since 2026-05-04',
          'add -is:retweet all the same: it is free, and still holds when you add an @account or an operator',
        )
      : warning(
          undefined,
          `-is:retweet is missing: words find no retweets since 2026-05-04, but ${other} may, at ${perPost} each`,
          'add -is:retweet',
        ),
  ];
}

const mayFindRetweets = (token: Token): boolean =>
  token.kind === 'operator' ? operators.get(operatorOf(token).name)?.alone === true : /^[@#$]./.test(token.text);

function languages(tree: Node): readonly Problem[] {
  const knows = termsOf(tree).some(({ token }) => token.kind === 'operator' && operatorOf(token).name === 'lang');
  if (knows) return [];
  const what = 'no lang: is given, so posts in every language are found and paid for';
  return [warning(undefined, what, 'add lang:en, or (lang:en OR lang:pt), if your people answer in some only')];
}
