import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { seconds } from '../../functions/contracts/duration.ts';
import type { Watch } from '../../functions/contracts/watch.ts';

export interface WatchScheduleProps {
  readonly name: string;
  readonly watch: Watch;
  readonly poller: IFunction;
  readonly deadLetters: IQueue;
}

/** Polls one watch, again and again. A poll that fails is not repeated: the next one reads what it would have read. */
export class WatchSchedule extends Construct {
  constructor(scope: Construct, id: string, { name, watch, poller, deadLetters }: WatchScheduleProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description: `Searches for new mentions of the watch '${name}'`,
      schedule: ScheduleExpression.rate(Duration.seconds(seconds(watch.every))),
      target: new LambdaInvoke(poller, {
        input: ScheduleTargetInput.fromObject({ watch: name }),
        retryAttempts: 0,
        deadLetterQueue: deadLetters,
      }),
    });
  }
}
