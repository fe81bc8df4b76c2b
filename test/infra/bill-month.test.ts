import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billText } from '../../infra/bill/bill-text.ts';
import { idleDesk, listeningDesk } from '../../infra/bill/billed-desk.ts';
import { costChart } from '../../infra/bill/chart.ts';
import { costOf } from '../../infra/bill/cost.ts';
import { costsByPosts } from '../../infra/bill/costs-by-posts.ts';
import { type Billed, measureIdle, measureMonth } from '../../infra/bill/figures.ts';
import { figuresAsJson } from '../../infra/bill/figures-as-json.ts';
import { lessFree } from '../../infra/bill/free-allowances.ts';
import { type Month, monthOf } from '../../infra/bill/month.ts';
import { type Usage, unitsOf } from '../../infra/bill/usage.ts';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { layGround } from '../../infra/local/in-process/in-process-desk.ts';
import { synthesise } from '../../infra/local/synthesise.ts';
import { prices } from '../../infra/prices/prices.ts';
import { simulatedDesk } from '../simulation/desk.ts';

async function billed(desk: Billed['desk']): Promise<Billed> {
  const folder = mkdtempSync(join(tmpdir(), 'overheard-test-'));
  await synthesise(desk, folder, () => {}, { withCode: false });
  return { desk, ground: await layGround(readDeclaration(folder)) };
}

const grounds: Billed[] = [];
let month: Month;
let idle: Usage;
const standing = { alarmMetrics: 9, archiveDays: 14, keepTextFor: '30 days' };

beforeAll(async () => {
  grounds.push(await billed(listeningDesk(simulatedDesk)), await billed(idleDesk(simulatedDesk)));
  const [listening, silent] = grounds;
  if (listening === undefined || silent === undefined) throw new Error('two desks were made');
  month = await measureMonth(listening, 100_000, 400);
  idle = await measureIdle(silent);
});

afterAll(() => Promise.all(grounds.map(({ ground }) => ground.dynamo.close())));

test('of the made-up posts, as the desk judged them, 30% were routed and 2% opened a ticket', () => {
  expect(month.slice).toMatchObject({ posts: 400, routed: 120, tickets: 8, setAside: 0 });
});

test('every post is read from X once, and every minute has its poll', () => {
  expect(month.overheard['x.posts']).toBeCloseTo(100_000, 6);
  // 400 posts of 100,000 are 172.8 of 43,200 polls.
  expect(month.slice.polls).toBe(173);
  // In those three hours what looks after posts, usage and the search is called five times.
  expect(month.overheard['scheduler.invocations']).toBe((173 + 5) * 250);
});

test('the services add up to what all that was used costs', () => {
  const { overheard } = month;
  const { services, aws, comprehend, x } = costOf(overheard);
  const all = unitsOf(overheard).reduce((sum, [unit, amount]) => sum + amount * prices[unit].dollars, 0);
  expect(Object.values(services).reduce((sum, dollars) => sum + dollars, 0)).toBeCloseTo(aws, 10);
  expect(aws + comprehend + x).toBeCloseTo(all, 8);
  expect(Object.keys(services).sort()).toEqual(
    ['alarms', 'dynamodb', 'events', 'lambda', 'logs', 'scheduler', 'ses', 'states'].sort(),
  );
});

test('twice the posts use twice of everything but the alarms', () => {
  const once = monthOf(month.slice, 100_000, standing).overheard;
  const twice = monthOf(month.slice, 200_000, standing).overheard;
  for (const [unit, amount] of unitsOf(once)) {
    expect(twice[unit], unit).toBeCloseTo(unit === 'alarms.months' ? 9 : 2 * amount, 6);
  }
});

test('what tickets hold is kept for a year, and texts for as long as the desk says', () => {
  const { slice } = month;
  const kept = (keepTextFor: string) =>
    monthOf(slice, slice.posts, { ...standing, keepTextFor }).overheard['dynamodb.gigabyte-months'] ?? 0;
  const { tickets, byAuthor } = slice.stored;
  const shortLived = slice.stored.shortLived + byAuthor.shortLived;
  const ticketed = slice.stored.ticketed + byAuthor.ticketed;
  expect(kept('30 days')).toBeCloseTo((shortLived + 12 * (ticketed + tickets)) / 1e9, 12);
  expect(kept('60 days') - kept('30 days')).toBeCloseTo(shortLived / 1e9, 12);
  expect(Math.min(byAuthor.shortLived, byAuthor.ticketed, tickets)).toBeGreaterThan(0);
});

test('what is gone is looked for twice a day in the index of what is kept, at 8 KB a unit', () => {
  const { slice } = month;
  const read = (keepTextFor: string) =>
    monthOf(slice, slice.posts, { ...standing, keepTextFor }).overheard['dynamodb.read-units'] ?? 0;
  expect(read('60 days') - read('30 days')).toBeCloseTo((60 * slice.stored.walked.shortLived) / 8_192, 8);
});

describe('the naive way', () => {
  test('costs several times as much, with Comprehend and without', () => {
    const ours = costOf(month.overheard);
    const theirs = costOf(month.naive);
    expect(theirs.aws / ours.aws).toBeGreaterThan(3);
    expect(theirs.comprehend / ours.comprehend).toBeGreaterThan(3);
    expect(theirs.x).toBeCloseTo(ours.x, 6);
  });

  test('has the alarms, logs, tables and mails that both have', () => {
    const { overheard, naive } = month;
    for (const unit of ['alarms.months', 'logs.gigabytes', 'dynamodb.gigabyte-months', 'ses.emails'] as const) {
      expect(overheard[unit], unit).toBeGreaterThan(0);
      expect(naive[unit], unit).toBe(overheard[unit]);
    }
  });
});

describe('an idle month of two watches', () => {
  test('is 86,400 polls, a write for each, a renewal every two hours, and what looks after posts, usage and the search', () => {
    const hourly = 30 * 24;
    const sixHourly = 30 * 4;
    const renewals = 2 * 30 * 12;
    expect(idle['scheduler.invocations']).toBe(86_400 + hourly + 2 * sixHourly);
    expect(idle['lambda.requests']).toBe(86_400 + hourly + 2 * sixHourly);
    expect(idle['dynamodb.write-units']).toBeGreaterThan(86_400 + hourly);
    expect(idle['dynamodb.write-units']).toBeLessThanOrEqual(86_400 + hourly + sixHourly + renewals);
    expect(idle['events.custom-events']).toBe(0);
    expect(idle['x.posts']).toBe(0);
  });

  test('costs ten cents at most with the free allowances, and without them more than its alarms', () => {
    expect(costOf(lessFree(idle)).aws).toBeLessThanOrEqual(0.1);
    expect(costOf(idle).aws).toBeGreaterThan((idle['alarms.months'] ?? 0) * 0.1);
  });
});

describe('what is told', () => {
  const figures = () => ({ month, months: [month], idle, bursts: [] });

  test('names every service, both ways and X', () => {
    const text = billText(figures());
    for (const name of ['Lambda', 'Step Functions', 'DynamoDB', 'Comprehend', "X's reads", 'SES']) {
      expect(text).toMatch(new RegExp(`^ {2}${name} +\\$`, 'm'));
    }
    expect(text).toContain('30.0% were routed, 2.0% opened a ticket');
    expect(text).toMatch(/^ {2}X's reads +\$500\.00 +\$500\.00 +\$500\.00$/m);
    expect(text).toMatch(/^ {2}AWS without Comprehend {2}/m);
  });

  test('says of how many posts Comprehend is asked, and what that costs', () => {
    // In whole cents before it is written: half a cent in binary may be less than half.
    const cents = Math.round(costOf(month.overheard).comprehend * 100);
    const share = ((100 * month.slice.unsure) / 400).toFixed(1);
    expect(month.slice.unsure).toBeGreaterThan(0);
    expect(month.slice.searched).toBe(0);
    expect(billText(figures())).toContain(
      `\nComprehend: ${share}% of posts asked how they sound, $${(cents / 100).toFixed(2)}.\n`,
    );
  });

  test('says the same of personal data, where the desk has that looked for', () => {
    const overheard = { ...month.overheard, 'comprehend.personal-data-units': 300_000 };
    const searching = { ...month, slice: { ...month.slice, searched: 388 }, overheard };
    expect(billText({ ...figures(), month: searching })).toContain('; 97.0% searched for personal data, $30.00.\n');
  });

  test('is the same in JSON', () => {
    const { month: written, idle: silent } = figuresAsJson(figures());
    expect(written.overheard.list).toEqual(costOf(month.overheard));
    expect(written.simulated).toMatchObject({ posts: 400, routed: 120, tickets: 8 });
    expect(silent.lessFree.aws).toBe(costOf(lessFree(idle)).aws);
  });

  test('is drawn: ours, the naive way and X', () => {
    const svg = costChart(costsByPosts([month]));
    for (const name of ['Overheard on AWS', 'The naive way on AWS']) expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain('$500 for 100k posts');
  });
});
