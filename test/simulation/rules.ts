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

/** The rules that start the workflows, by the constructs they are declared as. */
export const startedBy = {
  TriageMentions: 'MentionsFound',
  FileTicket: 'MentionToFile',
  AnswerQuestion: 'QuestionToAnswer',
  SharePraise: 'PraiseToShare',
  ShareLead: 'LeadToShare',
  CollectFeedback: 'FeedbackToCollect',
  NotifyResolution: 'ResolutionNoticeApproved',
} as const;
export type Started = keyof typeof startedBy;

/** The rules whose events a replay hands out again. */
export type RuleName =
  | (typeof startedBy)[Started]
  | 'TicketActionRequested'
  | 'MentionChanged'
  | 'AnswerHeard'
  | 'ListeningStopped';

const ruleByWorkflow = new Map<string, RuleName>(
  Object.entries(startedBy).map(([name, rule]) => [name.replace(/\B(?=[A-Z])/g, '-').toLowerCase(), rule]),
);

const ruleOf: Readonly<Record<string, RuleName>> = {
  [mentionsFound.detailType]: 'MentionsFound',
  [ticketActionRequested.detailType]: 'TicketActionRequested',
  [resolutionNoticeApproved.detailType]: 'ResolutionNoticeApproved',
  [mentionEdited.detailType]: 'MentionChanged',
  [mentionDeleted.detailType]: 'MentionChanged',
  [answerHeard.detailType]: 'AnswerHeard',
  ...Object.fromEntries(listeningEvents.map(({ detailType }) => [detailType, 'ListeningStopped'] as const)),
};

/** The rule that starts a workflow, by its name in routes and set-aside messages: `share-lead`. */
export const ruleOfWorkflow = (workflow: string): RuleName | undefined => ruleByWorkflow.get(workflow);

/** The rule that takes an event; of the mentions with a verdict each goes to a workflow of its own. */
export const ruleOfEvent = (type: string, { workflow }: { readonly workflow?: unknown }): RuleName | undefined =>
  type === mentionTriaged.detailType ? ruleOfWorkflow(String(workflow)) : ruleOf[type];

/** @param machine its logical id */
export function workflowOf(machine: string): Started {
  const found = (Object.keys(startedBy) as Started[]).find((name) => machine.startsWith(name));
  if (found === undefined) throw new Error(`no rule starts ${machine}`);
  return found;
}
