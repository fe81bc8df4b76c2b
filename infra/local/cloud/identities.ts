import type { Resource } from './assembly.ts';
import { NotSupported } from './not-supported.ts';

const region = 'us-east-1';
const account = '000000000000';
const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;

/** What CloudFormation's pseudo parameters are on a laptop. */
export const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'local',
};

interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. Physical names are its logical id, unless the template gives one. */
const identities: Readonly<Record<string, (id: string, properties: { readonly Name?: unknown }) => Identity>> = {
  'AWS::DynamoDB::GlobalTable': (id) => named(id, arn('dynamodb', `table/${id}`)),
  'AWS::Events::EventBus': (id, { Name }) => {
    const name = typeof Name === 'string' ? Name : id;
    return { ref: name, attributes: { Name: name, Arn: arn('events', `event-bus/${name}`) } };
  },
  'AWS::Lambda::Function': (id) => named(id, arn('lambda', `function:${id}`)),
  'AWS::StepFunctions::StateMachine': (id) => {
    const machineArn = arn('states', `stateMachine:${id}`);
    return { ref: machineArn, attributes: { Arn: machineArn, Name: id } };
  },
  'AWS::SQS::Queue': (id) => ({
    ref: `https://sqs.${region}.amazonaws.com/${account}/${id}`,
    attributes: { Arn: arn('sqs', id), QueueName: id },
  }),
  'AWS::SNS::Topic': (id) => ({ ref: arn('sns', id), attributes: { TopicArn: arn('sns', id), TopicName: id } }),
  'AWS::Logs::LogGroup': (id) => named(id, arn('logs', `log-group:${id}`)),
  'AWS::IAM::Role': (id) => named(id, `arn:aws:iam::${account}:role/${id}`),
};

const named = (id: string, itsArn: string): Identity => ({ ref: id, attributes: { Arn: itsArn } });

export function identityOf({ type, logicalId, properties }: Resource): Identity {
  const identity = identities[type];
  if (identity === undefined) throw new NotSupported(`what a reference to ${logicalId} (${type}) means`);
  return identity(logicalId, properties as { Name?: unknown });
}

/** The last part of an ARN or queue URL: the name that the desk's services know the resource by. */
export const nameIn = (arnOrUrl: string): string => arnOrUrl.split(/[:/]/).at(-1) ?? arnOrUrl;
