import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  JitterType,
  Map as MapState,
  Pass,
  ProvideItems,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { ExpressWorkflow } from './express-workflow.ts';
import { briefRetry, concurrencyRetry } from './retries.ts';
import { setAside } from './set-aside.ts';

export interface TriageMentionsProps {
  readonly classifyMentions: IFunction;
  readonly routeMentions: IFunction;
  readonly setAsideQueue: IQueue;
}

/**
 * From new mentions to verdicts: the embedded classifier, Comprehend for those that it is unsure of, then routing. One
 * execution a batch of at most 25; what fails in one mention never holds up the others.
 */
export class TriageMentions extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, { classifyMentions, routeMentions, setAsideQueue }: TriageMentionsProps) {
    super(scope, id);

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
      },
      outputs: {},
    });
    classify.addRetry(concurrencyRetry);
    classify.addRetry(briefRetry);
    classify.addCatch(setAsideBatch, failed);

    const askComprehend = this.askComprehend();

    const route = LambdaInvoke.jsonata(this, 'RouteMentions', {
      lambdaFunction: routeMentions,
      payload: TaskInput.fromObject({
        watch: '{% $watch %}',
        mentions: '{% $mentions %}',
        opinions: '{% $opinions %}',
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
    const isAnyUnsure = Choice.jsonata(this, 'IsAnyUnsure')
      .when(Condition.jsonata('{% $count($unsure) > 0 %}'), askComprehend)
      .otherwise(route);

    classify.next(isAnyUnsure);
    askComprehend.addCatch(route, { errors: ['States.ALL'], outputs: {} });
    askComprehend.next(route);
    route.next(isAnySetAside);
    setAsideMentions.next(done);
    setAsideBatch.next(done);

    this.stateMachine = new ExpressWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(classify),
    });
  }

  /** One call a language. Where Comprehend stays away, the embedded verdicts stand and say so. */
  private askComprehend(): MapState {
    const detect = CallAwsService.jsonata(this, 'DetectSentiment', {
      service: 'comprehend',
      action: 'batchDetectSentiment',
      iamAction: 'comprehend:BatchDetectSentiment',
      // Comprehend's synchronous calls know no resources.
      iamResources: ['*'],
      parameters: {
        LanguageCode: '{% $states.input.language %}',
        TextList: '{% $states.input.texts %}',
      },
      taskTimeout: Timeout.duration(Duration.seconds(10)),
      outputs: {
        mentionIds: '{% $states.input.mentionIds %}',
        sentiments: '{% [$states.result.ResultList.{"Index": Index, "Sentiment": Sentiment}] %}',
      },
    });
    detect.addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(1),
      backoffRate: 2,
      maxAttempts: 6,
      maxDelay: Duration.seconds(15),
      jitterStrategy: JitterType.FULL,
    });
    const goOnWithout = Pass.jsonata(this, 'GoOnWithoutComprehend');
    detect.addCatch(goOnWithout, {
      errors: ['States.ALL'],
      outputs: { mentionIds: '{% $states.input.mentionIds %}', sentiments: [] },
    });
    return MapState.jsonata(this, 'AskComprehend', {
      items: ProvideItems.jsonata('{% $unsure %}'),
      maxConcurrency: 6,
      assign: { opinions: '{% $states.result %}' },
      outputs: {},
    }).itemProcessor(detect);
  }
}
