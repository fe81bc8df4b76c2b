import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../adapters/dynamodb/dynamodb-notification-log.ts';
import { shareCard } from '../../adapters/slack/share-card.ts';
import { slackNotifier } from '../../adapters/slack/slack-notifier.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { shareMention } from './share-mention.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  TICKET_TABLE_NAME: nonEmpty,
  SLACK_API_BASE_URL: nonEmpty,
  SLACK_BOT_TOKEN_PARAMETER: nonEmpty,
});
const dynamodb = documentClient();
const slackToken = ssmSecret(new SSMClient({}), env.SLACK_BOT_TOKEN_PARAMETER);

export const handler = shareMention({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  log: dynamodbNotificationLog(dynamodb, env.TICKET_TABLE_NAME),
  slack: slackNotifier(shareCard, slackToken, env.SLACK_API_BASE_URL),
});
