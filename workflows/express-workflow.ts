import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  type DefinitionBody,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

export interface ExpressWorkflowProps {
  readonly definitionBody: DefinitionBody;
}

/**
 * A short workflow that may run twice for one event. Its log tells only of failures and holds no execution data, because
 * the text of unsure posts passes through its memory.
 */
export class ExpressWorkflow extends StateMachine {
  constructor(scope: Construct, id: string, { definitionBody }: ExpressWorkflowProps) {
    super(scope, id, {
      definitionBody,
      stateMachineType: StateMachineType.EXPRESS,
      queryLanguage: QueryLanguage.JSONATA,
      timeout: Duration.minutes(5),
      logs: {
        destination: new LogGroup(scope, `${id}Logs`, {
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
  }
}
