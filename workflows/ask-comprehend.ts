import { Duration } from 'aws-cdk-lib';
import {
  JitterType,
  Map as MapState,
  Parallel,
  Pass,
  ProvideItems,
  type RetryProps,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** What no second attempt mends, by the names that Step Functions gives to Comprehend's errors. */
const hopeless: RetryProps = {
  errors: [
    'Comprehend.AccessDeniedException',
    'Comprehend.BatchSizeLimitExceededException',
    'Comprehend.InvalidRequestException',
    'Comprehend.TextSizeLimitExceededException',
    'Comprehend.UnsupportedLanguageException',
    'Comprehend.ValidationException',
  ],
  maxAttempts: 0,
};

/** Comprehend answers within a second or so. */
const patience = Duration.seconds(5);

/**
 * Eight attempts of 5 seconds and 48 seconds between them: at most 88, of the 90 that a verdict may wait for Comprehend.
 * It is for all else, not for throttling by its name: where an API's model has no such error, and Comprehend's has none
 * for these calls, the name may be a general one, `Comprehend.ComprehendException`.
 */
const withinNinetySeconds: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxAttempts: 7,
  maxDelay: Duration.seconds(11),
  jitterStrategy: JitterType.FULL,
};

interface Asking {
  readonly looksForPersonalData: boolean;
}

/**
 * The state that asks Comprehend, and leaves its answers in `$opinions` and, where it looks for personal data too,
 * `$personalData`. Whatever is asked is asked at once, so that all of it together takes no longer than one of its calls.
 */
export function askComprehend(scope: Construct, { looksForPersonalData }: Asking): MapState | Parallel {
  if (!looksForPersonalData) {
    return askForSentiments(scope, { assign: { opinions: '{% $states.result %}' }, outputs: {} });
  }
  return Parallel.jsonata(scope, 'AskBoth', {
    assign: { opinions: '{% [$states.result[0]] %}', personalData: '{% [$states.result[1]] %}' },
    outputs: {},
  })
    .branch(askForSentiments(scope, {}))
    .branch(lookForPersonalData(scope));
}

/** One call a language. Where Comprehend stays away, the embedded verdicts stand and say so. */
function askForSentiments(scope: Construct, then: { assign?: Record<string, string>; outputs?: object }): MapState {
  const detect = CallAwsService.jsonata(scope, 'DetectSentiment', {
    service: 'comprehend',
    action: 'batchDetectSentiment',
    iamAction: 'comprehend:BatchDetectSentiment',
    // Comprehend's synchronous calls know no resources.
    iamResources: ['*'],
    parameters: {
      LanguageCode: '{% $states.input.language %}',
      TextList: '{% $states.input.texts %}',
    },
    taskTimeout: Timeout.duration(patience),
    outputs: {
      mentionIds: '{% $states.input.mentionIds %}',
      sentiments:
        '{% [$states.result.ResultList.{"Index": Index, "Sentiment": Sentiment, "SentimentScore": SentimentScore}] %}',
    },
  });
  detect.addRetry(hopeless);
  detect.addRetry(withinNinetySeconds);
  detect.addCatch(Pass.jsonata(scope, 'GoOnWithoutComprehend'), {
    errors: ['States.ALL'],
    outputs: { mentionIds: '{% $states.input.mentionIds %}', sentiments: [] },
  });
  return MapState.jsonata(scope, 'AskComprehend', {
    items: ProvideItems.jsonata('{% $unsure %}'),
    ...then,
  }).itemProcessor(detect);
}

/** One call a post, as there is none for many. Where Comprehend stays away, what the classifier found has to do. */
function lookForPersonalData(scope: Construct): MapState {
  const detect = CallAwsService.jsonata(scope, 'DetectPersonalData', {
    service: 'comprehend',
    action: 'detectPiiEntities',
    iamAction: 'comprehend:DetectPiiEntities',
    iamResources: ['*'],
    parameters: {
      LanguageCode: '{% $states.input.language %}',
      Text: '{% $states.input.text %}',
    },
    taskTimeout: Timeout.duration(patience),
    outputs: {
      mentionId: '{% $states.input.mentionId %}',
      // A verdict holds 20; more than twice as many of 25 posts might not fit into a state.
      entities:
        '{% [$states.result.Entities[[0..39]].{"Type": Type, "Score": Score, "BeginOffset": BeginOffset, "EndOffset": EndOffset}] %}',
    },
  });
  detect.addRetry(hopeless);
  detect.addRetry(withinNinetySeconds);
  detect.addCatch(Pass.jsonata(scope, 'GoOnWithoutPersonalData'), {
    errors: ['States.ALL'],
    outputs: { mentionId: '{% $states.input.mentionId %}', entities: [] },
  });
  return MapState.jsonata(scope, 'LookForPersonalData', {
    items: ProvideItems.jsonata('{% $documents %}'),
  }).itemProcessor(detect);
}
