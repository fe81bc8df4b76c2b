import { z } from 'zod';
import { type Assembly, type Resource, readAssembly } from './assembly.ts';
import { resolver } from './intrinsics.ts';
import { NotSupported } from './not-supported.ts';

const Arn = z.string().startsWith('arn:');
const DeadLetterConfig = z.strictObject({ Arn });
/** Properties that say who may do what, or where logs go; nothing runs differently here for them. */
const ignored = z.unknown().optional();

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

/** The properties that the desk honours, or knows it can leave alone, of each type it runs. Others are refused by name. */
const served = {
  'AWS::DynamoDB::GlobalTable': z.strictObject({
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    KeySchema,
    GlobalSecondaryIndexes: z
      .array(
        z.strictObject({
          IndexName: z.string(),
          KeySchema,
          Projection: z.discriminatedUnion('ProjectionType', [
            z.strictObject({ ProjectionType: z.enum(['KEYS_ONLY', 'ALL']) }),
            z.strictObject({ ProjectionType: z.literal('INCLUDE'), NonKeyAttributes: z.array(z.string()) }),
          ]),
        }),
      )
      .optional(),
    BillingMode: z.literal('PAY_PER_REQUEST'),
    Replicas: ignored,
    TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  }),
  'AWS::Events::EventBus': z.strictObject({ Name: z.string() }),
  'AWS::Events::Archive': z.strictObject({
    Description: ignored,
    EventPattern: z.unknown().optional(),
    KmsKeyIdentifier: ignored,
    RetentionDays: z.number().default(0),
    SourceArn: Arn,
  }),
  'AWS::Events::Rule': z.strictObject({
    EventBusName: z.string(),
    EventPattern: z.unknown(),
    State: z.literal('ENABLED'),
    Targets: z.array(
      z.strictObject({ Arn, Id: z.string(), RoleArn: ignored, DeadLetterConfig: DeadLetterConfig.optional() }),
    ),
  }),
  'AWS::Scheduler::Schedule': z.strictObject({
    Description: ignored,
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().optional(),
    State: z.literal('ENABLED'),
    Target: z.strictObject({
      Arn,
      Input: z.string(),
      RoleArn: ignored,
      DeadLetterConfig: DeadLetterConfig.optional(),
      RetryPolicy: z.strictObject({ MaximumEventAgeInSeconds: ignored, MaximumRetryAttempts: z.number() }),
    }),
  }),
  'AWS::Lambda::Function': z.strictObject({
    Architectures: ignored,
    Code: ignored,
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
    Handler: z.string(),
    LoggingConfig: ignored,
    MemorySize: z.number(),
    Role: ignored,
    Runtime: z.literal('nodejs24.x'),
    Timeout: z.number(),
  }),
  'AWS::Lambda::EventInvokeConfig': z.strictObject({
    FunctionName: z.string(),
    MaximumRetryAttempts: z.number(),
    Qualifier: z.literal('$LATEST'),
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: Arn }) }).optional(),
  }),
  'AWS::StepFunctions::StateMachine': z.strictObject({
    DefinitionString: z.string(),
    LoggingConfiguration: ignored,
    RoleArn: ignored,
    StateMachineType: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
    TracingConfiguration: ignored,
  }),
  'AWS::SQS::Queue': z.strictObject({ MessageRetentionPeriod: ignored, SqsManagedSseEnabled: ignored }),
  'AWS::SNS::Topic': z.strictObject({}),
} as const;
type Served = typeof served;

/** Types that do nothing on a laptop: permissions, logs, and what watches over a deployment. */
const passive = new Set([
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Lambda::Permission',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SNS::Subscription',
  'AWS::CloudWatch::Alarm',
]);

/** A resource that the desk runs, its properties resolved and checked. */
export interface Declared<Type extends keyof Served> extends Resource {
  readonly properties: z.output<Served[Type]>;
}

/** What the assembly declares, by type. */
export interface Declaration {
  of<Type extends keyof Served>(type: Type): readonly Declared<Type>[];
  /** How many metrics the alarms watch, which is what they are billed by. */
  readonly alarmMetrics: number;
}

/**
 * Reads an assembly and makes sure that the desk can run all of it.
 * @throws AssemblyUnreadable
 * @throws NotSupported for the first resource, property or function that it does not know
 */
export function readDeclaration(folder: string): Declaration {
  const assembly: Assembly = readAssembly(folder);
  const resolve = resolver(assembly);
  const byType = new Map<string, Resource[]>();
  for (const resource of assembly.resources) {
    const { type, logicalId } = resource;
    const rows = byType.get(type) ?? [];
    byType.set(type, rows);
    if (passive.has(type)) rows.push(resource);
    else if (isServed(type))
      rows.push({ ...resource, properties: checked(type, logicalId, resolve(resource.properties)) });
    else throw new NotSupported(`resources of the type ${type} (${logicalId})`);
  }
  return {
    of: <Type extends keyof Served>(type: Type) => (byType.get(type) ?? []) as unknown as readonly Declared<Type>[],
    alarmMetrics: (byType.get('AWS::CloudWatch::Alarm') ?? []).reduce((sum, alarm) => sum + metricsOf(alarm), 0),
  };
}

/** An alarm on an expression watches each metric in it; any other watches one. */
function metricsOf({ properties }: Resource): number {
  const { Metrics = [] } = properties as { Metrics?: readonly { readonly MetricStat?: unknown }[] };
  return Math.max(1, Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length);
}

const isServed = (type: string): type is keyof Served => type in served;

function checked(type: keyof Served, logicalId: string, properties: unknown): unknown {
  const parsed = served[type].safeParse(properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  throw new NotSupported(`the property ${at} of ${logicalId} (${type}) as it stands: ${issue?.message}`);
}
