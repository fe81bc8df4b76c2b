import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IConstruct } from 'constructs';
import { HandlerFunction } from './constructs/handler-function.ts';
import { WaitingQueue } from './constructs/waiting-queue.ts';

const basicExecution = 'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';

/**
 * What cdk-nag's AwsSolutions rules find in Overheard and what we leave as it is, each with the reason. A finding that is
 * not in here fails `test/infra/nag.test.ts`.
 */
export function acknowledgeFindings(app: IConstruct): void {
  for (const construct of app.node.findAll()) {
    const acknowledge = (id: string, reason: string): void =>
      Validations.of(construct).acknowledge({ id: `AwsSolutions-${id}`, reason });

    if (construct instanceof WaitingQueue) {
      acknowledge('SQS3', 'It is itself where failures end: an alarm watches it, and a person empties it.');
    }
    if (construct instanceof HandlerFunction) {
      acknowledge(`IAM4[${basicExecution}]`, 'The managed policy allows writing logs and nothing else.');
      const id = Stack.of(construct).getLogicalId(construct.node.defaultChild as CfnElement);
      Validations.of(Stack.of(construct)).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${id}.Arn>:*]`,
        reason: 'CDK grants the invocation of a function together with its versions: still this one function.',
      });
      if (construct.node.id === 'NotifyPeople') {
        acknowledge(
          'IAM5[Resource::*]',
          'Which identity of SES sends is for the team to choose (an address or its domain); the condition on the ' +
            'sender holds it to the one address of the desk.',
        );
      }
    }
    if (construct instanceof StateMachine) {
      acknowledge(
        'IAM5[Resource::*]',
        'Log delivery and the synchronous calls of Comprehend know no resources; least-privilege.test.ts lists them.',
      );
      acknowledge('SF1', 'Failures are logged. A log of every step would cost more than the steps.');
      acknowledge('SF2', 'X-Ray bills each trace; events, rows and logs carry the ids that a mention is followed by.');
    }
  }
}
