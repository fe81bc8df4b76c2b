import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { ExpressWorkflow } from './express-workflow.ts';
import { type FileTicketProps, filingStates } from './file-ticket.ts';
import { briefRetry } from './retries.ts';

export interface AnswerQuestionProps extends FileTicketProps {
  readonly suggestAnswers: IFunction;
}

/** As `file-ticket`, with the articles that may answer the question beside the ticket. Nobody is answered by it. */
export class AnswerQuestion extends Construct {
  readonly stateMachine: ExpressWorkflow;

  constructor(scope: Construct, id: string, { suggestAnswers, ...filing }: AnswerQuestionProps) {
    super(scope, id);

    const file = filingStates(this, filing, {
      workflow: 'answer-question',
      detail: '{% $merge([$states.context.Execution.Input.detail, {"suggestions": $suggestions}]) %}',
    });

    const suggest = LambdaInvoke.jsonata(this, 'SuggestAnswers', {
      lambdaFunction: suggestAnswers,
      payload: TaskInput.fromText('{% $states.input.detail %}'),
      taskTimeout: Timeout.duration(Duration.seconds(10)),
      retryOnServiceExceptions: false,
      assign: { suggestions: '{% $states.result.Payload.suggestions %}' },
      outputs: {},
    });
    suggest.addRetry(briefRetry);
    // Somebody asked: the ticket matters more than what may answer it. The log of this workflow tells of each failure.
    suggest.addCatch(file, { errors: ['States.ALL'], assign: { suggestions: [] }, outputs: {} });
    suggest.next(file);

    this.stateMachine = new ExpressWorkflow(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(suggest),
    });
  }
}
