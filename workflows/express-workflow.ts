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
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, { definitionBody }: ExpressWorkflowProps) {
    const log = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      definitionBody,
      stateMachineType: StateMachineType.EXPRESS,
      queryLanguage: QueryLanguage.JSONATA,
      timeout: Duration.minutes(5),
      logs: {
        destination: log,
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    this.log = log;
  }
}
