import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbFeedbackStore } from '../../adapters/dynamodb/dynamodb-feedback-store.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { collectFeedback } from './collect-feedback.ts';

const env = readEnv({ MENTION_TABLE_NAME: nonEmpty, TICKET_TABLE_NAME: nonEmpty });
const dynamodb = documentClient();

export const handler = collectFeedback({
  clock: systemClock,
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  feedback: dynamodbFeedbackStore(dynamodb, env.TICKET_TABLE_NAME),
});
