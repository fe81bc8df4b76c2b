import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { IntegrationPattern, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { TicketStatus } from '../functions/contracts/ticket.ts';
import { patientRetry } from './retries.ts';
import { afterStep, asAnswered, asRead, secondsToNextStep } from './ticket-steps.ts';

/** A conditional write of the SDK integration was refused: what it rests on is no longer so. */
export const refused = 'DynamoDb.ConditionalCheckFailedException';

const key = { ticketId: { S: '{% $ticket.ticketId %}' }, item: { S: 'ticket' } };
const entered = '$states.context.State.EnteredTime';

interface Wait {
  /** The attribute that holds its task token; beside it, with `Since` at the end, when the wait began. */
  readonly token: string;
  /** It waits while the ticket is in one of these. */
  readonly awaitedIn: readonly TicketStatus[];
  /** The token of the wait before it, which is over: without it every further write of the ticket costs less. */
  readonly instead?: string;
}

/** Stores a task token on the ticket on condition that what is awaited has not happened, and waits until the next step. */
export const awaitPerson = (
  scope: Construct,
  id: string,
  table: TableV2,
  { token, awaitedIn, instead }: Wait,
): CallAwsService =>
  update(scope, id, table, {
    expression: `SET ${token} = :token, ${token}Since = :entered${instead === undefined ? '' : ` REMOVE ${instead}, ${instead}Since`}`,
    awaitedIn,
    // The write of a wait that was given up may arrive late: it must not cover the token of the wait after it.
    unless: `${token}Since > :entered`,
    values: { ':token': { S: '{% $states.context.Task.Token %}' }, ':entered': { S: `{% ${entered} %}` } },
    assign: asAnswered,
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    taskTimeout: Timeout.jsonata(secondsToNextStep),
  });

/** Counts an escalation on condition that what `$step` is about was not done, and that nobody asked for quiet meanwhile. */
export const escalateTicket = (scope: Construct, id: string, table: TableV2): CallAwsService => {
  const ofResolution = (status: TicketStatus): string => `{% $step.missed = "resolve" ? "${status}" : "open" %}`;
  return update(scope, id, table, {
    expression: 'SET escalations = :count, escalatedAt = :now',
    awaitedIn: ['open', ...(['acknowledged', 'waiting', 'snoozed'] as const).map(ofResolution)],
    unless: '(#status IN (:waiting, :snoozed) AND quietUntil > :second)',
    values: {
      ':count': { N: '{% $string($escalations + 1) %}' },
      ':now': { S: `{% ${entered} %}` },
      // People write times with or without milliseconds: to the second, they compare as text.
      ':second': { S: `{% $substring(${entered}, 0, 19) & "Z" %}` },
      ':waiting': { S: 'waiting' },
      ':snoozed': { S: 'snoozed' },
    },
    assign: { ...afterStep, escalations: '{% $escalations + 1 %}' },
  });
};

/** Reads how the ticket stands. */
export const readTicket = (scope: Construct, id: string, table: TableV2): CallAwsService => {
  const task = CallAwsService.jsonata(scope, id, {
    service: 'dynamodb',
    action: 'getItem',
    iamResources: [table.tableArn],
    parameters: {
      TableName: table.tableName,
      Key: key,
      ConsistentRead: true,
      ProjectionExpression: '#status, opening, quietUntil',
      ExpressionAttributeNames: { '#status': 'status' },
    },
    taskTimeout: Timeout.duration(Duration.seconds(10)),
    assign: asRead,
    outputs: {},
  });
  task.addRetry(patientRetry);
  return task;
};

interface Update {
  readonly expression: string;
  /** Values, or JSONata. */
  readonly awaitedIn: readonly string[];
  readonly unless: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly assign: Readonly<Record<string, string>>;
  readonly integrationPattern?: IntegrationPattern;
  readonly taskTimeout?: Timeout;
}

/** A write on the ticket's row, on condition that it is still this opening and in one of the states. */
function update(
  scope: Construct,
  id: string,
  table: TableV2,
  { expression, awaitedIn, unless, values, assign, ...wait }: Update,
): CallAwsService {
  const states = Object.fromEntries(awaitedIn.map((status, i) => [`:status${i}`, { S: status }]));
  const task = CallAwsService.jsonata(scope, id, {
    service: 'dynamodb',
    action: 'updateItem',
    iamResources: [table.tableArn],
    parameters: {
      TableName: table.tableName,
      Key: key,
      UpdateExpression: expression,
      ConditionExpression: `opening = :opening AND #status IN (${Object.keys(states).join(', ')}) AND NOT ${unless}`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':opening': { N: '{% $string($ticket.opening) %}' }, ...states, ...values },
    },
    outputs: {},
    assign: { ...assign },
    ...wait,
  });
  task.addRetry({ errors: [refused, 'States.Timeout'], maxAttempts: 0 });
  task.addRetry(patientRetry);
  return task;
}
