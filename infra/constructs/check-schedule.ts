import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface CheckScheduleProps {
  readonly checkPosts: IFunction;
  readonly deadLetters: IQueue;
}

/** Has the posts checked, so that those that are gone go here too. What a run leaves undone is done by the next one. */
export class CheckSchedule extends Construct {
  constructor(scope: Construct, id: string, { checkPosts, deadLetters }: CheckScheduleProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description: 'Looks for posts that are gone from X',
      // What `checkPosts` promises is reckoned by the hour.
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      target: new LambdaInvoke(checkPosts, {
        input: ScheduleTargetInput.fromObject({}),
        retryAttempts: 0,
        deadLetterQueue: deadLetters,
      }),
    });
  }
}
