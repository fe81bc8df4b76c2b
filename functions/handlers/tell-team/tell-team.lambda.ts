import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbNotificationLog } from '../../adapters/dynamodb/dynamodb-notification-log.ts';
import { deskCard } from '../../adapters/slack/desk-card.ts';
import { slackNotifier } from '../../adapters/slack/slack-notifier.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { tellTeam } from './tell-team.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  TICKET_TABLE_NAME: nonEmpty,
  SLACK_API_BASE_URL: nonEmpty,
  SLACK_BOT_TOKEN_PARAMETER: nonEmpty,
});
const slackToken = ssmSecret(new SSMClient({}), env.SLACK_BOT_TOKEN_PARAMETER);

export const handler = tellTeam({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  log: dynamodbNotificationLog(documentClient(), env.TICKET_TABLE_NAME),
  slack: slackNotifier(deskCard, slackToken, env.SLACK_API_BASE_URL),
});
