import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { routeMentions } from './route-mentions.ts';

const env = readEnv({ LAMBDA_TASK_ROOT: nonEmpty, MENTION_TABLE_NAME: nonEmpty, EVENT_BUS_NAME: nonEmpty });

export const handler = routeMentions({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  mentions: dynamodbMentionStore(documentClient(), env.MENTION_TABLE_NAME),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
});
