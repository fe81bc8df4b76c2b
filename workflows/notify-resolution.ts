import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Map as MapState, ProvideItems, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { patientRetry } from './retries.ts';
import { setAside } from './set-aside.ts';
import { StandardWorkflow } from './standard-workflow.ts';

export interface NotifyResolutionProps {
  readonly tellAuthor: IFunction;
  readonly setAsideQueue: IQueue;
}

/**
 * Tells those who reported something that it is resolved, after a person approved it: one after the other, so that it can be
 * stopped half-way. Two executions for one approval, or two approvals, tell nobody twice: `tell-author` claims each author.
 */
export class NotifyResolution extends Construct {
  readonly stateMachine: StandardWorkflow;

  constructor(scope: Construct, id: string, { tellAuthor, setAsideQueue }: NotifyResolutionProps) {
    super(scope, id);

    const tell = LambdaInvoke.jsonata(this, 'TellAuthor', {
      lambdaFunction: tellAuthor,
      taskTimeout: Timeout.duration(Duration.seconds(60)),
      retryOnServiceExceptions: false,
      payload: TaskInput.fromText('{% $states.input %}'),
      outputs: '{% $states.result.Payload %}',
    });
    // Its window opens again within a quarter of an hour.
    tell.addRetry({
      errors: ['ReplyThrottled'],
      interval: Duration.minutes(1),
      backoffRate: 2,
      maxAttempts: 30,
      maxDelay: Duration.minutes(15),
    });
    // Our timeline shows a reply a moment after it was posted: it is looked for there no sooner.
    tell.addRetry({
      errors: ['ReplyUnavailable'],
      interval: Duration.minutes(2),
      backoffRate: 2,
      maxAttempts: 6,
      maxDelay: Duration.minutes(15),
    });
    tell.addRetry(patientRetry);
    tell.addCatch(
      setAside(this, 'SetAsideTelling', {
        queue: setAsideQueue,
        workflow: 'notify-resolution',
        what: '{% $states.input.what %}',
        reason: '{% $states.input.error %}',
      }),
      {
        errors: ['States.ALL'],
        // What `tell-author` takes to try it again.
        outputs: { error: '{% $states.errorOutput.Error %}', what: '{% $states.input %}' },
      },
    );

    const tellEach = MapState.jsonata(this, 'TellEach', {
      items: ProvideItems.jsonata('{% $states.input.detail.mentionIds %}'),
      itemSelector: {
        ticketId: '{% $states.input.detail.ticketId %}',
        opening: '{% $states.input.detail.opening %}',
        text: '{% $states.input.detail.text %}',
        by: '{% $states.input.detail.by %}',
        requestId: '{% $states.input.detail.requestId %}',
        at: '{% $states.input.detail.at %}',
        mentionId: '{% $states.context.Map.Item.Value %}',
      },
      maxConcurrency: 1,
    });
    tellEach.itemProcessor(tell);

    this.stateMachine = new StandardWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(tellEach),
    });
  }
}
