import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ExpressWorkflow } from './express-workflow.ts';
import { channelRetries } from './retries.ts';
import { takeMention } from './take-mention.ts';

export interface ShareLeadProps {
  readonly shareMention: IFunction;
  readonly setAsideQueue: IQueue;
}

/** A rival's unhappy customer goes into the channel of those who sell. It ends there: nothing here writes to anybody else. */
export class ShareLead extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, { shareMention, setAsideQueue }: ShareLeadProps) {
    super(scope, id);
    this.stateMachine = takeMention(this, {
      workflow: 'share-lead',
      step: 'ShareLead',
      takes: shareMention,
      retries: channelRetries,
      setAsideQueue,
    });
  }
}
