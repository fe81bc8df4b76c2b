import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ExpressWorkflow } from '../../workflows/express-workflow.ts';

export interface DeskAlarmsProps {
  readonly topic: ITopic;
  readonly setAside: IQueue;
  readonly deadLetters: IQueue;
  readonly workflows: {
    readonly TriageMentions: ExpressWorkflow;
    readonly FileTicket: ExpressWorkflow;
    readonly HandleTicket: IStateMachine;
  };
  /** The logs of all workflows besides. */
  readonly others: readonly LogGroup[];
  /** Whatever polls a watch, the busiest first. */
  readonly pollers: readonly [IFunction, ...IFunction[]];
  /** Whatever looks for posts that are gone. @default there is no such duty */
  readonly checkPosts?: IFunction;
  /** How often each watch is polled. */
  readonly intervals: readonly Duration[];
}

/** CloudWatch looks back a day at most, in minutes. */
const longestPeriod = 24 * 60;

/** Every alarm says what harm is done while it stands; the runbook has a heading for each, by its path. */
export class DeskAlarms extends Construct {
  readonly #topic: ITopic;

  constructor(scope: Construct, id: string, props: DeskAlarmsProps) {
    super(scope, id);
    this.#topic = props.topic;

    this.#raise('SetAside', 'NotEmpty', {
      metric: props.setAside.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      harm: 'Mentions or notices were set aside: people who wrote to us wait, and nobody has been told.',
    });
    this.#raise('DeadLetters', 'NotEmpty', {
      metric: props.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      harm: 'Events or polls could not be delivered: mentions lie untriaged, or a click on a ticket had no effect.',
    });
    // An execution that is throttled is not among these: the rule starts it again for a day, and then it is a dead letter.
    // One that ran out of time is told by the logs below: there are ten metrics to watch for nothing.
    for (const name of ['TriageMentions', 'FileTicket', 'HandleTicket'] as const) {
      this.#raise(name, 'Failing', {
        metric: props.workflows[name].metricFailed({ period: Duration.minutes(5) }),
        harm: harms[name],
      });
    }
    const { TriageMentions, FileTicket } = props.workflows;
    this.#raise('Workflows', 'Failing', {
      metric: this.#metricOfLogs(Duration.minutes(5), [
        ...[TriageMentions.log, FileTicket.log].map((log) => ({ log, endings: ['ExecutionTimedOut'] })),
        ...props.others.map((log) => ({ log, endings: ['ExecutionFailed', 'ExecutionTimedOut'] })),
      ]),
      harm: harms.Workflows,
    });
    const minutes = props.intervals.map((interval) => interval.toMinutes());
    const failed = 3;
    // Long enough for the slowest watch to fail that often, so that none fails unseen.
    const failing = Duration.minutes(Math.min(longestPeriod, failed * Math.max(5, ...minutes)));
    this.#raise('SearchMentions', 'Failing', {
      metric: sumOf(
        props.pollers.map((poller) => poller.metricErrors({ period: failing })),
        failing,
      ),
      threshold: failed,
      harm: `Polls failed ${failed} times within ${failing.toMinutes()} minutes: new posts are not heard. X keeps them for 7 days.`,
    });
    if (props.checkPosts !== undefined) {
      // Each failure costs an hour. Of the 24, a check takes 14 at most, so the third one leaves seven to whoever mends it.
      const missed = Duration.hours(6);
      this.#raise('CheckPosts', 'Failing', {
        metric: props.checkPosts.metricErrors({ period: missed }),
        threshold: failed,
        harm: `Checks failed ${failed} times within ${missed.toHours()} hours: posts that were deleted on X still stand here. X allows 24 hours.`,
      });
    }
    const silent = Duration.minutes(Math.min(longestPeriod, Math.max(30, 2 * Math.min(...minutes))));
    this.#raise('SearchMentions', 'Silent', {
      metric: props.pollers[0].metricInvocations({ period: silent }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      harm: `No watch was polled for ${silent.toMinutes()} minutes: nothing is heard at all.`,
    });
  }

  /**
   * How many executions ended like that, in all of these logs together: one metric, which costs something in the hours in
   * which there is anything to count.
   */
  #metricOfLogs(
    period: Duration,
    logs: readonly { readonly log: LogGroup; readonly endings: readonly string[] }[],
  ): IMetric {
    const name = { metricNamespace: Stack.of(this).stackName, metricName: 'WorkflowsFailed' };
    for (const { log, endings } of logs) {
      const filterPattern = FilterPattern.any(...endings.map((type) => FilterPattern.stringValue('$.type', '=', type)));
      log.addMetricFilter('Failed', { ...name, filterPattern });
    }
    return new Metric({ namespace: name.metricNamespace, metricName: name.metricName, statistic: 'Sum', period });
  }

  #raise(
    subject: string,
    symptom: string,
    props: {
      readonly metric: IMetric;
      readonly harm: string;
      readonly threshold?: number;
      readonly comparisonOperator?: ComparisonOperator;
      readonly treatMissingData?: TreatMissingData;
    },
  ): void {
    const { metric, harm, threshold = 1 } = props;
    const of = this.node.tryFindChild(subject) ?? new Construct(this, subject);
    new Alarm(of as Construct, symptom, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: props.comparisonOperator ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.treatMissingData ?? TreatMissingData.NOT_BREACHING,
      alarmDescription: `${harm} What to do: infra/runbook.md, "${subject}/${symptom}".`,
    }).addAlarmAction(new SnsAction(this.#topic));
  }
}

const harms = {
  TriageMentions: 'Batches of up to 25 mentions got no verdict: nobody will see them until they are replayed.',
  FileTicket: 'Mentions that somebody should see got no ticket.',
  HandleTicket: 'Tickets are looked after by nobody: no reminder, no escalation.',
  Workflows:
    'Questions got no ticket, praise, leads or ideas were seen by nobody, nobody was told of a resolution, or a workflow ran out of time.',
} as const;

/** One metric as it is; several as one number, so that an alarm stays one. */
function sumOf([first, ...more]: readonly IMetric[], period: Duration): IMetric {
  if (first === undefined) throw new Error('nothing to add up');
  if (more.length === 0) return first;
  const metrics = Object.fromEntries([first, ...more].map((metric, n) => [`m${n}`, metric]));
  return new MathExpression({ expression: Object.keys(metrics).join(' + '), usingMetrics: metrics, period });
}
