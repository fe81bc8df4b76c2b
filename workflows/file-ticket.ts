import { Duration } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  IntegrationPattern,
  type IStateMachine,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, StepFunctionsStartExecution } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { ticketUpdated } from '../functions/contracts/events.ts';
import { announce } from './announce.ts';
import { ExpressWorkflow } from './express-workflow.ts';
import { afterFilingRetries, briefRetry, onlyFunctionRetry } from './retries.ts';
import { setAside } from './set-aside.ts';
import { ticketFacts } from './ticket-facts.ts';

export interface FileTicketProps {
  readonly fileTicket: IFunction;
  readonly handleTicket: IStateMachine;
  readonly notifyPeople: IFunction;
  readonly bus: EventBus;
  readonly setAsideQueue: IQueue;
}

interface FilingStates {
  /** As people who look into the set-aside queue know it. */
  readonly workflow: string;
  /** JSONata for what the function is called with: the detail of the event, and what a workflow found out itself. */
  readonly detail: string;
}

/** The states that file a triaged mention and set going what looks after its ticket. Answers the first one. */
export function filingStates(
  scope: Construct,
  { fileTicket, handleTicket, notifyPeople, bus, setAsideQueue }: FileTicketProps,
  { workflow, detail }: FilingStates,
): LambdaInvoke {
  const done = Succeed.jsonata(scope, 'Done');
  const setAsideMention = setAside(scope, 'SetAsideMention', {
    queue: setAsideQueue,
    workflow,
    what: '{% {"mentionId": $states.context.Execution.Input.detail.mentionId} %}',
    reason: '{% $states.input.error %}',
  });
  const failed = { errors: ['States.ALL'], outputs: { error: '{% $states.errorOutput.Error %}' } };

  const file = LambdaInvoke.jsonata(scope, 'FileTicket', {
    lambdaFunction: fileTicket,
    payload: TaskInput.fromText(detail),
    taskTimeout: Timeout.duration(Duration.seconds(20)),
    retryOnServiceExceptions: false,
    assign: { filed: '{% $states.result.Payload %}' },
    outputs: {},
  });
  file.addRetry(onlyFunctionRetry);
  file.addRetry(briefRetry);
  file.addCatch(setAsideMention, failed);

  // A second delivery finds the name taken, which is as good as having started it.
  const startHandling = StepFunctionsStartExecution.jsonata(scope, 'StartHandling', {
    stateMachine: handleTicket,
    integrationPattern: IntegrationPattern.REQUEST_RESPONSE,
    name: '{% $filed.executionName %}',
    input: TaskInput.fromText('{% $filed.handling %}'),
    taskTimeout: Timeout.duration(Duration.seconds(10)),
    outputs: {},
  });
  startHandling.addRetry({ errors: ['StepFunctions.ExecutionAlreadyExistsException'], maxAttempts: 0 });
  startHandling.addRetry(briefRetry);
  startHandling.addCatch(done, { errors: ['StepFunctions.ExecutionAlreadyExistsException'], outputs: {} });
  startHandling.addCatch(setAsideMention, failed);

  const announceUpdate = announce(scope, 'AnnounceUpdate', {
    bus,
    event: ticketUpdated,
    detail: {
      ...ticketFacts('$filed.handling'),
      change: 'post-joined',
      mentionId: '{% $states.context.Execution.Input.detail.mentionId %}',
    },
  });
  announceUpdate.addRetry(briefRetry);
  announceUpdate.addCatch(setAsideMention, failed);

  const followUp = {
    ticketId: '{% $filed.handling.ticketId %}',
    opening: '{% $filed.handling.opening %}',
    kind: 'raised',
    mentionId: '{% $states.context.Execution.Input.detail.mentionId %}',
    route: '{% $states.context.Execution.Input.detail.route %}',
  };
  const notifyFollowUp = LambdaInvoke.jsonata(scope, 'NotifyFollowUp', {
    lambdaFunction: notifyPeople,
    payload: TaskInput.fromObject(followUp),
    taskTimeout: Timeout.duration(Duration.seconds(30)),
    retryOnServiceExceptions: false,
    outputs: {},
  });
  for (const retry of afterFilingRetries) notifyFollowUp.addRetry(retry);
  const setAsideFollowUp = setAside(scope, 'SetAsideFollowUp', {
    queue: setAsideQueue,
    // Like the notices of that workflow, it is given to `notify-people` again.
    workflow: 'handle-ticket',
    what: followUp,
    reason: '{% $states.input.error %}',
  });
  notifyFollowUp.addCatch(setAsideFollowUp, failed);

  const isMerged = Condition.jsonata("{% $filed.outcome = 'merged' %}");
  const isNews = Choice.jsonata(scope, 'IsItNews').when(isMerged, announceUpdate).otherwise(done);

  file.next(
    Choice.jsonata(scope, 'WhatDidItDo')
      .when(Condition.jsonata("{% $filed.outcome in ['opened', 'reopened'] %}"), startHandling)
      // A second delivery makes sure of it.
      .when(Condition.jsonata('{% $filed.raises = true %}'), notifyFollowUp)
      .otherwise(isNews),
  );
  startHandling.next(done);
  notifyFollowUp.next(isNews);
  setAsideFollowUp.next(isNews);
  announceUpdate.next(done);
  setAsideMention.next(done);
  return file;
}

/** From a mention that somebody should see to its ticket, and to the one execution that looks after that ticket. */
export class FileTicket extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, props: FileTicketProps) {
    super(scope, id);
    const file = filingStates(this, props, { workflow: 'file-ticket', detail: '{% $states.input.detail %}' });
    this.stateMachine = new ExpressWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(file),
    });
  }
}
