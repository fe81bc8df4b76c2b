import { nameIn } from './cloud/identities.ts';
import { NotSupported } from './cloud/not-supported.ts';
import type { Service } from './services/service.ts';

/** Calls a service in the name of a state machine. */
type Integration = (argument: Argument, call: Call) => Promise<unknown>;
type Argument = Readonly<Record<string, unknown>>;
type Call = (service: string, operation: string, input: Argument) => Promise<unknown>;

/** An error as a state machine sees it: its name is what `Retry` and `Catch` compare. */
class TaskError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * The service integrations that the workflows use, by the part of `Resource` after `arn:aws:states:::`. An optimised
 * integration shapes argument and answer a little; an SDK integration passes them through, its errors prefixed with the
 * SDK's name of the service and ending in `Exception`.
 */
const integrations: Readonly<Record<string, Integration>> = {
  'lambda:invoke': async ({ FunctionName, Payload }, call) => ({
    ExecutedVersion: '$LATEST',
    Payload: await ofLambda(call('lambda', 'Invoke', { FunctionName: nameIn(String(FunctionName)), Payload })),
    StatusCode: 200,
  }),

  'events:putEvents': async ({ Entries }, call) => {
    const entries = (Entries as readonly Argument[]).map((entry) => ({ ...entry, Detail: asText(entry.Detail) }));
    const answer = (await call('events', 'PutEvents', { Entries: entries })) as { FailedEntryCount: number };
    if (answer.FailedEntryCount > 0) throw new TaskError('EventBridge.FailedEntry', JSON.stringify(answer));
    return answer;
  },

  'sqs:sendMessage': ({ QueueUrl, MessageBody, ...rest }, call) =>
    prefixed('SQS', call('sqs', 'SendMessage', { QueueUrl, MessageBody: asText(MessageBody), ...rest })),

  'states:startExecution': async ({ StateMachineArn, Name, Input }, call) => {
    const input = { stateMachineArn: StateMachineArn, name: Name, input: asText(Input) };
    const { executionArn, startDate } = (await prefixed('StepFunctions', call('states', 'StartExecution', input))) as {
      executionArn: string;
      startDate: number;
    };
    return { ExecutionArn: executionArn, StartDate: new Date(startDate * 1000).toISOString() };
  },

  'aws-sdk:dynamodb:getItem': (argument, call) => prefixed('DynamoDb', call('dynamodb', 'GetItem', argument)),

  'aws-sdk:dynamodb:updateItem': (argument, call) => prefixed('DynamoDb', call('dynamodb', 'UpdateItem', argument)),

  'aws-sdk:comprehend:batchDetectSentiment': (argument, call) =>
    prefixed('Comprehend', call('comprehend', 'BatchDetectSentiment', argument)),

  'aws-sdk:comprehend:detectPiiEntities': (argument, call) =>
    prefixed('Comprehend', call('comprehend', 'DetectPiiEntities', argument)),
};

/** What Lambda itself says instead of calling the function; an error of the function keeps its own name. */
const lambdaErrors = new Set(['TooManyRequestsException', 'ServiceException']);

async function ofLambda(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const { name, message } = error as Error;
    throw lambdaErrors.has(name) ? new TaskError(`Lambda.${name}`, message) : error;
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

async function prefixed(service: string, answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const { name, message } = error as Error;
    throw new TaskError(`${service}.${name.replace(/(Exception)?$/, 'Exception')}`, message);
  }
}

const prefix = 'arn:aws:states:::';
const callback = '.waitForTaskToken';

export interface TaskResource {
  readonly waitsForToken: boolean;
  /** @throws as the state machine sees the failure */
  run(argument: unknown, service: Service, caller: string): Promise<unknown>;
}

/** @throws NotSupported for an integration that no workflow of ours uses */
export function taskResource(resource: string): TaskResource {
  const waitsForToken = resource.endsWith(callback);
  const key = resource.slice(prefix.length, waitsForToken ? -callback.length : undefined);
  const integration = resource.startsWith(prefix) ? integrations[key] : undefined;
  if (integration === undefined) throw new NotSupported(`the task resource ${resource}`);
  return {
    waitsForToken,
    run: (argument, service, caller) =>
      integration(argument as Argument, (name, operation, input) =>
        service({ service: name, operation, input, caller }),
      ),
  };
}

/** Every task resource in a definition, so that an unknown one is refused before anything runs. */
export function taskResourcesIn(definition: unknown): string[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const { Type, Resource, ...rest } = definition as { Type?: unknown; Resource?: unknown };
  const inner = Object.values(rest).flatMap(taskResourcesIn);
  return Type === 'Task' && typeof Resource === 'string' ? [Resource, ...inner] : inner;
}
