import type { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface RegularCallProps {
  /** What is done each time, for whoever looks at the schedules. */
  readonly description: string;
  readonly fn: IFunction;
  readonly every: Duration;
  /** @default nothing */
  readonly input?: Readonly<Record<string, string>>;
  readonly deadLetters: IQueue;
}

/** Calls a function again and again. A call that fails is not repeated: the next one does what it would have done. */
export class RegularCall extends Construct {
  constructor(scope: Construct, id: string, { description, fn, every, input = {}, deadLetters }: RegularCallProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description,
      schedule: ScheduleExpression.rate(every),
      target: new LambdaInvoke(fn, {
        input: ScheduleTargetInput.fromObject(input),
        retryAttempts: 0,
        deadLetterQueue: deadLetters,
      }),
    });
  }
}
