import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type DefinitionBody, LogLevel, QueryLanguage, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

export interface StandardWorkflowProps {
  readonly definitionBody: DefinitionBody;
}

/** A workflow that may wait, for people or for whoever asks us to wait. Its log tells only of failures. */
export class StandardWorkflow extends StateMachine {
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, { definitionBody }: StandardWorkflowProps) {
    const log = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      definitionBody,
      queryLanguage: QueryLanguage.JSONATA,
      logs: { destination: log, level: LogLevel.ERROR, includeExecutionData: false },
    });
    this.log = log;
  }
}
