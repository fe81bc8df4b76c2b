import { isNegated } from './negation.ts';
import { churnRiskRules } from './rules/churn-risk.ts';
import { complaintRules } from './rules/complaint.ts';
import { featureRequestRules } from './rules/feature-request.ts';
import { irrelevantRules } from './rules/irrelevant.ts';
import { otherLanguages } from './rules/other-languages.ts';
import { outageRules } from './rules/outage.ts';
import { praiseRules } from './rules/praise.ts';
import { problemRules } from './rules/problem.ts';
import { questionRules } from './rules/question.ts';
import type { Rule } from './rules/rule.ts';

/** In an order that the trained weights know. */
export const englishRules: readonly Rule[] = [
  ...churnRiskRules,
  ...outageRules,
  ...problemRules,
  ...complaintRules,
  ...featureRequestRules,
  ...questionRules,
  ...praiseRules,
  ...irrelevantRules,
];

/** Rules about a post's shape, which hold whatever it is written in. */
const shapes = new Set([
  'question-mark',
  'problem-support-account',
  'irrelevant-shared',
  'irrelevant-hashtags',
  'irrelevant-link',
]);
const anyLanguage = englishRules.filter((rule) => shapes.has(rule.name));

const rulesByLanguage = new Map<string, readonly Rule[]>([
  ['en', englishRules],
  ['und', [...englishRules, ...[...otherLanguages.values()].flat()]],
]);
for (const [language, own] of otherLanguages) rulesByLanguage.set(language, [...anyLanguage, ...own]);

/** A rule that fired, and where: `[from, to)` in the normalised post. */
export interface Match {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

const matchOf = (rule: Rule, normalised: string): Match | undefined => {
  const match = rule.pattern.exec(normalised);
  if (match === null || (rule.unlessNegated === true && isNegated(normalised, match.index))) return undefined;
  return { rule, from: match.index, to: match.index + match[0].length };
};

/** All rules, for tests and reviews. */
export const allRules: readonly Rule[] = rulesByLanguage.get('und') ?? [];

/** Those of the rules that a normalised post fires, in their order. */
export function matchesOf(rules: Iterable<Rule>, normalised: string): readonly Match[] {
  const matches: Match[] = [];
  for (const rule of rules) {
    const match = matchOf(rule, normalised);
    if (match !== undefined) matches.push(match);
  }
  return matches;
}

/** The rules that a normalised post in this language fires, in the order of the tables. */
export const firedRules = (normalised: string, language: string): readonly Match[] =>
  matchesOf(rulesByLanguage.get(language) ?? anyLanguage, normalised);
