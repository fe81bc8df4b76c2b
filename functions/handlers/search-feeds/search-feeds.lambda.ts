import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbWatchLedger } from '../../adapters/dynamodb/dynamodb-watch-ledger.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { feedMentionSource } from '../../adapters/feed/feed-mention-source.ts';
import { onePerWatch } from '../../adapters/one-per-watch.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { withoutRepeats } from '../../adapters/without-repeats.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { searchMentions } from '../search-mentions/search-mentions.ts';
import { feedUrl } from './feed-url.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  LEDGER_TABLE_NAME: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  EVENT_BUS_NAME: nonEmpty,
});
const dynamodb = documentClient();

/** The same poll as `search-mentions`, without X: the parser of feeds would take its bundle beyond what starts quickly. */
export const handler = searchMentions({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  ledger: dynamodbWatchLedger(dynamodb, env.LEDGER_TABLE_NAME),
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
  sourceFor: onePerWatch((watch) => withoutRepeats(feedMentionSource(feedUrl(watch)))),
});
