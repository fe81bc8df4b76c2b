import { canBeHeardBy, looksUpAuthors } from '../../functions/contracts/authors.ts';
import { blockOf, weekdays } from '../../functions/contracts/business-hours.ts';
import { type Desk, usualPersonLooksBelow } from '../../functions/contracts/desk.ts';
import { isRead, unknownLanguage } from '../../functions/contracts/languages.ts';
import { intents, readLanguages, sentiments, urgenciesOf } from '../../functions/contracts/verdict.ts';
import { restsOnJudgement, type When } from '../../functions/contracts/when.ts';
import { type Rule, rulesOf } from './rule.ts';

/** What a mention may be, apart from its author and its words; no side says anything about another. */
export const sides = ['watch', 'judged', 'sentiment', 'language', 'hours'] as const;
type Side = (typeof sides)[number];

/** The mentions that a rule holds for: those that are on each side one of these. */
export type Box = Readonly<Record<Side, readonly string[]>>;

/** Watches that the desk may have tomorrow: a rule that names none is meant for them, too. */
const laterWatches = { 'a later brand': 'brand', 'a later competitor': 'competitor' } as const;

const allows = <T>(accepted: readonly T[] | undefined, value: T): boolean =>
  accepted === undefined || accepted.includes(value);

/** The box of a rule. A side without a value means that the rule can hold for nothing. */
export const boxOf = (desk: Desk, { when }: Rule): Box => ({
  watch: [
    ...watchesOf(desk, when),
    ...Object.entries(laterWatches).flatMap(([name, kind]) =>
      when.watches === undefined && allows(when.kinds, kind) ? [name] : [],
    ),
  ],
  judged: judgementsOf(when),
  sentiment: sentiments.filter((sentiment) => allows(when.sentiments, sentiment)),
  language: languagesOf(desk, when),
  hours: hoursOf(desk).filter((hours) => allows(when.hours && [when.hours], hours)),
});

/** The watches of the desk at which a rule can hold. */
export const watchesOf = (desk: Desk, when: When): readonly string[] =>
  Object.entries(desk.watches).flatMap(([name, watch]) => {
    const knowsReach = when.followersAtLeast === undefined || looksUpAuthors(watch);
    const knowsVips = when.authors === undefined || desk.authors?.vip?.some((vip) => canBeHeardBy(vip, watch));
    return allows(when.watches, name) && allows(when.kinds, watch.kind) && knowsReach && knowsVips ? [name] : [];
  });

/** Intents with the urgencies that they can have: `outage/high`. */
const judgementsOf = (when: When): readonly string[] =>
  intents
    .filter((intent) => allows(when.intents, intent))
    .flatMap((intent) =>
      urgenciesOf[intent].filter((urgency) => allows(when.urgencies, urgency)).map((urgency) => `${intent}/${urgency}`),
    );

/** Languages, each with whether the verdict is sure: one that nobody reads never is. */
function languagesOf(desk: Desk, when: When): readonly string[] {
  const named = rulesOf(desk).flatMap((rule) => rule.when.languages ?? []);
  const isJudging = restsOnJudgement(when);
  const asksForSure = isJudging && when.unsure === undefined;
  const isEverUnsure = (desk.personLooksBelow ?? usualPersonLooksBelow) > 0;
  return [...new Set([...named, ...unnamed(named)])]
    .filter((language) => allows(when.languages, language))
    .flatMap((language) => [
      ...(isRead(language) && when.unsure === undefined ? [`${language}, sure`] : []),
      ...((isEverUnsure || !isRead(language)) && !asksForSure ? [`${language}, unsure`] : []),
    ]);
}

/** Stand for all languages that no rule names: one that is read, one that is not. */
const unnamed = (named: readonly string[]): readonly string[] => [
  ...[...readLanguages, unknownLanguage].filter((tag) => !named.includes(tag)).slice(0, 1),
  'another',
];

/** Whether people ever are at work, and ever are not; without hours neither is known, and all moments are alike. */
function hoursOf({ businessHours }: Desk): readonly string[] {
  if (businessHours === undefined) return ['unknown'];
  const minutes = weekdays.map((day) =>
    (businessHours.week[day] ?? []).map(blockOf).reduce((sum, { from, to }) => sum + to - from, 0),
  );
  const isEverClosed = minutes.some((sum) => sum < 1_440) || (businessHours.holidays ?? []).length > 0;
  return [...(minutes.some((sum) => sum > 0) ? ['open'] : []), ...(isEverClosed ? ['closed'] : [])];
}
