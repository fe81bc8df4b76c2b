import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Desk } from '../../functions/contracts/desk.ts';
import { sourceOf, type Watch } from '../../functions/contracts/watch.ts';
import type { StorageStack } from '../stacks/storage-stack.ts';
import { HandlerFunction } from './handler-function.ts';
import { SecretParameter } from './secret-parameter.ts';

export interface DeskFunctionsProps {
  readonly desk: Desk;
  readonly deskFile: string;
  /** Where answers are suggested from. @default no route asks for them */
  readonly knowledgeFile?: string;
  readonly storage: StorageStack;
  readonly deadLetters: IQueue;
}

/** The Lambdas of the desk, each with what it may do and no more. */
export class DeskFunctions extends Construct {
  readonly searchMentions: HandlerFunction;
  /** Only where a watch listens to a feed. */
  readonly #searchFeeds?: HandlerFunction;
  /** Those that a watch needs, the busiest first. */
  readonly pollers: readonly [HandlerFunction, ...HandlerFunction[]];
  /** Only where a watch listens to X, which wants posts that are gone to go here too. */
  readonly checkPosts?: HandlerFunction;
  /** Only where a watch listens to X, which counts what is read there. */
  readonly reconcileUsage?: HandlerFunction;
  readonly classifyMentions: HandlerFunction;
  readonly routeMentions: HandlerFunction;
  /** Only where a route asks for answers. */
  readonly suggestAnswers?: HandlerFunction;
  readonly fileTicket: HandlerFunction;
  readonly notifyPeople: HandlerFunction;
  readonly actOnTicket: HandlerFunction;
  readonly shareMention: HandlerFunction;
  readonly collectFeedback: HandlerFunction;
  readonly followPost: HandlerFunction;
  readonly indexTickets: HandlerFunction;
  readonly recordAnswer: HandlerFunction;
  /** Only where a watch listens to X, where those who reported something are told by a reply. */
  readonly tellAuthor?: HandlerFunction;
  /** Only where the desk names a channel for what it has to say about itself. */
  readonly tellTeam?: HandlerFunction;

  constructor(scope: Construct, id: string, props: DeskFunctionsProps) {
    super(scope, id);
    const { desk, deskFile, knowledgeFile, storage, deadLetters } = props;
    const { mentions, tickets, ledger, authors, bus } = storage;
    const xToken = new SecretParameter(this, 'XBearerToken', {
      name: '/overheard/x-bearer-token',
      variable: 'X_BEARER_TOKEN_PARAMETER',
    });
    const xAccounts = new SecretParameter(this, 'XAccounts', {
      name: '/overheard/x-accounts',
      variable: 'X_ACCOUNTS_PARAMETER',
    });
    const slackToken = new SecretParameter(this, 'SlackBotToken', {
      name: '/overheard/slack-bot-token',
      variable: 'SLACK_BOT_TOKEN_PARAMETER',
    });

    const reachX = (fn: HandlerFunction): void => {
      fn.addEnvironment('X_API_BASE_URL', 'https://api.x.com');
      xToken.grantRead(fn);
    };
    const reachSlack = (fn: HandlerFunction): void => {
      fn.addEnvironment('SLACK_API_BASE_URL', 'https://slack.com/api/');
      slackToken.grantRead(fn);
    };

    const poller = (name: string, handler: string): HandlerFunction => {
      const fn = new HandlerFunction(this, name, {
        handler,
        deskFile,
        // Below the shortest interval of a watch, one minute, so that a lease has lapsed before the next poll.
        timeout: Duration.seconds(50),
        // The next poll reads what a failed one would have read.
        retryAttempts: 0,
      });
      ledger.grantKeep(fn);
      mentions.grantAdd(fn);
      bus.grantPublish(fn);
      return fn;
    };
    this.searchMentions = poller('SearchMentions', 'search-mentions');
    reachX(this.searchMentions);
    this.searchMentions.addEnvironment('HACKER_NEWS_API_BASE_URL', 'https://hn.algolia.com/api/v1');
    const watches = Object.values(desk.watches);
    if (desk.budget !== undefined) ledger.grantRead(this.searchMentions);
    if (watches.some((watch) => 'authors' in watch && watch.authors === true))
      authors.grantRemember(this.searchMentions);
    const areFeeds = watches.map(({ source }) => source === 'feed');
    if (areFeeds.includes(true)) {
      this.#searchFeeds = poller('SearchFeeds', 'search-feeds');
      this.pollers = areFeeds.includes(false) ? [this.searchMentions, this.#searchFeeds] : [this.#searchFeeds];
    } else {
      this.pollers = [this.searchMentions];
    }

    if (watches.some((watch) => sourceOf(watch) === 'x')) {
      this.checkPosts = new HandlerFunction(this, 'CheckPosts', {
        handler: 'check-posts',
        deskFile,
        // It goes through all rows: some 1,500 in a tenth of a second.
        timeout: Duration.minutes(5),
        // The run of the next hour does what a failed one would have done.
        retryAttempts: 0,
      });
      reachX(this.checkPosts);
      ledger.grantKeep(this.checkPosts);
      mentions.grantRedact(this.checkPosts);
      bus.grantPublish(this.checkPosts);

      this.tellAuthor = new HandlerFunction(this, 'TellAuthor', { handler: 'tell-author', deskFile });
      this.tellAuthor.addEnvironment('X_API_BASE_URL', 'https://api.x.com');
      xAccounts.grantRead(this.tellAuthor);
      mentions.grantRead(this.tellAuthor);
      tickets.grantReadWrite(this.tellAuthor);
      tickets.grantFollow(this.tellAuthor);

      this.reconcileUsage = new HandlerFunction(this, 'ReconcileUsage', {
        handler: 'reconcile-usage',
        deskFile,
        // The next run looks at the same days.
        retryAttempts: 0,
      });
      reachX(this.reconcileUsage);
      ledger.grantRead(this.reconcileUsage);
      ledger.grantKeep(this.reconcileUsage);
      bus.grantPublish(this.reconcileUsage);
    }

    this.classifyMentions = new HandlerFunction(this, 'ClassifyMentions', {
      handler: 'classify-mentions',
      deskFile,
      files: [join(import.meta.dirname, '../../functions/classifier/model/weights.bin')],
    });
    mentions.grantRead(this.classifyMentions);
    mentions.grantQueryAuthors(this.classifyMentions);

    this.routeMentions = new HandlerFunction(this, 'RouteMentions', { handler: 'route-mentions', deskFile });
    mentions.grantSettle(this.routeMentions);
    mentions.grantRead(this.routeMentions);
    bus.grantPublish(this.routeMentions);

    if (knowledgeFile !== undefined) {
      this.suggestAnswers = new HandlerFunction(this, 'SuggestAnswers', {
        handler: 'suggest-answers',
        deskFile,
        files: [knowledgeFile],
      });
      mentions.grantRead(this.suggestAnswers);
    }

    this.fileTicket = new HandlerFunction(this, 'FileTicket', { handler: 'file-ticket', deskFile });
    mentions.grantRead(this.fileTicket);
    mentions.grantQueryAuthors(this.fileTicket);
    tickets.grantReadWrite(this.fileTicket);
    tickets.grantQuery(this.fileTicket);
    tickets.grantFollow(this.fileTicket);

    this.notifyPeople = new HandlerFunction(this, 'NotifyPeople', { handler: 'notify-people', deskFile });
    mentions.grantRead(this.notifyPeople);
    tickets.grantReadWrite(this.notifyPeople);
    tickets.grantQuery(this.notifyPeople);
    reachSlack(this.notifyPeople);
    this.notifyPeople.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: ['*'],
        conditions: { StringEquals: { 'ses:FromAddress': desk.emailFrom } },
      }),
    );

    this.actOnTicket = new HandlerFunction(this, 'ActOnTicket', { handler: 'act-on-ticket', deskFile, deadLetters });
    mentions.grantExpire(this.actOnTicket);
    tickets.grantReadWrite(this.actOnTicket);
    tickets.grantFollow(this.actOnTicket);
    tickets.grantQuery(this.actOnTicket);
    bus.grantPublish(this.actOnTicket);

    this.shareMention = new HandlerFunction(this, 'ShareMention', { handler: 'share-mention', deskFile });
    mentions.grantRead(this.shareMention);
    tickets.grantLog(this.shareMention);
    tickets.grantQuery(this.shareMention);
    reachSlack(this.shareMention);

    this.collectFeedback = new HandlerFunction(this, 'CollectFeedback', { handler: 'collect-feedback', deskFile });
    mentions.grantRead(this.collectFeedback);
    tickets.grantAdd(this.collectFeedback);

    this.followPost = new HandlerFunction(this, 'FollowPost', { handler: 'follow-post', deskFile, deadLetters });
    mentions.grantRead(this.followPost);
    tickets.grantReadWrite(this.followPost);
    tickets.grantFollow(this.followPost);
    tickets.grantQuery(this.followPost);
    reachSlack(this.followPost);

    this.recordAnswer = new HandlerFunction(this, 'RecordAnswer', { handler: 'record-answer', deskFile, deadLetters });
    mentions.grantRead(this.recordAnswer);
    tickets.grantReadWrite(this.recordAnswer);
    tickets.grantFollow(this.recordAnswer);

    this.indexTickets = new HandlerFunction(this, 'IndexTickets', {
      handler: 'index-tickets',
      deskFile,
      // A merge of all that fits into one segment writes some thousands of rows, one after the other.
      timeout: Duration.minutes(5),
      // The next run does what a failed one would have done; but somebody has to see that words don't go in time.
      retryAttempts: 0,
      deadLetters,
    });
    tickets.grantFold(this.indexTickets);

    if (desk.alarmSlack !== undefined) {
      this.tellTeam = new HandlerFunction(this, 'TellTeam', { handler: 'tell-team', deskFile, deadLetters });
      tickets.grantLog(this.tellTeam);
      reachSlack(this.tellTeam);
    }
  }

  /** The function that polls a watch. */
  pollerOf({ source }: Watch): HandlerFunction {
    return (source === 'feed' && this.#searchFeeds) || this.searchMentions;
  }
}
