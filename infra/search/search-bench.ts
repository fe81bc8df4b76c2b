import { draws } from '../local/draws.ts';
import { countedTable } from './counted-table.ts';
import { fill } from './fill.ts';
import { monthCost } from './month-cost.ts';
import { questions } from './questions.ts';
import type { SearchReport } from './report.ts';
import { miniSearch, scanning } from './rivals.ts';
import type { SearchArguments } from './search-arguments.ts';
import { timeQuestions } from './timed.ts';

/** So many does a team of support ask in a month. */
const searches = 5_000;
/** Rivals take longer: they are asked a few questions over a tenth of the tickets. */
const [rivalShare, rivalQuestions] = [0.1, 20];

/** Fills a table, asks it, and asks the rivals. */
export async function searchBench({ tickets, questions: count }: SearchArguments): Promise<SearchReport> {
  const draw = draws(1);
  const table = await countedTable();
  const filled = await fill(table, tickets, draw);
  const asked = questions(count, draw);
  const timing = await timeQuestions(table, asked);
  const cost = await monthCost(table, filled, timing.all, searches);
  await table.close();
  const fewer = [Math.round(tickets * rivalShare), asked.slice(0, rivalQuestions), draw] as const;
  const rivals = [await scanning(...fewer), await miniSearch(...fewer)];
  return { tickets, searches, filled, timing, cost, rivals };
}
