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
import { briefRetry, onlyFunctionRetry } from './retries.ts';
import { setAside } from './set-aside.ts';
import { ticketFacts } from './ticket-facts.ts';

export interface FileTicketProps {
  readonly fileTicket: IFunction;
  readonly handleTicket: IStateMachine;
  readonly bus: EventBus;
  readonly setAsideQueue: IQueue;
}

/** From a mention that somebody should see to its ticket, and to the one execution that looks after that ticket. */
export class FileTicket extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, { fileTicket, handleTicket, bus, setAsideQueue }: FileTicketProps) {
    super(scope, id);

    const done = Succeed.jsonata(this, 'Done');
    const setAsideMention = setAside(this, 'SetAsideMention', {
      queue: setAsideQueue,
      workflow: 'file-ticket',
      what: '{% {"mentionId": $states.context.Execution.Input.detail.mentionId} %}',
      reason: '{% $states.input.error %}',
    });
    const failed = { errors: ['States.ALL'], outputs: { error: '{% $states.errorOutput.Error %}' } };

    const file = LambdaInvoke.jsonata(this, 'FileTicket', {
      lambdaFunction: fileTicket,
      payload: TaskInput.fromText('{% $states.input.detail %}'),
      taskTimeout: Timeout.duration(Duration.seconds(20)),
      retryOnServiceExceptions: false,
      assign: { filed: '{% $states.result.Payload %}' },
      outputs: {},
    });
    file.addRetry(onlyFunctionRetry);
    file.addRetry(briefRetry);
    file.addCatch(setAsideMention, failed);

    // A second delivery finds the name taken, which is as good as having started it.
    const startHandling = StepFunctionsStartExecution.jsonata(this, 'StartHandling', {
      stateMachine: handleTicket,
      integrationPattern: IntegrationPattern.REQUEST_RESPONSE,
      name: '{% $filed.executionName %}',
      input: TaskInput.fromObject({
        ...ticketFacts('$filed'),
        mentionId: '{% $filed.mentionId %}',
        acknowledgeSeconds: '{% $filed.acknowledgeSeconds %}',
        resolveSeconds: '{% $filed.resolveSeconds %}',
        openedAt: '{% $filed.openedAt %}',
      }),
      taskTimeout: Timeout.duration(Duration.seconds(10)),
      outputs: {},
    });
    startHandling.addRetry({ errors: ['StepFunctions.ExecutionAlreadyExistsException'], maxAttempts: 0 });
    startHandling.addRetry(briefRetry);
    startHandling.addCatch(done, { errors: ['StepFunctions.ExecutionAlreadyExistsException'], outputs: {} });
    startHandling.addCatch(setAsideMention, failed);

    const announceUpdate = announce(this, 'AnnounceUpdate', {
      bus,
      event: ticketUpdated,
      detail: {
        ...ticketFacts('$filed'),
        mentionId: '{% $filed.mentionId %}',
      },
    });
    announceUpdate.addRetry(briefRetry);
    announceUpdate.addCatch(setAsideMention, failed);

    file.next(
      Choice.jsonata(this, 'WhatDidItDo')
        .when(Condition.jsonata("{% $filed.outcome in ['opened', 'reopened'] %}"), startHandling)
        .when(Condition.jsonata("{% $filed.outcome = 'merged' %}"), announceUpdate)
        .otherwise(done),
    );
    startHandling.next(done);
    announceUpdate.next(done);
    setAsideMention.next(done);

    this.stateMachine = new ExpressWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(file),
    });
  }
}
