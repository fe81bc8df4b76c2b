import { type Desk, opensTickets } from '../../functions/contracts/desk.ts';
import { seconds } from '../../functions/contracts/duration.ts';
import type { XWatch } from '../../functions/contracts/watch.ts';
import { prices } from '../prices/prices.ts';
import { knowledgeProblems } from './knowledge-problems.ts';
import type { Problem } from './problem.ts';
import { routeConflicts } from './route-conflicts.ts';
import { ticketRouteProblems } from './ticket-route-problems.ts';
import { unknownNames } from './unknown-names.ts';
import { unsureProblems } from './unsure-problems.ts';
import { authorProblems, whenProblems } from './when-problems.ts';

/** What the schema can't see: names that name nothing, and values that contradict each other. */
export function deskProblems(desk: Desk): Problem[] {
  return [
    ...watchProblems(desk),
    ...authorProblems(desk),
    ...ignoreProblems(desk),
    ...desk.routes.flatMap((_, i) => routeProblems(desk, i)),
    ...whenProblems(desk),
    ...routeConflicts(desk),
    ...unsureProblems(desk),
    ...knowledgeProblems(desk),
  ];
}

function watchProblems(desk: Desk): Problem[] {
  const problems: Problem[] = [];
  if (Object.keys(desk.watches).length === 0) problems.push({ at: 'watches', remedy: 'add at least one watch' });
  for (const [name, watch] of Object.entries(desk.watches)) {
    if (seconds(watch.every) % 60 !== 0) {
      problems.push({
        at: `watches.${name}.every`,
        remedy: 'EventBridge Scheduler counts in whole minutes: give those',
      });
    }
    if ('handle' in watch) problems.push(...xWatchProblems(`watches.${name}`, watch));
  }
  return problems;
}

/** The smallest page that X gives, in posts. */
const smallestPage = 10;

function xWatchProblems(at: string, watch: XWatch): Problem[] {
  const problems: Problem[] = [];
  if (watch.backfill !== 'none' && seconds(watch.backfill) > seconds('7 days')) {
    problems.push({ at: `${at}.backfill`, remedy: 'X reaches back 7 days: give 7 days or less' });
  }
  if (watch.ownedReads && watch.accountId === undefined) {
    problems.push({ at: `${at}.accountId`, remedy: 'X finds a mentions timeline by the id of its account: give that' });
  }
  if (watch.ownedReads && !watch.query.toLowerCase().includes(`@${watch.handle.toLowerCase()}`)) {
    problems.push({
      at: `${at}.query`,
      remedy: `with ownedReads it takes over where the mentions timeline ends: search for @${watch.handle}`,
    });
  }
  const smallest = smallestPage * (prices['x.posts'].dollars + prices['x.users'].dollars);
  const budgets = { dailyBudget: watch.dailyBudget, monthlyBudget: watch.monthlyBudget };
  for (const [name, dollars = smallest] of Object.entries(budgets)) {
    if (watch.authors && dollars < smallest) {
      problems.push({
        at: `${at}.${name}`,
        remedy: `a page with its authors costs up to $${smallest}: give at least that`,
      });
    }
  }
  return problems;
}

/** A log line and a row tell why a mention was ignored, by these names among others. */
const takenNames = ['own', 'muted'];

function ignoreProblems(desk: Desk): Problem[] {
  const ignore = desk.ignore ?? [];
  return ignore.flatMap(({ name, when }, i) => {
    const isTaken = takenNames.includes(name) || ignore.findIndex((other) => other.name === name) !== i;
    return [
      ...(isTaken ? [{ at: `ignore[${i}].name`, remedy: `something else is called '${name}': rename it` }] : []),
      ...unknownNames(`ignore[${i}].when.watches`, when.watches ?? [], Object.keys(desk.watches), 'watches'),
    ];
  });
}

function routeProblems(desk: Desk, i: number): Problem[] {
  const route = desk.routes[i];
  if (route === undefined) return [];
  const at = `routes[${i}]`;
  const isNameTaken = desk.routes.findIndex(({ name }) => name === route.name) !== i;
  return [
    ...unknownNames(`${at}.when.watches`, route.when.watches ?? [], Object.keys(desk.watches), 'watches'),
    ...(opensTickets(route) ? ticketRouteProblems(desk, route, at) : []),
    ...(isNameTaken
      ? [{ at: `${at}.name`, remedy: `another route is called '${route.name}': rename one, tickets keep the name` }]
      : []),
  ];
}
