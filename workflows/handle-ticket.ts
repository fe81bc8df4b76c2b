import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  IntegrationPattern,
  LogLevel,
  Pass,
  QueryLanguage,
  StateMachine,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { ticketEscalated, ticketOpened, ticketResolved } from '../functions/contracts/events.ts';
import { announce } from './announce.ts';
import { patientRetry, throttledRetry } from './retries.ts';
import { setAside } from './set-aside.ts';
import { ticketFacts } from './ticket-facts.ts';

export interface HandleTicketProps {
  readonly notifyPeople: IFunction;
  readonly ticketTable: TableV2;
  readonly bus: EventBus;
  readonly setAsideQueue: IQueue;
}

/** Where a ticket that was escalated for the last time may lie before its execution gives up and raises the alarm. */
const forgottenAfter = Duration.days(90);

/** A conditional write of the SDK integration was refused: what is awaited has happened already. */
const alreadyDone = 'DynamoDb.ConditionalCheckFailedException';

/** JSONata: the seconds left of a limit that runs since the opening, at least one. */
const secondsLeftOf = (limit: string): string =>
  `$max([1, $floor(${limit} - ($toMillis($states.context.State.EnteredTime) - $toMillis($ticket.openedAt)) / 1000)])`;

/**
 * Looks after one opening of a ticket until somebody resolves it: tells the people of its route, waits for them, and
 * escalates once for each time that passes. One execution an opening, named after it; the only one that waits for people.
 *
 * Each wait is a conditional write that stores its task token. Where the condition does not hold, what it would have
 * waited for has happened; where it times out, the escalation is itself conditional on the status, so that nobody hears
 * of a ticket that was taken at the last moment.
 */
export class HandleTicket extends Construct {
  readonly stateMachine: StateMachine;
  private readonly table: TableV2;

  constructor(scope: Construct, id: string, { notifyPeople, ticketTable, bus, setAsideQueue }: HandleTicketProps) {
    super(scope, id);
    this.table = ticketTable;

    const announceOpening = announce(this, 'AnnounceOpening', {
      bus,
      event: ticketOpened,
      detail: ticketFacts('$states.input'),
      assign: { ticket: '{% $states.input %}', missed: 'nothing', escalations: 0 },
    });
    announceOpening.addRetry(patientRetry);

    const notifyOpening = this.notify('NotifyOpening', notifyPeople, { kind: 'opened' });
    const notifyEscalation = this.notify('NotifyEscalation', notifyPeople, {
      kind: "{% 'missed-' & $missed %}",
      at: '{% $escalatedAt %}',
    });

    const awaitAcknowledgement = this.awaitPerson('AwaitAcknowledgement', {
      token: 'acknowledgeToken',
      awaitedIn: ['open'],
      seconds: secondsLeftOf('$ticket.acknowledgeSeconds'),
    });
    const awaitResolution = this.awaitPerson('AwaitResolution', {
      token: 'resolveToken',
      awaitedIn: ['open', 'acknowledged'],
      seconds: `$missed = 'resolve' ? ${forgottenAfter.toSeconds()} : ${secondsLeftOf('$ticket.resolveSeconds')}`,
    });
    const escalate = this.update('EscalateTicket', {
      expression: 'SET escalations = :count, escalatedAt = :now',
      awaitedIn: ['open', "{% $missed = 'resolve' ? 'acknowledged' : 'open' %}"],
      values: {
        ':count': { N: '{% $string($escalations) %}' },
        ':now': { S: '{% $states.context.State.EnteredTime %}' },
      },
      assign: { escalatedAt: '{% $states.context.State.EnteredTime %}' },
    });
    const announceEscalation = announce(this, 'AnnounceEscalation', {
      bus,
      event: ticketEscalated,
      detail: { ...ticketFacts('$ticket'), missed: '{% $missed %}' },
    });
    announceEscalation.addRetry(patientRetry);
    const announceResolution = announce(this, 'AnnounceResolution', {
      bus,
      event: ticketResolved,
      detail: ticketFacts('$ticket'),
    });
    announceResolution.addRetry(patientRetry);

    const wasMissedBefore = Choice.jsonata(this, 'WasResolutionMissedBefore')
      .when(
        Condition.jsonata("{% $missed = 'resolve' %}"),
        Fail.jsonata(this, 'GiveUp', {
          error: 'TicketForgotten',
          cause: `nobody resolved the ticket within ${forgottenAfter.toDays()} days of its last escalation`,
        }),
      )
      .otherwise(
        Pass.jsonata(this, 'CountResolutionMissed', {
          assign: { missed: 'resolve', escalations: '{% $escalations + 1 %}' },
          outputs: {},
        }).next(escalate),
      );

    const setAsideNotice = (state: string, about: string, next: CallAwsService | ReturnType<typeof announce>) =>
      setAside(this, state, {
        queue: setAsideQueue,
        workflow: 'handle-ticket',
        // What `notify-people` takes to try it again.
        what: `{% {"ticketId": $ticket.ticketId, "opening": $ticket.opening, ${about}} %}`,
        reason: '{% $states.input.error %}',
      }).next(next);
    const undeliverable = { errors: ['States.ALL'], outputs: { error: '{% $states.errorOutput.Error %}' } };
    // Nobody may have been told, but the clocks run on: the escalation is the next chance to be heard.
    notifyOpening.addCatch(
      setAsideNotice('SetAsideOpeningNotice', '"kind": "opened"', awaitAcknowledgement),
      undeliverable,
    );
    notifyEscalation.addCatch(
      setAsideNotice('SetAsideEscalationNotice', '"kind": "missed-" & $missed, "at": $escalatedAt', announceEscalation),
      undeliverable,
    );

    awaitAcknowledgement.addCatch(awaitResolution, { errors: [alreadyDone], outputs: {} });
    awaitAcknowledgement.addCatch(escalate, {
      errors: ['States.Timeout'],
      assign: { missed: 'acknowledge', escalations: 1 },
      outputs: {},
    });
    awaitResolution.addCatch(announceResolution, { errors: [alreadyDone], outputs: {} });
    awaitResolution.addCatch(wasMissedBefore, { errors: ['States.Timeout'], outputs: {} });
    // Called off at the last moment: it was counted before its write, and does not count.
    escalate.addCatch(awaitResolution, {
      errors: [alreadyDone],
      assign: { escalations: '{% $escalations - 1 %}' },
      outputs: {},
    });

    announceOpening.next(notifyOpening);
    notifyOpening.next(awaitAcknowledgement);
    awaitAcknowledgement.next(awaitResolution);
    escalate.next(notifyEscalation);
    notifyEscalation.next(announceEscalation);
    announceEscalation.next(awaitResolution);
    awaitResolution.next(announceResolution);

    this.stateMachine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(announceOpening),
      queryLanguage: QueryLanguage.JSONATA,
      logs: {
        destination: new LogGroup(this, 'Logs', {
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
  }
  private notify(id: string, notifyPeople: IFunction, about: Readonly<Record<string, string>>): LambdaInvoke {
    const task = LambdaInvoke.jsonata(this, id, {
      lambdaFunction: notifyPeople,
      payload: TaskInput.fromObject({
        ticketId: '{% $ticket.ticketId %}',
        opening: '{% $ticket.opening %}',
        mentionId: '{% $ticket.mentionId %}',
        ...about,
      }),
      taskTimeout: Timeout.duration(Duration.seconds(60)),
      retryOnServiceExceptions: false,
      outputs: {},
    });
    // A refused notice is refused again: a wrong channel, token or address needs a person.
    task.addRetry({ errors: ['NotifierRefused'], maxAttempts: 0 });
    task.addRetry(throttledRetry);
    task.addRetry(patientRetry);
    return task;
  }

  /** Stores a task token on the ticket on condition that what is awaited has not happened yet. */
  private awaitPerson(
    id: string,
    {
      token,
      awaitedIn,
      seconds,
    }: { readonly token: string; readonly awaitedIn: readonly string[]; readonly seconds: string },
  ): CallAwsService {
    return this.update(id, {
      expression: `SET ${token} = :token, ${token}Since = :entered`,
      awaitedIn,
      // The write of a wait that was given up may arrive late: it must not cover the token of the wait after it.
      unless: `${token}Since > :entered`,
      values: {
        ':token': { S: '{% $states.context.Task.Token %}' },
        ':entered': { S: '{% $states.context.State.EnteredTime %}' },
      },
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      taskTimeout: Timeout.jsonata(`{% ${seconds} %}`),
    });
  }

  /** A write on the ticket's row, on condition that it is still this opening and in one of the states. */
  private update(id: string, { expression, awaitedIn, unless, values, assign, ...wait }: Update): CallAwsService {
    const states = Object.fromEntries(awaitedIn.map((status, i) => [`:status${i}`, { S: status }]));
    const task = CallAwsService.jsonata(this, id, {
      service: 'dynamodb',
      action: 'updateItem',
      iamResources: [this.table.tableArn],
      parameters: {
        TableName: this.table.tableName,
        Key: { ticketId: { S: '{% $ticket.ticketId %}' }, item: { S: 'ticket' } },
        UpdateExpression: expression,
        ConditionExpression: [
          `opening = :opening AND #status IN (${Object.keys(states).join(', ')})`,
          ...(unless === undefined ? [] : [`NOT ${unless}`]),
        ].join(' AND '),
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':opening': { N: '{% $string($ticket.opening) %}' }, ...states, ...values },
      },
      outputs: {},
      ...(assign === undefined ? {} : { assign: { ...assign } }),
      ...wait,
    });
    task.addRetry({ errors: [alreadyDone, 'States.Timeout'], maxAttempts: 0 });
    task.addRetry(patientRetry);
    return task;
  }
}

interface Update {
  readonly expression: string;
  readonly awaitedIn: readonly string[];
  readonly unless?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly integrationPattern?: IntegrationPattern;
  readonly taskTimeout?: Timeout;
  readonly assign?: Readonly<Record<string, string>>;
}
