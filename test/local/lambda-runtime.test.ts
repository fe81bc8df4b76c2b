import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startDynamo } from '../../infra/local/services/dynamodb.ts';
import { startGateway } from '../../infra/local/services/gateway.ts';
import { type FunctionDefinition, LambdaRuntime, type LogLine } from '../../infra/local/services/lambda.ts';

const NOON = Date.UTC(2031, 0, 1, 12);

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function bundleFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function desk({ workersPerFunction }: { readonly workersPerFunction?: number } = {}) {
  const lines: LogLine[] = [];
  const clock = { time: NOON, now: () => clock.time, after: () => () => {} };
  const runtime = new LambdaRuntime({
    clock,
    log: (line) => lines.push(line),
    ...(workersPerFunction === undefined ? {} : { workersPerFunction }),
  });
  cleanUp.push(() => runtime.close());
  return { runtime, lines, clock };
}

/** Defines a function from the text of its bundle, and gives what invokes it. */
async function deploy(runtime: LambdaRuntime, code: string, rest: Partial<FunctionDefinition> = {}) {
  const codeDir = await bundleFolder();
  await writeFile(join(codeDir, 'index.js'), code);
  const standard = { name: 'classify', handler: 'index.handler', environment: {}, timeoutMs: 5000, memoryMb: 128 };
  runtime.define({ ...standard, codeDir, ...rest });
  return (payload?: unknown) => runtime.invoke(rest.name ?? standard.name, payload);
}

const handler = (body: string): string => `exports.handler = async (event, context) => { ${body} };`;

describe('a function sees what it would see in Lambda', () => {
  test('the payload, and its answer goes back, both through JSON', async () => {
    const { runtime } = await desk();
    const invoke = await deploy(runtime, handler('return { ...event, at: new Date(0), gone: undefined }'));
    expect(await invoke({ id: '1', gone: undefined })).toEqual({ id: '1', at: '1970-01-01T00:00:00.000Z' });
  });

  test('an answer of nothing is null', async () => {
    const { runtime } = await desk();
    expect(await (await deploy(runtime, handler('')))()).toBeNull();
  });

  test('its own environment, and nothing of the desk’s', async () => {
    process.env.SECRET_OF_THE_DESK = 'yes';
    const { runtime } = await desk();
    const invoke = await deploy(runtime, handler('process.env.MARK = "mine"; return process.env'), {
      environment: { TABLE_NAME: 'Mentions', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    });
    const seen = await invoke();
    expect(seen).toMatchObject({
      TABLE_NAME: 'Mentions',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_LAMBDA_FUNCTION_NAME: 'classify',
      AWS_REGION: 'us-east-1',
    });
    expect(seen).not.toHaveProperty('SECRET_OF_THE_DESK');
    expect(seen).not.toHaveProperty('PATH');
    expect(process.env.MARK).toBeUndefined();
    delete process.env.SECRET_OF_THE_DESK;
  });

  test('a context, with ids that are the same in the same run', async () => {
    const { runtime } = await desk();
    const invoke = await deploy(
      runtime,
      handler('return { ...context, left: context.getRemainingTimeInMillis(), task: process.env.LAMBDA_TASK_ROOT }'),
      { timeoutMs: 3000 },
    );
    await invoke();
    const context = await invoke();
    expect(context).toMatchObject({
      functionName: 'classify',
      awsRequestId: '00000000-0000-4000-8000-000000000002',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:classify',
      memoryLimitInMB: '128',
    });
    const { left } = context as { readonly left: number };
    expect(left).toBeGreaterThan(2000);
    expect(left).toBeLessThanOrEqual(3000);
  });

  test('UTC, wherever the laptop is', async () => {
    process.env.TZ = 'Asia/Tokyo';
    const { runtime } = await desk();
    expect(await (await deploy(runtime, handler('return new Date().getHours()')))()).toBe(12);
  });

  test('CommonJS, although the assembly lies inside a project of ES modules', async () => {
    const { runtime } = await desk();
    const codeDir = await bundleFolder();
    await writeFile(join(codeDir, 'package.json'), '{"type":"module"}');
    await writeFile(join(codeDir, 'index.js'), `const { sep } = require('node:path'); ${handler('return sep')}`);
    const rest = { environment: {}, timeoutMs: 5000, memoryMb: 128 };
    runtime.define({ name: 'classify', codeDir, handler: 'index.handler', ...rest });
    expect(await runtime.invoke('classify', {})).toBe('/');
  });

  test('a warm module on its second call', async () => {
    const { runtime } = await desk();
    const invoke = await deploy(runtime, `let calls = 0; ${handler('return ++calls')}`);
    expect([await invoke(), await invoke()]).toEqual([1, 2]);
  });
});

describe('time in a function is the desk’s', () => {
  test.each([
    ['Date.now()', NOON],
    ['new Date().getTime()', NOON],
    ['+new (class extends Date {})()', NOON],
    ['new (new Date(0).constructor)().getTime()', NOON],
    ['Date.parse(Date())', NOON],
    ['new Date(2020, 1).getFullYear()', 2020],
    ['new Date() instanceof Date', true],
    ['performance.now() < 60_000', true],
  ])('%s', async (expression, expected) => {
    const { runtime } = await desk();
    expect(await (await deploy(runtime, handler(`return ${expression}`)))()).toBe(expected);
  });

  test('and moves with it, between invocations and within one', async () => {
    const { runtime, clock } = await desk();
    const wait = 'const before = Date.now(); while (Date.now() === before) await new Promise(setImmediate);';
    const invoke = await deploy(runtime, handler(`if (event.wait) { ${wait} } return Date.now()`));
    await invoke({});
    clock.time += 86_400_000;
    expect(await invoke({})).toBe(NOON + 86_400_000);

    const waiting = invoke({ wait: true });
    const mover = setInterval(() => runtime.advanceTo(NOON + 2 * 86_400_000), 5);
    expect(await waiting).toBe(NOON + 2 * 86_400_000);
    clearInterval(mover);
  });

  test('while its timers are real', async () => {
    const { runtime } = await desk();
    const invoke = await deploy(runtime, handler('await new Promise((go) => setTimeout(go, 20)); return Date.now()'));
    expect(await invoke()).toBe(NOON);
  });
});

describe('a failure is told as Lambda tells it', () => {
  test('a thrown error, by its name', async () => {
    const { runtime, lines } = await desk();
    const invoke = await deploy(
      runtime,
      handler(`throw Object.assign(new Error('too many'), { name: 'ClassifierThrottled' })`),
    );
    await expect(invoke()).rejects.toMatchObject({
      name: 'ClassifierThrottled',
      message: 'too many',
      trace: expect.arrayContaining([expect.stringContaining('too many'), expect.stringContaining('index.js')]),
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'ERROR', message: expect.stringMatching('Invoke Error') }),
    );
  });

  test.each([
    ['a string that is thrown', handler(`throw 'no'`), { name: 'string', message: 'no' }],
    ['an answer that is no JSON', handler('return 1n'), { name: 'Runtime.MarshalError' }],
    ['an export that is missing', 'exports.other = 1', { name: 'Runtime.HandlerNotFound' }],
    [
      'an environment that is refused',
      `throw new RangeError('TABLE_NAME')`,
      { name: 'RangeError', message: 'TABLE_NAME' },
    ],
    [
      'an exit',
      handler('process.exit(3)'),
      { name: 'Runtime.ExitError', message: expect.stringContaining('exit status 3') },
    ],
    [
      'an error outside the handler’s promise',
      handler(`setTimeout(() => { throw new Error('late') }); await new Promise(() => {})`),
      { name: 'Runtime.ExitError' },
    ],
    [
      'a promise that nobody waits for',
      handler(`Promise.reject(new Error('lost')); await new Promise(() => {})`),
      { name: 'Runtime.ExitError' },
    ],
    [
      'more memory than it has',
      handler('const all = []; for (;;) all.push(new Array(1e5).fill(all.length + 0.5))'),
      { name: 'Runtime.ExitError' },
    ],
  ])('%s', async (_, code, expected) => {
    const { runtime } = await desk();
    await expect((await deploy(runtime, code))()).rejects.toMatchObject(expected);
  });

  test.each([
    ['waits', 'await new Promise(() => {})'],
    ['never yields', 'for (;;);'],
  ])('a function that %s beyond its time is ended', async (_, body) => {
    const { runtime } = await desk();
    const invoke = await deploy(runtime, handler(`if (event.hang) { ${body} } return 'served'`), { timeoutMs: 300 });
    await expect(invoke({ hang: true })).rejects.toMatchObject({
      name: 'Sandbox.Timedout',
      message: 'RequestId: 00000000-0000-4000-8000-000000000001 Error: Task timed out after 0.30 seconds',
    });
    expect(await invoke({})).toBe('served');
  });

  test('a fresh worker serves what comes after a crash, and what was lost is in the log', async () => {
    const { runtime, lines } = await desk();
    const crash = `setTimeout(() => { throw new Error('boom') }); await new Promise(() => {})`;
    const invoke = await deploy(
      runtime,
      `let calls = 0; ${handler(`calls++; if (event.crash) { ${crash} } return calls`)}`,
    );
    await invoke({});
    await expect(invoke({ crash: true })).rejects.toThrow('Runtime exited');
    expect(await invoke({})).toBe(1);
    expect(lines.map(({ message }) => message).join('\n')).toContain('boom');
  });
});

test('invocations run beside each other up to the limit, and then wait in line', async () => {
  const { runtime } = await desk({ workersPerFunction: 2 });
  const shared = 'await new Promise((go) => setTimeout(go, 50)); return require("node:worker_threads").threadId';
  const invoke = await deploy(runtime, handler(shared));
  const threads = await Promise.all([1, 2, 3, 4, 5].map(() => invoke()));
  expect(threads).toHaveLength(5);
  expect(new Set(threads).size).toBe(2);
});

test('closing rejects what runs, what waits and what comes later', async () => {
  const { runtime, lines } = await desk({ workersPerFunction: 1 });
  const invoke = await deploy(runtime, handler(`console.log('in'); await new Promise(() => {})`));
  const outcomes = Promise.allSettled([1, 2, 3].map(() => invoke()));
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  await runtime.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await expect(invoke()).rejects.toThrow('the Lambda runtime is closed');
});

test('a function that nobody declared is named', async () => {
  const { runtime } = await desk();
  await expect(runtime.invoke('reply', {})).rejects.toThrow('there is no function reply');
});

test('the log has a line for each call of the console and each line written, in order', async () => {
  const { runtime, lines } = await desk();
  const invoke = await deploy(
    runtime,
    `console.log('loading'); ${handler(`
      console.log('polled %s', 'acme', { found: 2 });
      console.error('first\\nsecond');
      process.stdout.write('{"level":"warn","message":"budget spent","watch":"acme"}\\nplain\\n');
      new (require('node:console').Console)(process.stdout).info('by its own console');
    `)}`,
  );
  await invoke();
  expect(lines.map(({ level, message }) => [level, message])).toEqual([
    ['INFO', 'loading'],
    ['INFO', 'polled acme { found: 2 }'],
    ['ERROR', 'first\nsecond'],
    ['WARN', 'budget spent'],
    ['INFO', 'plain'],
    ['INFO', 'by its own console'],
  ]);
  expect(lines[3]).toEqual({
    functionName: 'classify',
    requestId: '00000000-0000-4000-8000-000000000001',
    level: 'WARN',
    message: 'budget spent',
    line: '{"level":"warn","message":"budget spent","watch":"acme"}',
  });
});

test('a real bundle writes to the table through the gateway, in the desk’s year, with middy and Powertools', async () => {
  const dynamo = await startDynamo();
  cleanUp.push(() => dynamo.close());
  await dynamo.createTable({
    TableName: 'Mentions',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
  const callers: string[] = [];
  const gateway = await startGateway({
    service: (call) => {
      callers.push(`${call.caller} ${call.operation}`);
      return dynamo.call(call);
    },
  });
  cleanUp.push(() => gateway.close());

  const codeDir = await bundleFolder();
  await build({
    stdin: {
      contents: `
        import middy from '@middy/core';
        import { Logger } from '@aws-lambda-powertools/logger';
        import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
        import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
        const logger = new Logger({ serviceName: 'desk' });
        const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
        export const handler = middy().handler(async ({ pk }) => {
          const Item = { pk, at: new Date().toISOString() };
          const ConditionExpression = 'attribute_not_exists(pk)';
          await client.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item, ConditionExpression }));
          logger.info('mention written', { pk });
          return Item;
        });`,
      resolveDir: resolve(import.meta.dirname, '../..'),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    outfile: join(codeDir, 'index.js'),
    logLevel: 'error',
  });

  const { runtime, lines } = await desk();
  runtime.define({
    name: 'search-mentions',
    codeDir,
    handler: 'index.handler',
    environment: {
      TABLE_NAME: 'Mentions',
      AWS_ENDPOINT_URL: gateway.url,
      AWS_ACCESS_KEY_ID: 'SearchMentions',
      AWS_SECRET_ACCESS_KEY: 'none',
    },
    timeoutMs: 10_000,
    memoryMb: 256,
  });

  const written = { pk: 'm1', at: '2031-01-01T12:00:00.000Z' };
  expect(await runtime.invoke('search-mentions', { pk: 'm1' })).toEqual(written);
  await expect(runtime.invoke('search-mentions', { pk: 'm1' })).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
  });
  expect(callers).toEqual(['SearchMentions PutItem', 'SearchMentions PutItem']);
  expect(lines.map(({ level, message }) => `${level} ${message.slice(0, 15)}`)).toEqual([
    'INFO mention written',
    'ERROR Invoke Error {"',
  ]);
});
