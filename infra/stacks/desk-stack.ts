import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SfnStateMachine, SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { eventSource } from '../../functions/contracts/define-event.ts';
import type { Desk } from '../../functions/contracts/desk.ts';
import { seconds } from '../../functions/contracts/duration.ts';
import {
  answerHeard,
  mentionDeleted,
  mentionEdited,
  mentionsFound,
  mentionTriaged,
  ticketActionRequested,
} from '../../functions/contracts/events.ts';
import { listeningEvents } from '../../functions/contracts/listening-events.ts';
import { resolutionNoticeApproved } from '../../functions/contracts/telling.ts';
import { AnswerQuestion } from '../../workflows/answer-question.ts';
import { CollectFeedback } from '../../workflows/collect-feedback.ts';
import { FileTicket } from '../../workflows/file-ticket.ts';
import { HandleTicket } from '../../workflows/handle-ticket.ts';
import { NotifyResolution } from '../../workflows/notify-resolution.ts';
import { ShareLead } from '../../workflows/share-lead.ts';
import { SharePraise } from '../../workflows/share-praise.ts';
import { TriageMentions } from '../../workflows/triage-mentions.ts';
import { DeskAlarms } from '../constructs/desk-alarms.ts';
import { DeskFunctions } from '../constructs/desk-functions.ts';
import { RegularCall } from '../constructs/regular-call.ts';
import { WaitingQueue } from '../constructs/waiting-queue.ts';
import type { StorageStack } from './storage-stack.ts';

export interface DeskStackProps extends StackProps {
  readonly desk: Desk;
  /** Where the checked desk was written as JSON, to be put into the bundles. */
  readonly deskFile: string;
  /** The index of the articles that answers are suggested from, for the same place. @default no route asks for answers */
  readonly knowledgeFile?: string;
  readonly storage: StorageStack;
}

/** The desk at work: schedules, rules, workflows, Lambdas, alarms. It can be destroyed and deployed again at any time. */
export class DeskStack extends Stack {
  constructor(scope: Construct, id: string, props: DeskStackProps) {
    super(scope, id, props);
    const { desk, deskFile, knowledgeFile, storage } = props;
    const { bus } = storage.bus;
    const setAsideQueue = new WaitingQueue(this, 'SetAside');
    const deadLetters = new WaitingQueue(this, 'DeadLetters');
    const functions = new DeskFunctions(this, 'Functions', {
      desk,
      deskFile,
      ...(knowledgeFile !== undefined && { knowledgeFile }),
      storage,
      deadLetters,
    });

    const triage = new TriageMentions(this, 'TriageMentions', {
      classifyMentions: functions.classifyMentions,
      routeMentions: functions.routeMentions,
      setAsideQueue,
      ...(desk.comprehendPersonalData && { looksForPersonalData: true }),
    });
    const handling = new HandleTicket(this, 'HandleTicket', {
      notifyPeople: functions.notifyPeople,
      ticketTable: storage.tickets.table,
      bus,
      setAsideQueue,
    });
    const toFile = {
      ...{ fileTicket: functions.fileTicket, notifyPeople: functions.notifyPeople },
      ...{ handleTicket: handling.stateMachine, bus, setAsideQueue },
    };
    const filing = new FileTicket(this, 'FileTicket', toFile);
    const { suggestAnswers, shareMention, collectFeedback } = functions;
    const praise = new SharePraise(this, 'SharePraise', { shareMention, setAsideQueue });
    const leads = new ShareLead(this, 'ShareLead', { shareMention, setAsideQueue });
    const feedback = new CollectFeedback(this, 'CollectFeedback', { collectFeedback, setAsideQueue });
    const answering = suggestAnswers && new AnswerQuestion(this, 'AnswerQuestion', { ...toFile, suggestAnswers });
    handling.stateMachine.grantTaskResponse(functions.actOnTicket);
    handling.stateMachine.grantStartExecution(functions.actOnTicket);
    functions.actOnTicket.addEnvironment('HANDLE_TICKET_ARN', handling.stateMachine.stateMachineArn);

    for (const [name, watch] of Object.entries(desk.watches)) {
      new RegularCall(this, `Watch-${name}`, {
        description: `Searches for new mentions of the watch '${name}'`,
        fn: functions.pollerOf(watch),
        every: Duration.seconds(seconds(watch.every)),
        input: { watch: name },
        deadLetters,
      });
    }

    const { checkPosts, reconcileUsage, tellAuthor, tellTeam } = functions;
    if (checkPosts !== undefined) {
      new RegularCall(this, 'CheckPosts', {
        description: 'Looks for posts that are gone from X',
        fn: checkPosts,
        // What `checkPosts` promises is reckoned by the hour.
        every: Duration.hours(1),
        deadLetters,
      });
    }
    if (reconcileUsage !== undefined) {
      new RegularCall(this, 'ReconcileUsage', {
        description: 'Compares what X counted with our own books',
        fn: reconcileUsage,
        every: Duration.hours(6),
        deadLetters,
      });
    }

    new RegularCall(this, 'IndexTickets', {
      description: 'Takes new posts of tickets into the search, and posts that are gone out of it',
      fn: functions.indexTickets,
      // What is gone has to be out of it within a day, one failed run included.
      every: Duration.hours(6),
      deadLetters,
    });

    const deadLetterQueue = deadLetters;
    const telling = tellAuthor && new NotifyResolution(this, 'NotifyResolution', { tellAuthor, setAsideQueue });
    if (telling !== undefined) {
      new Rule(this, 'ResolutionNoticeApproved', {
        eventBus: bus,
        eventPattern: resolutionNoticeApproved.pattern(),
        targets: [new SfnStateMachine(telling.stateMachine, { deadLetterQueue })],
      });
    }
    new Rule(this, 'MentionsFound', {
      eventBus: bus,
      eventPattern: mentionsFound.pattern(),
      targets: [new SfnStateMachine(triage.stateMachine, { deadLetterQueue })],
    });
    new Rule(this, 'MentionToFile', {
      eventBus: bus,
      eventPattern: mentionTriaged.pattern({ workflow: ['file-ticket'] }),
      targets: [new SfnStateMachine(filing.stateMachine, { deadLetterQueue })],
    });
    if (answering !== undefined) {
      new Rule(this, 'QuestionToAnswer', {
        eventBus: bus,
        eventPattern: mentionTriaged.pattern({ workflow: ['answer-question'] }),
        targets: [new SfnStateMachine(answering.stateMachine, { deadLetterQueue })],
      });
    }
    new Rule(this, 'PraiseToShare', {
      eventBus: bus,
      eventPattern: mentionTriaged.pattern({ workflow: ['share-praise'] }),
      targets: [new SfnStateMachine(praise.stateMachine, { deadLetterQueue })],
    });
    new Rule(this, 'LeadToShare', {
      eventBus: bus,
      eventPattern: mentionTriaged.pattern({ workflow: ['share-lead'] }),
      targets: [new SfnStateMachine(leads.stateMachine, { deadLetterQueue })],
    });
    new Rule(this, 'FeedbackToCollect', {
      eventBus: bus,
      eventPattern: mentionTriaged.pattern({ workflow: ['collect-feedback'] }),
      targets: [new SfnStateMachine(feedback.stateMachine, { deadLetterQueue })],
    });
    new Rule(this, 'TicketActionRequested', {
      eventBus: bus,
      eventPattern: ticketActionRequested.pattern(),
      targets: [new LambdaFunction(functions.actOnTicket, { deadLetterQueue })],
    });
    new Rule(this, 'MentionChanged', {
      eventBus: bus,
      eventPattern: { source: [eventSource], detailType: [mentionEdited.detailType, mentionDeleted.detailType] },
      targets: [new LambdaFunction(functions.followPost, { deadLetterQueue })],
    });

    new Rule(this, 'AnswerHeard', {
      eventBus: bus,
      eventPattern: answerHeard.pattern(),
      targets: [new LambdaFunction(functions.recordAnswer, { deadLetterQueue })],
    });

    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    // The policy that CDK gives the topic replaces the default one, which let alarms publish.
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    if (desk.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(desk.alarmEmail));
    new Rule(this, 'ListeningStopped', {
      eventBus: bus,
      eventPattern: { source: [eventSource], detailType: listeningEvents.map(({ detailType }) => detailType) },
      targets: [
        new SnsTopic(topic, { deadLetterQueue }),
        ...(tellTeam === undefined ? [] : [new LambdaFunction(tellTeam, { deadLetterQueue })]),
      ],
    });
    new DeskAlarms(this, 'Alarm', {
      topic,
      setAside: setAsideQueue,
      deadLetters,
      workflows: {
        TriageMentions: triage.stateMachine,
        FileTicket: filing.stateMachine,
        HandleTicket: handling.stateMachine,
      },
      others: [praise, leads, feedback, answering, telling].flatMap((each) => each?.stateMachine.log ?? []),
      pollers: functions.pollers,
      ...(checkPosts !== undefined && { checkPosts }),
      intervals: Object.values(desk.watches).map(({ every }) => Duration.seconds(seconds(every))),
    });
  }
}
