import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { TaskInput, type TaskStateBase, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { briefRetry } from './retries.ts';

interface SetAsideProps {
  readonly queue: IQueue;
  readonly workflow: string;
  /** JSONata, or fields of it, for what could not be handled: ids, never text. */
  readonly what: string | Readonly<Record<string, string>>;
  /** JSONata for why. */
  readonly reason: string;
}

/** A state that puts what could not be handled into the set-aside queue, where an alarm stands guard. */
export const setAside = (
  scope: Construct,
  id: string,
  { queue, workflow, what, reason }: SetAsideProps,
): TaskStateBase =>
  SqsSendMessage.jsonata(scope, id, {
    queue,
    messageBody: TaskInput.fromObject({ workflow, what, reason }),
    taskTimeout: Timeout.duration(Duration.seconds(5)),
    outputs: {},
  }).addRetry(briefRetry);
