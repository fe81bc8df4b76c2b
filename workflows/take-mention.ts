import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, type RetryProps, Succeed, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { ExpressWorkflow } from './express-workflow.ts';
import { briefRetry, onlyFunctionRetry } from './retries.ts';
import { setAside } from './set-aside.ts';

interface TakeMentionProps {
  /** As routes name it. */
  readonly workflow: string;
  /** What the only step is called. */
  readonly step: string;
  /** Gets the detail of `MentionTriaged`. */
  readonly takes: IFunction;
  /** Of errors that are worth more patience, or none; each is looked at before `States.ALL`. @default none */
  readonly retries?: readonly RetryProps[];
  readonly setAsideQueue: IQueue;
}

/** A workflow of one step: one function takes the mention, or it is set aside. */
export function takeMention(
  scope: Construct,
  { workflow, step, takes, retries = [], setAsideQueue }: TakeMentionProps,
): ExpressWorkflow {
  const done = Succeed.jsonata(scope, 'Done');
  const setAsideMention = setAside(scope, 'SetAsideMention', {
    queue: setAsideQueue,
    workflow,
    what: '{% {"mentionId": $states.context.Execution.Input.detail.mentionId} %}',
    reason: '{% $states.input.error %}',
  });
  const take = LambdaInvoke.jsonata(scope, step, {
    lambdaFunction: takes,
    payload: TaskInput.fromText('{% $states.input.detail %}'),
    taskTimeout: Timeout.duration(Duration.seconds(35)),
    retryOnServiceExceptions: false,
    outputs: {},
  });
  take.addRetry(onlyFunctionRetry);
  for (const retry of retries) take.addRetry(retry);
  take.addRetry(briefRetry);
  take.addCatch(setAsideMention, { errors: ['States.ALL'], outputs: { error: '{% $states.errorOutput.Error %}' } });
  take.next(done);
  setAsideMention.next(done);
  return new ExpressWorkflow(scope, 'StateMachine', { definitionBody: DefinitionBody.fromChainable(take) });
}
