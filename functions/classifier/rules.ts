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

const english = [
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
const anyLanguage = english.filter((rule) => shapes.has(rule.name));

const rulesByLanguage = new Map<string, readonly Rule[]>([
  ['en', english],
  ['und', [...english, ...[...otherLanguages.values()].flat()]],
]);
for (const [language, own] of otherLanguages) rulesByLanguage.set(language, [...anyLanguage, ...own]);

const fires = (rule: Rule, normalised: string): boolean => {
  const match = rule.pattern.exec(normalised);
  return match !== null && !(rule.unlessNegated === true && isNegated(normalised, match.index));
};

/** All rules, for tests and reviews. */
export const allRules: readonly Rule[] = rulesByLanguage.get('und') ?? [];

/** The rules that a normalised post in this language fires, in the order of the tables. */
export const firedRules = (normalised: string, language: string): readonly Rule[] =>
  (rulesByLanguage.get(language) ?? anyLanguage).filter((rule) => fires(rule, normalised));
