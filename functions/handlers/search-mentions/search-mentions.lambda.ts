import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbAuthorDirectory } from '../../adapters/dynamodb/dynamodb-author-directory.ts';
import { dynamodbDeskAccount } from '../../adapters/dynamodb/dynamodb-desk-account.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbWatchLedger } from '../../adapters/dynamodb/dynamodb-watch-ledger.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { hackerNewsMentionSource } from '../../adapters/hacker-news/hacker-news-mention-source.ts';
import { onePerWatch } from '../../adapters/one-per-watch.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { withoutRepeats } from '../../adapters/without-repeats.ts';
import { xAuthors } from '../../adapters/x/x-authors.ts';
import { xClient } from '../../adapters/x/x-client.ts';
import { xSourceFor } from '../../adapters/x/x-source-for.ts';
import { budgetsOn } from '../../domain/watches-on.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { searchMentions } from './search-mentions.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  LEDGER_TABLE_NAME: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  // Only where a watch asks for authors.
  AUTHOR_TABLE_NAME: z.optional(nonEmpty),
  EVENT_BUS_NAME: nonEmpty,
  X_API_BASE_URL: nonEmpty,
  HACKER_NEWS_API_BASE_URL: nonEmpty,
  X_BEARER_TOKEN_PARAMETER: nonEmpty,
});
const desk = readDesk(env.LAMBDA_TASK_ROOT);
const dynamodb = documentClient();
const x = xClient(ssmSecret(new SSMClient({}), env.X_BEARER_TOKEN_PARAMETER), env.X_API_BASE_URL);
const sourceOnX = xSourceFor(x, systemClock);

export const handler = searchMentions({
  desk,
  clock: systemClock,
  ledger: dynamodbWatchLedger(dynamodb, env.LEDGER_TABLE_NAME),
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
  account: desk.budget && dynamodbDeskAccount(dynamodb, env.LEDGER_TABLE_NAME, budgetsOn('x', desk)),
  authors:
    env.AUTHOR_TABLE_NAME === undefined
      ? undefined
      : dynamodbAuthorDirectory(dynamodb, env.AUTHOR_TABLE_NAME, xAuthors(x), systemClock),
  sourceFor: onePerWatch((watch) =>
    watch.source === 'hacker-news'
      ? withoutRepeats(hackerNewsMentionSource(env.HACKER_NEWS_API_BASE_URL))
      : sourceOnX(watch),
  ),
});
