import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  type IChainable,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { ticketEscalated, ticketOpened, ticketResolved } from '../functions/contracts/events.ts';
import { ticketStatuses } from '../functions/contracts/ticket.ts';
import { announce } from './announce.ts';
import { noticeRetry, patientRetry, throttledRetry } from './retries.ts';
import { setAside } from './set-aside.ts';
import { StandardWorkflow } from './standard-workflow.ts';
import { ticketFacts } from './ticket-facts.ts';
import { awaitPerson, escalateTicket, readTicket, refused } from './ticket-row.ts';
import { afterStep, atFirst, dueStep, forgottenAfter, isDue, numberAtFirst } from './ticket-steps.ts';

export interface HandleTicketProps {
  readonly notifyPeople: IFunction;
  readonly ticketTable: TableV2;
  readonly bus: EventBus;
  readonly setAsideQueue: IQueue;
}

/**
 * Looks after one opening of a ticket until somebody resolves it: tells the people of its route, waits for them, and reminds
 * and escalates by the plan that it was started with. One execution an opening, named after it; the only one that waits for
 * people.
 *
 * Each wait is a conditional write that stores its task token, and lasts until the next step of the plan. Where the condition
 * does not hold, what it would have waited for has happened. An escalation is itself a conditional write, so that nobody
 * hears of a ticket that was taken, or put off, at the last moment; where it is refused, the row is read and what comes next
 * decided anew. That is decided in one place, `WhatNow`.
 */
export class HandleTicket extends Construct {
  readonly stateMachine: StandardWorkflow;
  readonly #props: HandleTicketProps;

  constructor(scope: Construct, id: string, props: HandleTicketProps) {
    super(scope, id);
    this.#props = props;
    const { bus, ticketTable } = props;

    const announceOpening = announce(this, 'AnnounceOpening', {
      bus,
      event: ticketOpened,
      detail: { ...ticketFacts('$states.input'), number: numberAtFirst },
      assign: atFirst,
    });
    const announceEscalation = announce(this, 'AnnounceEscalation', {
      bus,
      event: ticketEscalated,
      detail: { ...ticketFacts('$ticket'), missed: '{% $step.missed %}', link: '{% $step.link %}' },
    });
    const announceResolution = announce(this, 'AnnounceResolution', {
      bus,
      event: ticketResolved,
      detail: ticketFacts('$ticket'),
    });
    for (const announcement of [announceOpening, announceEscalation, announceResolution]) {
      announcement.addRetry(patientRetry);
    }

    const awaitAcknowledgement = awaitPerson(this, 'AwaitAcknowledgement', ticketTable, {
      token: 'acknowledgeToken',
      awaitedIn: ['open'],
    });
    const awaitResolution = awaitPerson(this, 'AwaitResolution', ticketTable, {
      token: 'resolveToken',
      instead: 'acknowledgeToken',
      awaitedIn: ticketStatuses.filter((status) => status !== 'resolved'),
    });
    const escalate = escalateTicket(this, 'EscalateTicket', ticketTable);
    const read = readTicket(this, 'ReadTicket', ticketTable);
    const giveUp = Fail.jsonata(this, 'GiveUp', {
      error: 'TicketForgotten',
      cause: `nobody resolved the ticket within ${forgottenAfter.toDays()} days of its last escalation`,
    });
    const whatNow = Choice.jsonata(this, 'WhatNow');

    const notifyOpening = this.#notify('Opening', { kind: 'opened' }, awaitAcknowledgement);
    const notifyReminder = this.#notify(
      'Reminder',
      { kind: '{% "remind-" & $step.missed %}', link: '{% $step.link %}' },
      whatNow,
      { ...afterStep, reminders: '{% $reminders + 1 %}' },
    );
    const notifyEscalation = this.#notify(
      'Escalation',
      { kind: '{% "missed-" & $step.missed %}', link: '{% $step.link %}', at: '{% $toldAt %}' },
      whatNow,
    );

    announceOpening.next(notifyOpening);
    awaitAcknowledgement.next(awaitResolution);
    awaitAcknowledgement.addCatch(read, { errors: [refused], outputs: {} });
    awaitAcknowledgement.addCatch(whatNow, { errors: ['States.Timeout'], outputs: {} });
    awaitResolution.next(whatNow);
    awaitResolution.addCatch(announceResolution, { errors: [refused], outputs: {} });
    awaitResolution.addCatch(whatNow, { errors: ['States.Timeout'], outputs: {} });
    // Other systems hear of it in time, however long a channel takes.
    escalate.next(announceEscalation);
    escalate.addCatch(read, { errors: [refused], outputs: {} });
    read.next(whatNow);
    announceEscalation.next(notifyEscalation);

    whatNow
      .when(Condition.jsonata('{% $status = "resolved" %}'), announceResolution, { comment: 'resolved' })
      .when(Condition.jsonata(isDue('escalate')), escalate, {
        comment: 'an escalation is due',
        assign: { step: dueStep },
      })
      .when(Condition.jsonata(isDue('remind')), notifyReminder, {
        comment: 'a reminder is due',
        assign: { step: dueStep },
      })
      .when(Condition.jsonata(isDue('give-up')), giveUp, { comment: 'everybody has forgotten it' })
      .when(Condition.jsonata('{% $status = "open" %}'), awaitAcknowledgement, { comment: 'nobody has taken it' })
      .otherwise(awaitResolution);

    this.stateMachine = new StandardWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(announceOpening),
    });
  }

  /**
   * `NotifyOpening`, and `SetAsideOpeningNotice` for where it fails. Nobody may have been told then, but the clocks run on: the
   * next step is the next chance to be heard.
   * @param about what `notify-people` takes beside the ticket
   * @param assign once people were told, or could not be
   */
  #notify(
    what: string,
    about: Readonly<Record<string, string>>,
    next: IChainable,
    assign?: Readonly<Record<string, string>>,
  ): LambdaInvoke {
    const payload = { ticketId: '{% $ticket.ticketId %}', opening: '{% $ticket.opening %}', ...about };
    const assigning = assign === undefined ? {} : { assign: { ...assign } };
    const task = LambdaInvoke.jsonata(this, `Notify${what}`, {
      lambdaFunction: this.#props.notifyPeople,
      payload: TaskInput.fromObject({ ...payload, mentionId: '{% $ticket.mentionId %}' }),
      taskTimeout: Timeout.duration(Duration.seconds(60)),
      retryOnServiceExceptions: false,
      ...assigning,
      outputs: {},
    });
    // A refused notice is refused again: a wrong channel, token or address needs a person.
    task.addRetry({ errors: ['NotifierRefused'], maxAttempts: 0 });
    task.addRetry(throttledRetry);
    task.addRetry(noticeRetry);
    const setAsideNotice = setAside(this, `SetAside${what}Notice`, {
      queue: this.#props.setAsideQueue,
      workflow: 'handle-ticket',
      // What `notify-people` takes to try it again.
      what: payload,
      reason: '{% $states.input.error %}',
    });
    task.addCatch(setAsideNotice, {
      errors: ['States.ALL'],
      outputs: { error: '{% $states.errorOutput.Error %}' },
      ...assigning,
    });
    setAsideNotice.next(next);
    task.next(next);
    return task;
  }
}
