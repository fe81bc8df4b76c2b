import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface UsageScheduleProps {
  readonly reconcileUsage: IFunction;
  readonly deadLetters: IQueue;
}

/** Compares our books with X's four times a day. A run that fails is not repeated: the next one looks at the same days. */
export class UsageSchedule extends Construct {
  constructor(scope: Construct, id: string, { reconcileUsage, deadLetters }: UsageScheduleProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description: 'Compares what X counted with our own books',
      schedule: ScheduleExpression.rate(Duration.hours(6)),
      target: new LambdaInvoke(reconcileUsage, {
        input: ScheduleTargetInput.fromObject({}),
        retryAttempts: 0,
        deadLetterQueue: deadLetters,
      }),
    });
  }
}
