import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { minisearchKnowledgeBase } from '../../adapters/minisearch/minisearch-knowledge-base.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { suggestAnswers } from './suggest-answers.ts';

const env = readEnv({ LAMBDA_TASK_ROOT: nonEmpty, MENTION_TABLE_NAME: nonEmpty });

export const handler = suggestAnswers({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  mentions: dynamodbMentionStore(documentClient(), env.MENTION_TABLE_NAME),
  knowledge: minisearchKnowledgeBase(readFileSync(join(env.LAMBDA_TASK_ROOT, 'knowledge.json'), 'utf8')),
});
