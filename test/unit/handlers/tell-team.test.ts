import { afterAll, expect, test } from 'vitest';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import type { EventEntry } from '../../../functions/contracts/define-event.ts';
import type { Desk } from '../../../functions/contracts/desk.ts';
import {
  backfillBegan,
  budgetSpent,
  gapDetected,
  listeningEvents,
  sourceStopped,
  usageDiffers,
} from '../../../functions/contracts/listening-events.ts';
import { tellTeam } from '../../../functions/handlers/tell-team/tell-team.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aSlack } from '../../fixtures/pretended-slack.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const log = dynamodbNotificationLog(tables.client, tableNames.tickets);

const at = '2026-11-22T10:00:00.000Z';
const spentOn = (period: string) => budgetSpent.entry({ watch: 'acme', limit: 'daily', period, budget: 10 });

function aTeam(desk: Desk = aDesk({ alarmSlack: '#overheard' })) {
  const slack = aSlack();
  const handler = tellTeam({ desk, log, slack: slack.desk, clock: { now: () => Date.parse(at) } });
  const tell = ({ DetailType, Detail }: EventEntry) =>
    handler({ 'detail-type': DetailType, detail: JSON.parse(Detail) } as never, aContext());
  return { ...slack, tell };
}

const events: readonly [EventEntry, string][] = [
  [gapDetected.entry({ watch: 'acme', from: at, to: at }), 'posts may be missing'],
  [spentOn('2026-11-22'), 'budget used up'],
  [
    sourceStopped.entry({ watch: 'acme', reason: 'SourceUnauthorized', detail: 'X refuses the token', until: at }),
    'no longer answers',
  ],
  [backfillBegan.entry({ watch: 'acme', from: at, posts: 3, dollars: 0.015 }), 'reading what was said before'],
  [usageDiffers.entry({ day: '2026-11-22', atX: 2, inOurBooks: 1 }), 'X counts more posts'],
];

test.each(events)('$DetailType is told to the team, once however often it comes', async (event, words) => {
  const { slack, tell } = aTeam();
  await tell(event);
  await tell(event);
  expect(slack.messages.map(({ channel }) => channel)).toEqual(['#overheard']);
  expect(slack.messages[0]?.text).toContain(words);
});

test('every event of listening is one of these', () => {
  expect(events.map(([{ DetailType }]) => DetailType)).toEqual(listeningEvents.map(({ detailType }) => detailType));
});

test('the same thing of another day is told again', async () => {
  const { slack, tell } = aTeam();
  await tell(spentOn('2026-11-23'));
  await tell(spentOn('2026-11-24'));
  expect(slack.messages).toHaveLength(2);
});

test('a Slack that is away fails the delivery, so that it comes again', async () => {
  const { slack, tell, answering } = aTeam();
  answering('chat.postMessage', () => 'internal_error');
  await expect(tell(spentOn('2026-11-25'))).rejects.toMatchObject({ name: 'NotifierUnavailable' });
  answering('chat.postMessage', () => '');
  await tell(spentOn('2026-11-25'));
  expect(slack.messages).toHaveLength(1);
});

test('a desk without a channel for itself says nothing', async () => {
  const { heard, tell } = aTeam(aDesk());
  await tell(spentOn('2026-11-26'));
  expect(heard).toEqual([]);
});
