import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { sesNotifier } from '../../adapters/email/ses-notifier.ts';
import { slackNotifier } from '../../adapters/slack/slack-notifier.ts';
import { ticketCard } from '../../adapters/slack/ticket-card.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { notifyPeople } from './notify-people.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  TICKET_TABLE_NAME: nonEmpty,
  SLACK_API_BASE_URL: nonEmpty,
  SLACK_BOT_TOKEN_PARAMETER: nonEmpty,
});
const desk = readDesk(env.LAMBDA_TASK_ROOT);
const dynamodb = documentClient();
const slackToken = ssmSecret(new SSMClient({}), env.SLACK_BOT_TOKEN_PARAMETER);

export const handler = notifyPeople({
  desk,
  clock: systemClock,
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  tickets: dynamodbTicketStore(dynamodb, env.TICKET_TABLE_NAME),
  log: dynamodbNotificationLog(dynamodb, env.TICKET_TABLE_NAME),
  slack: slackNotifier(ticketCard, slackToken, env.SLACK_API_BASE_URL),
  // SES retries in the workflow, not within one call: a retry of the client could send a mail twice unnoticed.
  email: sesNotifier(new SESv2Client({ maxAttempts: 1 }), desk.emailFrom),
});
