import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ExpressWorkflow } from './express-workflow.ts';
import { takeMention } from './take-mention.ts';

export interface CollectFeedbackProps {
  readonly collectFeedback: IFunction;
  readonly setAsideQueue: IQueue;
}

/** An idea or a request is counted, and bothers nobody until somebody asks what is wanted most. */
export class CollectFeedback extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, { collectFeedback, setAsideQueue }: CollectFeedbackProps) {
    super(scope, id);
    this.stateMachine = takeMention(this, {
      workflow: 'collect-feedback',
      step: 'CollectFeedback',
      takes: collectFeedback,
      setAsideQueue,
    });
  }
}
