import { notForTheApi, operators, reservedValues } from './operators.ts';
import { type Problem, refused, warning } from './problem.ts';
import { operatorOf, type Token } from './tokens.ts';

/** What X would say about one term, and what would surprise its owner. */
export function termProblems(token: Token, negated: boolean): readonly Problem[] {
  switch (token.kind) {
    case 'phrase':
      return phraseProblems(token);
    case 'operator':
      return operatorProblems(token, negated);
    default:
      return wordProblems(token);
  }
}

function phraseProblems(token: Token): readonly Problem[] {
  if (!/^".*"$/s.test(token.text))
    return [refused(token, 'this quote is never closed', 'add the " that belongs to it')];
  if (token.text.slice(1, -1).trim() !== '') return [];
  return [refused(token, 'nothing stands in these quotes', 'take them out')];
}

function operatorProblems(token: Token, negated: boolean): readonly Problem[] {
  const { name, value } = operatorOf(token);
  const operator = operators.get(name);
  if (operator === undefined) {
    const instead = notForTheApi.get(name) ?? `write "${token.text}" if these are words to look for`;
    return [refused(token, `X's search API has no operator ${name}:`, instead)];
  }
  if (/^"[^"]*$/.test(value)) return [refused(token, 'this quote is never closed', 'add the " that belongs to it')];
  if (!operator.value.test(value)) {
    const what = value === '' ? `${name}: has no value` : `${name}: does not take '${value}'`;
    return [refused(token, what, `give ${operator.takes}, without a space after the colon`)];
  }
  return [...valueProblems(token, `${name}:${value.toLowerCase()}`, negated)];
}

function* valueProblems(token: Token, whole: string, negated: boolean): Generator<Problem> {
  const { name, value } = operatorOf(token);
  if (whole === 'is:nullcast' && !negated) {
    yield refused(token, 'X takes is:nullcast only to exclude advertisements', 'write -is:nullcast');
  }
  if (operators.get(name)?.reserved === true || reservedValues.has(whole)) {
    yield warning(
      token,
      `X keeps some operators for higher access levels, and ${name === 'has' || name === 'is' ? whole : `${name}:`} was one of them`,
      'its counts will tell: X refuses those too where you may not use it',
    );
  }
  if (value.startsWith('@')) {
    yield warning(token, `X expects the name after ${name}: without the @`, `write ${name}:${value.slice(1)}`);
  }
}

function wordProblems(token: Token): readonly Problem[] {
  const { text } = token;
  if (/^and$/i.test(text)) {
    return [
      refused(token, `X takes ${text} for a mistake: a space already means AND`, `leave it out, or write "${text}"`),
    ];
  }
  if (/^or$/i.test(text)) {
    return [
      refused(
        token,
        `X takes ${text} for a mistake: the operator is OR, in capitals`,
        'write OR, or "or" for the word',
      ),
    ];
  }
  if (/^[#@$]+$/.test(text)) {
    return [refused(token, `a bare ${text} names nothing`, `write the ${nameOf(text)} right behind it`)];
  }
  if (text === '-') return [refused(token, 'this - excludes nothing', 'write what it excludes right behind it')];
  if (text === 'NOT')
    return [warning(token, 'X has no NOT, and looks for the word', 'write - right before what is excluded')];
  return [...marksIn(token)];
}

const nameOf = (sign: string): string =>
  ({ '#': 'hashtag', '@': 'account', $: 'stock symbol' })[sign[0] ?? ''] ?? 'name';

/** X parts posts at punctuation, and stumbles over some of it in a query. */
function* marksIn(token: Token): Generator<Problem> {
  const { text } = token;
  if (/[“”„«»]/.test(text)) {
    yield warning(token, 'X knows straight quotes only', 'write " in place of the curly ones');
  } else if (/[<>'/[\]{}\\]/.test(text)) {
    yield refused(token, `X can't read ${/[<>'/[\]{}\\]/.exec(text)?.[0]} outside quotes`, `write "${text}"`);
  } else if (/^@/.test(text) && !/^@[A-Za-z0-9_]{1,15}$/.test(text)) {
    yield warning(token, 'no account on X can be called this', 'use letters, digits and _, at most 15 of them');
  } else if (/^#\d+$/.test(text)) {
    yield warning(token, 'X makes no hashtag of digits alone, so this finds nothing', `write "${text.slice(1)}"`);
  } else if (/^[#$]?[\p{L}\p{N}_]+[-.,;:!?&+%*=~|^…][\p{L}\p{N}]/u.test(text)) {
    yield warning(token, 'X parts words at punctuation, and may not find this as it stands', `write "${text}"`);
  } else if (/[,;!?.]$/.test(text)) {
    yield warning(
      token,
      'punctuation at the end of a word is not part of what X looks for',
      `write ${text.replace(/[,;!?.]+$/, '')}`,
    );
  }
  if (/^\$[A-Za-z]/.test(text)) {
    yield warning(
      token,
      'X keeps some operators for higher access levels, and $ was one of them',
      'its counts will tell: X refuses those too where you may not use it',
    );
  }
}
