import { aligned } from '../aligned.ts';
import type { Burst, StageEnd } from './burst/burst.ts';
import { type Cost, costOf } from './cost.ts';
import type { Figures } from './figures.ts';
import { lessFree } from './free-allowances.ts';
import type { Month } from './month.ts';
import type { Usage } from './usage.ts';

const services: Readonly<Record<string, string>> = {
  lambda: 'Lambda',
  states: 'Step Functions',
  events: 'EventBridge',
  scheduler: 'EventBridge Scheduler',
  dynamodb: 'DynamoDB',
  logs: 'CloudWatch Logs',
  alarms: 'CloudWatch alarms',
  ses: 'SES',
  sqs: 'SQS',
  sns: 'SNS',
};

/** What `npm run bill` prints. */
export function billText({ month, months, idle, bursts }: Figures): string {
  return [
    ...monthLines(month),
    '',
    'Months of other sizes, each simulated for itself (allowances counted, without Comprehend):',
    ...aligned([
      ['posts', 'Overheard', 'naive way', "X's reads", 'simulated'],
      ...months.map(({ posts, slice, overheard, naive }) => [
        count(posts),
        dollars(costOf(lessFree(overheard)).aws),
        dollars(costOf(lessFree(naive)).aws),
        dollars(costOf(overheard).x),
        `${count(slice.posts)} posts in ${count(slice.polls)} polls`,
      ]),
    ]),
    '',
    'A month with two watches at one minute in which nobody says anything:',
    `  with the permanent free allowances  ${dollars(costOf(lessFree(idle)).aws)}`,
    `  without them                        ${dollars(costOf(idle).aws)}  (${partsOf(costOf(idle))})`,
    ...bursts.flatMap(({ account, burst }) => ['', ...burstLines(account, burst)]),
  ].join('\n');
}

function monthLines({ posts, slice, overheard, naive }: Month): readonly string[] {
  const ours = costOf(overheard);
  const free = costOf(lessFree(overheard));
  const theirs = costOf(naive);
  const rows = Object.keys(services).filter((key) => [ours, theirs].some((cost) => (cost.services[key] ?? 0) > 0));
  const row = (name: string, of: (cost: Cost) => number): readonly string[] => [
    name,
    ...[ours, free, theirs].map((cost) => dollars(of(cost))),
  ];
  const times = (of: (cost: Cost) => number): string => `${(of(theirs) / of(ours)).toFixed(1)} times`;
  const share = (part: number): string => `${((100 * part) / slice.posts).toFixed(1)}%`;
  const dollarsOf = (unit: keyof Usage): string => dollars(costOf({ [unit]: overheard[unit] ?? 0 }).comprehend);
  const asked = [
    `${share(slice.unsure)} of posts asked how they sound, ${dollarsOf('comprehend.units')}`,
    ...(slice.searched > 0
      ? [`${share(slice.searched)} searched for personal data, ${dollarsOf('comprehend.personal-data-units')}`]
      : []),
  ];
  return [
    `A month with ${count(posts)} posts, at list prices of us-east-1 (infra/prices)`,
    '',
    `Simulated: ${count(slice.posts)} made-up posts in ${count(slice.polls)} polls a minute apart, their true rate, and every ticket until it was`,
    `closed or given up. Scaled: what that used, ${(posts / slice.posts).toFixed(1)} times. Added for the month: alarms, archive, logs kept, and`,
    'tables as they are after a year at this rate. Not in it: cold starts, taxes, data sent out (far below its free 100 GB).',
    `As the desk judged them, ${share(slice.routed)} were routed, ${share(slice.tickets)} opened a ticket.`,
    ...(slice.setAside > 0
      ? [`${count(slice.setAside)} messages were set aside, which no such month should have.`]
      : []),
    '',
    ...aligned([
      ['', 'Overheard', 'less free', 'naive way'],
      ...rows.map((key) => row(services[key] ?? key, (cost) => cost.services[key] ?? 0)),
      row('AWS without Comprehend', (cost) => cost.aws),
      row('Comprehend', (cost) => cost.comprehend),
      row("X's reads", (cost) => cost.x),
    ]),
    '',
    `Comprehend: ${asked.join('; ')}.`,
    `For a million posts: ${dollars((ours.aws * 1e6) / posts)} at AWS without Comprehend, and ${dollars((ours.comprehend * 1e6) / posts)} for Comprehend.`,
    `The naive way costs ${times((cost) => cost.aws)} as much without Comprehend, ${times((cost) => cost.aws + cost.comprehend)} with it; X's reads are ${(ours.x / (ours.aws + ours.comprehend)).toFixed(0)} times our AWS.`,
    'The naive way: a Standard execution for each mention, a call to Comprehend for each of four APIs, a Lambda for each step;',
    'alarms, logs, tables and mails are counted for it as they are for Overheard.',
  ];
}

const stages: readonly (readonly [keyof Burst['stages'], string])[] = [
  ['read', 'posts read from X'],
  ['stored', 'mentions stored'],
  ['triaged', 'mentions triaged'],
  ['filed', 'routed mentions filed'],
  ['urgentOnCards', 'urgent tickets on a card'],
  ['allOnCards', 'all tickets on a card'],
];

function burstLines(account: string, burst: Burst): readonly string[] {
  const { posts, tickets, throttles, clientRetries, withoutComprehend, setAside, peakConcurrency } = burst;
  const refused = Object.entries(throttles).map(([what, times]) => `${what} ${count(times)}`);
  const when = ({ done, of, seconds }: StageEnd): string =>
    seconds === undefined ? `${count(of - done)} never` : `${seconds.toFixed(1)} s`;
  return [
    `${count(posts)} posts at once, ${account} (seconds of virtual time from the first page read)`,
    ...aligned(stages.map(([key, name]) => [name, count(burst.stages[key].of), when(burst.stages[key])])),
    `  ${count(tickets)} tickets. Refused: ${refused.join(', ') || 'nothing'}; SDK clients tried again ${count(clientRetries)} times.`,
    `  ${count(withoutComprehend)} verdicts stand without Comprehend, ${count(setAside)} mentions were set aside; ${count(peakConcurrency)} functions ran at once at most.`,
  ];
}

const partsOf = ({ services: parts }: Cost): string =>
  Object.entries(parts)
    .filter(([, amount]) => amount >= 0.0005)
    .map(([key, amount]) => `${services[key] ?? key} ${dollars(amount)}`)
    .join(', ');

const count = (number: number): string => Math.round(number).toLocaleString('en-US');

/** Whole cents, and tenths of them below ten cents. */
const dollars = (amount: number): string => {
  const digits = amount > 0 && amount < 0.1 ? 3 : 2;
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
};
