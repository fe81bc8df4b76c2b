import type { Summary } from '../summary.ts';

/** The summary for a person. */
export function summaryText({ posts, verdicts, tickets, notifications, ...rest }: Summary): string {
  const { deadLetters, gaps, dollars, seconds } = rest;
  const aws = Object.values(dollars.aws).reduce((sum, usd) => sum + usd, 0);
  const heard = posts.triaged + posts.filtered + posts.setAside + posts.duplicates;
  const never = posts.read - heard;
  const rows: readonly (readonly [string, string])[] = [
    [
      'posts',
      `${posts.read} read = ${posts.triaged} triaged + ${posts.filtered} filtered + ${posts.setAside} set aside + ${posts.duplicates} duplicates`,
    ],
    ...(never > 0
      ? ([
          ['', `${never} were not heard in this run: a watch ran out of its budget, or heard them in an earlier run`],
        ] as const)
      : []),
    [
      'verdicts',
      inOrder(verdicts)
        .map(([intent, n]) => `${intent} ${n}`)
        .join(', ') || 'none',
    ],
    ['tickets', ticketCounts(tickets)],
    ['told', `${notifications.slack} Slack cards, ${notifications.email} emails`],
    ['trouble', `${deadLetters} dead letters, ${gaps} gaps`],
    [
      'cost on AWS',
      `$${aws.toFixed(4)} at list prices, no free allowance taken off (${inOrder(dollars.aws)
        .map(([service, usd]) => `${service} $${usd.toFixed(4)}`)
        .join(', ')})`,
    ],
    ['cost at X', `$${dollars.x.toFixed(2)}`],
    ['took', `${seconds.toFixed(1)} s, ${(posts.read / seconds).toFixed(0)} posts a second`],
  ];
  return rows.map(([name, text]) => `${name.padEnd(12)} ${text}`).join('\n');
}

/** `87 opened, 2 reopened and 18 joined by later posts, 25 escalations` */
export const ticketCounts = ({ opened, reopened, merged, escalated }: Summary['tickets']): string =>
  `${opened} opened, ${reopened} reopened and ${merged} joined by later posts, ${escalated} escalations`;

const inOrder = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).sort(([, a], [, b]) => b - a);
