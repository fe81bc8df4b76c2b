import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface HandlerFunctionProps {
  /** The folder below `functions/handlers`, such as `file-ticket`. */
  readonly handler: string;
  /** The file that holds the checked desk; it is put beside the code. */
  readonly deskFile: string;
  /** @default 30 seconds */
  readonly timeout?: Duration;
  /**
   * How often Lambda itself repeats an asynchronous call that failed.
   * @default 2
   */
  readonly retryAttempts?: number;
  /**
   * Files that are put beside the code besides the desk, under their own names.
   * @default none
   */
  readonly files?: readonly string[];
  /**
   * Where an asynchronous call ends up that failed each time.
   * @default nowhere
   */
  readonly deadLetters?: IQueue;
}

const handlers = join(import.meta.dirname, '../../functions/handlers');

/** One of our Lambdas: Node 24 on arm64, one CommonJS file with the SDK in it, and a log that ends. */
export class HandlerFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    const { handler, deskFile, timeout = Duration.seconds(30), retryAttempts = 2, deadLetters, files = [] } = props;
    super(scope, id, {
      entry: join(handlers, handler, `${handler}.lambda.ts`),
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // Half a vCPU's share: parsing a cold start's bundle is what takes the time here.
      memorySize: 512,
      timeout,
      retryAttempts,
      ...(deadLetters === undefined ? {} : { onFailure: new SqsDestination(deadLetters) }),
      logGroup: new LogGroup(scope, `${id}Logs`, {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      bundling: {
        // ES modules of twitter-api-v2 fail with `Dynamic require`, so the output is CommonJS; `module` first, because
        // what esbuild can't follow it can't leave out.
        format: OutputFormat.CJS,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        bundleAwsSDK: true,
        // Where a laptop's credentials come from; in Lambda they are in the environment, and these are never asked.
        externalModules: ['ini', 'sso', 'process', 'web-identity'].map(
          (kind) => `@aws-sdk/credential-provider-${kind}`,
        ),
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_input, output) => [
            `cp "${deskFile}" "${output}/desk.json"`,
            ...files.map((file) => `cp "${file}" "${output}"`),
          ],
        },
      },
    });
  }
}
