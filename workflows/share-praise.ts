import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ExpressWorkflow } from './express-workflow.ts';
import { channelRetries } from './retries.ts';
import { takeMention } from './take-mention.ts';

export interface SharePraiseProps {
  readonly shareMention: IFunction;
  readonly setAsideQueue: IQueue;
}

/** Praise goes into a channel, for those who earned it. */
export class SharePraise extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, { shareMention, setAsideQueue }: SharePraiseProps) {
    super(scope, id);
    this.stateMachine = takeMention(this, {
      workflow: 'share-praise',
      step: 'SharePraise',
      takes: shareMention,
      retries: channelRetries,
      setAsideQueue,
    });
  }
}
