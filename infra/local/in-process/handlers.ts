import type { Context } from 'aws-lambda';
import type { ITwitterApiClientPlugin } from 'twitter-api-v2';
import type { Pause } from '../../../functions/adapters/backoff.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { dynamodbWatchLedger } from '../../../functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
import { sesNotifier } from '../../../functions/adapters/email/ses-notifier.ts';
import { eventBridgePublisher, publishBackoff } from '../../../functions/adapters/eventbridge/eventbridge-publisher.ts';
import { slackNotifier } from '../../../functions/adapters/slack/slack-notifier.ts';
import { ssmSecret } from '../../../functions/adapters/ssm/ssm-secret.ts';
import { stepFunctionsCallbacks } from '../../../functions/adapters/stepfunctions/stepfunctions-callbacks.ts';
import { xMentionSource } from '../../../functions/adapters/x/x-mention-source.ts';
import { classify } from '../../../functions/classifier/classifier.ts';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { actOnTicket } from '../../../functions/handlers/act-on-ticket/act-on-ticket.ts';
import { classifyMentions } from '../../../functions/handlers/classify-mentions/classify-mentions.ts';
import { fileTicket } from '../../../functions/handlers/file-ticket/file-ticket.ts';
import { notifyPeople } from '../../../functions/handlers/notify-people/notify-people.ts';
import { routeMentions } from '../../../functions/handlers/route-mentions/route-mentions.ts';
import { searchMentions } from '../../../functions/handlers/search-mentions/search-mentions.ts';
import type { Classifier } from '../../../functions/ports/classifier.ts';
import type { Clock } from '../../../functions/ports/clock.ts';
import { type Call, client, documents } from './clients.ts';

/** What a function finds around it where it runs. */
export interface Surroundings {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly call: Call;
  readonly x: ITwitterApiClientPlugin;
  readonly slack: typeof globalThis.fetch;
  readonly pause: Pause;
  /** @default the embedded one */
  readonly classifier?: Classifier;
}

export type Handler = (event: unknown, context: Context) => Promise<unknown>;
type Environment = Readonly<Record<string, string>>;

/** What each `*.lambda.ts` does at a cold start, without HTTP: by the name of the construct. */
const wirings: Readonly<Record<string, (env: Environment, around: Surroundings) => unknown>> = {
  SearchMentions: (env, around) => {
    const token = secret(env, 'X_BEARER_TOKEN_PARAMETER', around);
    const x = xMentionSource(token, variable(env, 'X_API_BASE_URL'), { transport: around.x });
    return searchMentions({
      desk: around.desk,
      clock: around.clock,
      ledger: dynamodbWatchLedger(documents(around.call), variable(env, 'LEDGER_TABLE_NAME')),
      mentions: mentionStore(env, around),
      publisher: publisher(env, around),
      // The desks that are lived through in one process listen to X alone.
      sourceFor: () => x,
    });
  },
  ClassifyMentions: (env, around) =>
    classifyMentions({
      desk: around.desk,
      mentions: mentionStore(env, around),
      classifier: around.classifier ?? classify,
    }),
  RouteMentions: (env, around) =>
    routeMentions({ desk: around.desk, mentions: mentionStore(env, around), publisher: publisher(env, around) }),
  FileTicket: (env, around) =>
    fileTicket({ desk: around.desk, clock: around.clock, tickets: ticketStore(env, around) }),
  NotifyPeople: (env, around) =>
    notifyPeople({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
      log: dynamodbNotificationLog(documents(around.call), variable(env, 'TICKET_TABLE_NAME')),
      slack: slackNotifier(secret(env, 'SLACK_BOT_TOKEN_PARAMETER', around), variable(env, 'SLACK_API_BASE_URL'), {
        fetch: around.slack,
      }),
      email: sesNotifier(client(around.call, 'ses'), around.desk.emailFrom),
    }),
  ActOnTicket: (env, around) =>
    actOnTicket({
      clock: around.clock,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
      callbacks: stepFunctionsCallbacks(client(around.call, 'states')),
    }),
};

/** @throws Error for a function that has no wiring here, or whose environment lacks a variable */
export function handlerOf(construct: string, env: Environment, around: Surroundings): Handler {
  const wire = wirings[construct];
  if (wire === undefined) throw new Error(`the function ${construct} has no wiring in this process`);
  return wire(env, around) as Handler;
}

const variable = (env: Environment, name: string): string => {
  const value = env[name];
  if (value === undefined) throw new Error(`the environment lacks ${name}`);
  return value;
};

const mentionStore = (env: Environment, { call }: Surroundings) =>
  dynamodbMentionStore(documents(call), variable(env, 'MENTION_TABLE_NAME'));
const ticketStore = (env: Environment, { call }: Surroundings) =>
  dynamodbTicketStore(documents(call), variable(env, 'TICKET_TABLE_NAME'));
const publisher = (env: Environment, { call, pause }: Surroundings) =>
  eventBridgePublisher(client(call, 'events'), variable(env, 'EVENT_BUS_NAME'), { ...publishBackoff, pause });
const secret = (env: Environment, name: string, { call, clock }: Surroundings) =>
  ssmSecret(client(call, 'ssm'), variable(env, name), clock);
