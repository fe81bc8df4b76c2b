import { canBeHeardBy } from '../../functions/contracts/authors.ts';
import type { Desk } from '../../functions/contracts/desk.ts';
import { isRead } from '../../functions/contracts/languages.ts';
import { urgenciesOf } from '../../functions/contracts/verdict.ts';
import { restsOnJudgement } from '../../functions/contracts/when.ts';
import { foldWords } from '../../functions/contracts/words.ts';
import { languageProblem } from './language-problem.ts';
import type { Problem } from './problem.ts';
import { type Rule, rulesOf } from './rule.ts';
import { boxOf, watchesOf } from './rule-box.ts';

/** Conditions that contradict each other, or that nothing can ever meet: a rule with one of them holds for nothing. */
export const whenProblems = (desk: Desk): Problem[] =>
  rulesOf(desk).flatMap((rule) => [
    ...repeatedValues(rule),
    ...wordProblems(rule),
    ...languageProblems(rule),
    ...watchProblems(desk, rule),
    ...verdictProblems(desk, rule),
    ...hoursProblems(desk, rule),
  ]);

/** Lists say the same by fewer values, so a second one is a slip: of the hand, or for another value. */
const repeatedValues = ({ at, when }: Rule): Problem[] =>
  Object.entries(when).flatMap(([condition, given]) => {
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    return values.flatMap((value, i) =>
      values.indexOf(value) < i
        ? [{ at: `${at}.when.${condition}[${i}]`, remedy: `'${value}' is in this list already: take it out` }]
        : [],
    );
  });

function wordProblems({ at, when: { words = [] } }: Rule): Problem[] {
  const folded = words.map(foldWords);
  return words.flatMap((word, i) => {
    const place = `${at}.when.words[${i}]`;
    const first = folded.indexOf(folded[i] ?? '');
    if (folded[i] === '') return [{ at: place, remedy: `nothing of '${word}' is a word: give letters or digits` }];
    if (first === i || words.indexOf(word) < i) return [];
    return [
      { at: place, remedy: `it is the same as '${words[first]}', for case and accents don't count: take it out` },
    ];
  });
}

const languageProblems = ({ at, when: { languages = [] } }: Rule): Problem[] =>
  languages.flatMap((tag, i) => {
    const remedy = languageProblem(tag);
    return remedy === undefined ? [] : [{ at: `${at}.when.languages[${i}]`, remedy }];
  });

/** One problem for the watches of a rule: the first condition that leaves none of them. */
function watchProblems(desk: Desk, { at, when }: Rule): Problem[] {
  const { followersAtLeast, authors, ...others } = when;
  const heard = watchesOf(desk, others);
  // A name that names nothing is told by itself; a kind that no watch has yet may have one tomorrow.
  if (heard.length === 0) {
    const isKnown = when.watches?.every((name) => desk.watches[name] !== undefined) ?? false;
    const remedy = `none of its watches is a ${when.kinds?.join(' or ')}: change \`watches\` or \`kinds\``;
    return isKnown ? [{ at: `${at}.when.kinds`, remedy }] : [];
  }
  const problems: Problem[] = [];
  if (followersAtLeast !== undefined && watchesOf(desk, { ...others, followersAtLeast }).length === 0) {
    const remedy = `no follower is known at ${heard.join(', ')}: give a watch on X \`authors: true\`, at $0.01 an author`;
    problems.push({ at: `${at}.when.followersAtLeast`, remedy });
  }
  if (authors !== undefined && watchesOf(desk, { ...others, authors }).length === 0) {
    const vips = desk.authors?.vip ?? [];
    const remedy =
      vips.length === 0
        ? "nobody is a VIP: list some in `authors.vip`, such as 'x:12345'"
        : `${heard.join(', ')} can't tell any of \`authors.vip\`: X gives no handles but to a watch with \`authors: true\`, give ids such as 'x:12345'`;
    problems.push({ at: `${at}.when.authors`, remedy });
  }
  return problems;
}

function verdictProblems(desk: Desk, rule: Rule): Problem[] {
  const { at, when, isIgnoring } = rule;
  const { judged, language } = boxOf(desk, rule);
  if (judged.length === 0) {
    const possible = when.intents?.map((intent) => `${intent} is always ${urgenciesOf[intent].join(' or ')}`);
    return [{ at: `${at}.when.urgencies`, remedy: `${possible?.join(', ')}: change \`intents\` or \`urgencies\`` }];
  }
  if (language.length > 0) return [];
  const unread = (when.languages ?? []).filter((language) => !isRead(language));
  if (unread.length > 0 && restsOnJudgement(when) && !isIgnoring) {
    const remedy = `the classifier does not read ${unread.join(', ')}, so conditions on intents, sentiments and urgencies hold for none of its posts: leave those out, or use \`unsure: true\` alone`;
    return [{ at: `${at}.when.languages`, remedy }];
  }
  const remedy = isIgnoring
    ? 'no verdict in these languages is sure, and intents, sentiments and urgencies that are guessed ignore nothing: leave those out'
    : 'with `personLooksBelow: 0` no verdict in these languages is unsure: raise it, or change `languages`';
  return [{ at: `${at}.when.languages`, remedy }];
}

function hoursProblems(desk: Desk, rule: Rule): Problem[] {
  const { at, when } = rule;
  if (when.hours === undefined || boxOf(desk, rule).hours.length > 0) return [];
  const remedy =
    desk.businessHours === undefined
      ? 'the desk does not say when people are at work: add `businessHours`'
      : `by \`businessHours\` it is never ${when.hours}: change those, or leave \`hours\` out`;
  return [{ at: `${at}.when.hours`, remedy }];
}

/** Lists of authors that name one twice, or one whom no watch could tell. */
export function authorProblems({ authors = {}, watches }: Desk): Problem[] {
  const listed = Object.entries(authors).flatMap(([list, names = []]) =>
    names.map((name, i) => ({ list, name, at: `authors.${list}[${i}]` })),
  );
  return listed.flatMap(({ name, at }, i) => {
    const first = listed.findIndex((other) => other.name.toLowerCase() === name.toLowerCase());
    const before = listed[first];
    if (before !== undefined && first < i) {
      return [{ at, remedy: `'${name}' is in \`authors.${before.list}\` already: take it out of one` }];
    }
    if (Object.values(watches).some((watch) => canBeHeardBy(name, watch))) return [];
    const remedy = name.startsWith('@')
      ? "no watch is told handles: X gives them only where `authors: true`; give the id, such as 'x:12345'"
      : 'no watch listens there: take it out, or add a watch';
    return [{ at, remedy }];
  });
}
