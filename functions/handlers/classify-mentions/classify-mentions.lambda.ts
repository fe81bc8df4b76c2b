import { join } from 'node:path';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { embeddedClassifier } from '../../classifier/classifier.ts';
import { readModel } from '../../classifier/model-file.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { classifyMentions } from './classify-mentions.ts';

const env = readEnv({ LAMBDA_TASK_ROOT: nonEmpty, MENTION_TABLE_NAME: nonEmpty });

export const handler = classifyMentions({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  mentions: dynamodbMentionStore(documentClient(), env.MENTION_TABLE_NAME),
  classifier: embeddedClassifier(readModel(join(env.LAMBDA_TASK_ROOT, 'weights.bin'))),
  clock: systemClock,
});
