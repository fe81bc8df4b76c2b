import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Choice, Condition, DefinitionBody, Succeed, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { askComprehend } from './ask-comprehend.ts';
import { ExpressWorkflow } from './express-workflow.ts';
import { briefRetry, concurrencyRetry } from './retries.ts';
import { setAside } from './set-aside.ts';

export interface TriageMentionsProps {
  readonly classifyMentions: IFunction;
  readonly routeMentions: IFunction;
  readonly setAsideQueue: IQueue;
  /** Whether Comprehend is asked for personal data too. @default false */
  readonly looksForPersonalData?: boolean;
}

/**
 * From new mentions to verdicts: the embedded classifier, Comprehend for those that it is unsure of, then routing. One
 * execution a batch of at most 25; what fails in one mention never holds up the others.
 */
export class TriageMentions extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, props: TriageMentionsProps) {
    super(scope, id);
    const { classifyMentions, routeMentions, setAsideQueue, looksForPersonalData = false } = props;

    const done = Succeed.jsonata(this, 'Done');
    const setAsideBatch = setAside(this, 'SetAsideBatch', {
      queue: setAsideQueue,
      workflow: 'triage-mentions',
      what: '{% $states.context.Execution.Input.detail %}',
      reason: '{% $states.input.error %}',
    });
    const setAsideMentions = setAside(this, 'SetAsideMentions', {
      queue: setAsideQueue,
      workflow: 'triage-mentions',
      what: '{% $setAside %}',
      reason: 'some mentions of the batch could not be handled',
    });
    const failed = { errors: ['States.ALL'], outputs: { error: '{% $states.errorOutput.Error %}' } };

    const classify = LambdaInvoke.jsonata(this, 'ClassifyMentions', {
      lambdaFunction: classifyMentions,
      payload: TaskInput.fromText('{% $states.input.detail %}'),
      taskTimeout: Timeout.duration(Duration.seconds(20)),
      retryOnServiceExceptions: false,
      assign: {
        watch: '{% $states.input.detail.watch %}',
        mentions: '{% $states.result.Payload.mentions %}',
        unsure: '{% $states.result.Payload.unsure %}',
        setAside: '{% $states.result.Payload.setAside %}',
        opinions: [],
        ...(looksForPersonalData && { documents: '{% [$states.result.Payload.documents] %}', personalData: [] }),
      },
      outputs: {},
    });
    classify.addRetry(concurrencyRetry);
    classify.addRetry(briefRetry);
    classify.addCatch(setAsideBatch, failed);

    const comprehend = askComprehend(this, { looksForPersonalData });

    const route = LambdaInvoke.jsonata(this, 'RouteMentions', {
      lambdaFunction: routeMentions,
      payload: TaskInput.fromObject({
        watch: '{% $watch %}',
        mentions: '{% $mentions %}',
        opinions: '{% $opinions %}',
        ...(looksForPersonalData && { personalData: '{% $personalData %}' }),
      }),
      taskTimeout: Timeout.duration(Duration.seconds(20)),
      retryOnServiceExceptions: false,
      assign: { setAside: '{% [$setAside, $states.result.Payload.setAside] %}' },
      outputs: {},
    });
    route.addRetry(concurrencyRetry);
    route.addRetry(briefRetry);
    route.addCatch(setAsideBatch, failed);

    const isAnySetAside = Choice.jsonata(this, 'IsAnySetAside')
      .when(Condition.jsonata('{% $count($setAside) > 0 %}'), setAsideMentions)
      .otherwise(done);
    const toAsk = looksForPersonalData ? '$count($unsure) + $count($documents)' : '$count($unsure)';
    const isAnyUnsure = Choice.jsonata(this, 'IsAnyUnsure')
      .when(Condition.jsonata(`{% ${toAsk} > 0 %}`), comprehend)
      .otherwise(route);

    classify.next(isAnyUnsure);
    comprehend.addCatch(route, { errors: ['States.ALL'], outputs: {} });
    comprehend.next(route);
    route.next(isAnySetAside);
    setAsideMentions.next(done);
    setAsideBatch.next(done);

    this.stateMachine = new ExpressWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(classify),
    });
  }
}
