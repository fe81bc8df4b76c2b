import type { Context } from 'aws-lambda';
import type { ITwitterApiClientPlugin } from 'twitter-api-v2';
import type { Pause } from '../../../functions/adapters/backoff.ts';
import { dynamodbAuthorDirectory } from '../../../functions/adapters/dynamodb/dynamodb-author-directory.ts';
import { dynamodbCheckLedger } from '../../../functions/adapters/dynamodb/dynamodb-check-ledger.ts';
import { dynamodbDeskAccount } from '../../../functions/adapters/dynamodb/dynamodb-desk-account.ts';
import { dynamodbFeedbackStore } from '../../../functions/adapters/dynamodb/dynamodb-feedback-store.ts';
import { dynamodbMentionLists } from '../../../functions/adapters/dynamodb/dynamodb-mention-lists.ts';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbSearchIndex } from '../../../functions/adapters/dynamodb/dynamodb-search-index.ts';
import { dynamodbSearchedPosts } from '../../../functions/adapters/dynamodb/dynamodb-searched-posts.ts';
import { dynamodbTellingStore } from '../../../functions/adapters/dynamodb/dynamodb-telling-store.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { dynamodbUsageBooks } from '../../../functions/adapters/dynamodb/dynamodb-usage-books.ts';
import { dynamodbWatchLedger } from '../../../functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
import { dynamodbTurns } from '../../../functions/adapters/dynamodb/ticket-numbers.ts';
import { sesNotifier } from '../../../functions/adapters/email/ses-notifier.ts';
import { eventBridgePublisher, publishBackoff } from '../../../functions/adapters/eventbridge/eventbridge-publisher.ts';
import { minisearchKnowledgeBase } from '../../../functions/adapters/minisearch/minisearch-knowledge-base.ts';
import { onePerWatch } from '../../../functions/adapters/one-per-watch.ts';
import { deskCard } from '../../../functions/adapters/slack/desk-card.ts';
import { shareCard } from '../../../functions/adapters/slack/share-card.ts';
import type { Card } from '../../../functions/adapters/slack/slack-card.ts';
import { slackNotifier } from '../../../functions/adapters/slack/slack-notifier.ts';
import { ticketCard } from '../../../functions/adapters/slack/ticket-card.ts';
import { ssmSecret } from '../../../functions/adapters/ssm/ssm-secret.ts';
import { stepFunctionsCallbacks } from '../../../functions/adapters/stepfunctions/stepfunctions-callbacks.ts';
import { stepFunctionsHandling } from '../../../functions/adapters/stepfunctions/stepfunctions-handling.ts';
import { xAuthors } from '../../../functions/adapters/x/x-authors.ts';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { xCompliance } from '../../../functions/adapters/x/x-compliance.ts';
import { xReplier } from '../../../functions/adapters/x/x-replier.ts';
import { xSourceFor } from '../../../functions/adapters/x/x-source-for.ts';
import { xUsage } from '../../../functions/adapters/x/x-usage.ts';
import { shippedClassifier } from '../../../functions/classifier/shipped-classifier.ts';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { budgetsOn, watchesOn } from '../../../functions/domain/watches-on.ts';
import { actOnTicket } from '../../../functions/handlers/act-on-ticket/act-on-ticket.ts';
import { checkPosts } from '../../../functions/handlers/check-posts/check-posts.ts';
import { classifyMentions } from '../../../functions/handlers/classify-mentions/classify-mentions.ts';
import { collectFeedback } from '../../../functions/handlers/collect-feedback/collect-feedback.ts';
import { fileTicket } from '../../../functions/handlers/file-ticket/file-ticket.ts';
import { followPost } from '../../../functions/handlers/follow-post/follow-post.ts';
import { indexTickets } from '../../../functions/handlers/index-tickets/index-tickets.ts';
import { notifyPeople } from '../../../functions/handlers/notify-people/notify-people.ts';
import { reconcileUsage } from '../../../functions/handlers/reconcile-usage/reconcile-usage.ts';
import { recordAnswer } from '../../../functions/handlers/record-answer/record-answer.ts';
import { routeMentions } from '../../../functions/handlers/route-mentions/route-mentions.ts';
import { searchMentions } from '../../../functions/handlers/search-mentions/search-mentions.ts';
import { shareMention } from '../../../functions/handlers/share-mention/share-mention.ts';
import { suggestAnswers } from '../../../functions/handlers/suggest-answers/suggest-answers.ts';
import { tellAuthor } from '../../../functions/handlers/tell-author/tell-author.ts';
import { tellTeam } from '../../../functions/handlers/tell-team/tell-team.ts';
import type { Classifier } from '../../../functions/ports/classifier.ts';
import type { Clock } from '../../../functions/ports/clock.ts';
import type { Told } from '../../../functions/ports/notifier.ts';
import { indexKnowledge } from '../../knowledge/index-knowledge.ts';
import { type Call, client, documents } from './clients.ts';

/** What a function finds around it where it runs. */
export interface Surroundings {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly call: Call;
  readonly x: ITwitterApiClientPlugin;
  /** What X takes and hands out as files. */
  readonly xFiles: typeof globalThis.fetch;
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
    const { desk, clock } = around;
    const dynamodb = documents(around.call);
    const ledgerTable = variable(env, 'LEDGER_TABLE_NAME');
    const authorTable = env.AUTHOR_TABLE_NAME;
    const x = clientOfX(env, around);
    return searchMentions({
      desk,
      clock,
      ledger: dynamodbWatchLedger(dynamodb, ledgerTable),
      mentions: mentionStore(env, around),
      publisher: publisher(env, around),
      account: desk.budget && dynamodbDeskAccount(dynamodb, ledgerTable, budgetsOn('x', desk)),
      authors: authorTable ? dynamodbAuthorDirectory(dynamodb, authorTable, xAuthors(x), clock) : undefined,
      // The desks that are lived through in one process listen to X alone.
      sourceFor: onePerWatch(xSourceFor(x, clock)),
    });
  },
  CheckPosts: (env, around) => {
    return checkPosts({
      clock: around.clock,
      ledger: dynamodbCheckLedger(documents(around.call), variable(env, 'LEDGER_TABLE_NAME')),
      register: dynamodbMentionRegister(documents(around.call), variable(env, 'MENTION_TABLE_NAME')),
      publisher: publisher(env, around),
      posts: xCompliance(clientOfX(env, around), { fetch: around.xFiles }),
    });
  },
  ReconcileUsage: (env, around) =>
    reconcileUsage({
      clock: around.clock,
      usage: xUsage(clientOfX(env, around)),
      books: dynamodbUsageBooks(
        documents(around.call),
        variable(env, 'LEDGER_TABLE_NAME'),
        watchesOn('x', around.desk),
      ),
      publisher: publisher(env, around),
    }),
  ClassifyMentions: (env, around) =>
    classifyMentions({
      desk: around.desk,
      mentions: mentionStore(env, around),
      classifier: around.classifier ?? shippedClassifier(),
      clock: around.clock,
    }),
  RouteMentions: (env, around) =>
    routeMentions({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      publisher: publisher(env, around),
    }),
  SuggestAnswers: (env, around) =>
    suggestAnswers({ desk: around.desk, mentions: mentionStore(env, around), knowledge: knowledgeBase(around.desk) }),
  FileTicket: (env, around) =>
    fileTicket({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      lists: dynamodbMentionLists(documents(around.call), variable(env, 'MENTION_TABLE_NAME'), around.clock),
      tickets: ticketStore(env, around),
      searched: dynamodbSearchedPosts(documents(around.call), variable(env, 'TICKET_TABLE_NAME')),
      turns: dynamodbTurns(documents(around.call), variable(env, 'TICKET_TABLE_NAME')),
    }),
  NotifyPeople: (env, around) =>
    notifyPeople({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
      log: notificationLog(env, around),
      slack: slack(ticketCard, env, around),
      email: sesNotifier(client(around.call, 'ses'), around.desk.emailFrom),
    }),
  ActOnTicket: (env, around) =>
    actOnTicket({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
      callbacks: stepFunctionsCallbacks(client(around.call, 'states')),
      handling: stepFunctionsHandling(client(around.call, 'states'), variable(env, 'HANDLE_TICKET_ARN')),
      publisher: publisher(env, around),
    }),
  FollowPost: (env, around) =>
    followPost({
      desk: around.desk,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
      searched: dynamodbSearchedPosts(documents(around.call), variable(env, 'TICKET_TABLE_NAME')),
      log: notificationLog(env, around),
      slack: slack(ticketCard, env, around),
      shares: slack(shareCard, env, around),
    }),
  ShareMention: (env, around) =>
    shareMention({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      log: notificationLog(env, around),
      slack: slack(shareCard, env, around),
    }),
  CollectFeedback: (env, around) =>
    collectFeedback({
      clock: around.clock,
      mentions: mentionStore(env, around),
      feedback: dynamodbFeedbackStore(documents(around.call), variable(env, 'TICKET_TABLE_NAME')),
    }),
  TellAuthor: (env, around) =>
    tellAuthor({
      clock: around.clock,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
      log: notificationLog(env, around),
      telling: dynamodbTellingStore(documents(around.call), variable(env, 'TICKET_TABLE_NAME')),
      replier: xReplier(around.desk, secret(env, 'X_ACCOUNTS_PARAMETER', around), variable(env, 'X_API_BASE_URL'), {
        transport: around.x,
        pause: around.pause,
      }),
    }),
  IndexTickets: (env, around) =>
    indexTickets({
      index: dynamodbSearchIndex(documents(around.call), variable(env, 'TICKET_TABLE_NAME'), around.clock),
    }),
  RecordAnswer: (env, around) =>
    recordAnswer({
      desk: around.desk,
      clock: around.clock,
      mentions: mentionStore(env, around),
      tickets: ticketStore(env, around),
    }),
  TellTeam: (env, around) =>
    tellTeam({
      desk: around.desk,
      clock: around.clock,
      log: notificationLog(env, around),
      slack: slack(deskCard, env, around),
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

const clientOfX = (env: Environment, around: Surroundings) =>
  xClient(secret(env, 'X_BEARER_TOKEN_PARAMETER', around), variable(env, 'X_API_BASE_URL'), {
    transport: around.x,
    pause: around.pause,
  });
const mentionStore = (env: Environment, { call }: Surroundings) =>
  dynamodbMentionStore(documents(call), variable(env, 'MENTION_TABLE_NAME'));
const ticketStore = (env: Environment, { call }: Surroundings) =>
  dynamodbTicketStore(documents(call), variable(env, 'TICKET_TABLE_NAME'));
/** From the folder: without bundles nobody put its index beside the code. */
function knowledgeBase(desk: Desk) {
  const index = indexKnowledge(desk);
  if (index === undefined) throw new Error('the desk names no folder of articles');
  return minisearchKnowledgeBase(index);
}
const notificationLog = (env: Environment, { call }: Surroundings) =>
  dynamodbNotificationLog(documents(call), variable(env, 'TICKET_TABLE_NAME'));
const slack = <N extends Told>(cardOf: (notice: N) => Card, env: Environment, around: Surroundings) =>
  slackNotifier(cardOf, secret(env, 'SLACK_BOT_TOKEN_PARAMETER', around), variable(env, 'SLACK_API_BASE_URL'), {
    fetch: around.slack,
  });
const publisher = (env: Environment, { call, pause }: Surroundings) =>
  eventBridgePublisher(client(call, 'events'), variable(env, 'EVENT_BUS_NAME'), { ...publishBackoff, pause });
const secret = (env: Environment, name: string, { call, clock }: Surroundings) =>
  ssmSecret(client(call, 'ssm'), variable(env, name), clock);
