import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbWatchLedger } from '../../adapters/dynamodb/dynamodb-watch-ledger.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { hackerNewsMentionSource, hackerNewsUrl } from '../../adapters/hacker-news/hacker-news-mention-source.ts';
import { onePerWatch } from '../../adapters/one-per-watch.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { withoutRepeats } from '../../adapters/without-repeats.ts';
import { xMentionSource } from '../../adapters/x/x-mention-source.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { searchMentions } from './search-mentions.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  LEDGER_TABLE_NAME: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  EVENT_BUS_NAME: nonEmpty,
  X_API_BASE_URL: nonEmpty,
  X_BEARER_TOKEN_PARAMETER: nonEmpty,
});
const dynamodb = documentClient();
const x = xMentionSource(ssmSecret(new SSMClient({}), env.X_BEARER_TOKEN_PARAMETER), env.X_API_BASE_URL);

export const handler = searchMentions({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  ledger: dynamodbWatchLedger(dynamodb, env.LEDGER_TABLE_NAME),
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
  sourceFor: onePerWatch(({ source }) =>
    source === 'hacker-news' ? withoutRepeats(hackerNewsMentionSource(hackerNewsUrl)) : x,
  ),
});
