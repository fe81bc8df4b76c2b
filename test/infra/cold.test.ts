import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Bundle, readBundles } from '../../infra/cold/bundles.ts';
import { ColdArgumentsInvalid } from '../../infra/cold/cold-arguments.ts';
import { coldBench } from '../../infra/cold/cold-bench.ts';
import { coldCommand } from '../../infra/cold/cold-command.ts';
import { type Code, ImportFailed, importTime } from '../../infra/cold/import-time.ts';
import { medianImportTimes } from '../../infra/cold/measure.ts';
import { compileUnbundled } from '../../infra/cold/unbundled.ts';

const project = resolve(import.meta.dirname, '../..');
const folders: string[] = [];
const folderIn = (parent: string): string => {
  const folder = mkdtempSync(join(parent, 'cold-test-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The text of a Lambda's code as a file. */
function code(text: string): string {
  const file = join(folderIn(tmpdir()), 'index.js');
  writeFileSync(file, text);
  return file;
}

const works = 'exports.handler = async () => {};';
const takes = (ms: number): string =>
  `const end = performance.now() + ${ms}; while (performance.now() < end); ${works}`;
const bundled = (text: string, environment = {}): Code => ({
  lambda: 'file-ticket',
  form: 'bundled',
  file: code(text),
  environment,
});

describe('an import', () => {
  test('is that of the code itself, and the start of its process is not in it', async () => {
    expect(await importTime(bundled(takes(80)))).toBeGreaterThanOrEqual(80);
    const startedAt = performance.now();
    expect(await importTime(bundled(works))).toBeLessThan((performance.now() - startedAt) / 2);
  });

  test('sees the environment that it is given, and nothing else of this one', async () => {
    const seen = `if (process.env.TABLE !== 'Tickets' || process.env.PATH) throw new Error('wrong'); ${works}`;
    expect(await importTime(bundled(seen, { TABLE: 'Tickets' }))).toBeGreaterThan(0);
  });

  test('does not wait for what the code keeps open', async () => {
    expect(await importTime(bundled(`setInterval(() => {}, 1000); ${works}`))).toBeGreaterThan(0);
  });

  test.each([
    ['is no JavaScript', 'exports.handler = ;', /SyntaxError/],
    ['refuses its environment', `throw new Error('the environment lacks: TABLE')`, /the environment lacks: TABLE/],
    ['requires what is not there', `require('not-there'); ${works}`, /Cannot find module 'not-there'/],
    ['exports no handler', 'exports.other = () => {};', /exports no handler/],
    ['ends its process', 'process.exit(3);', /the process ended with 3/],
  ])('of code that %s is an error that names the Lambda and the form', async (_, text, message) => {
    const imported = importTime(bundled(text));
    await expect(imported).rejects.toThrow(ImportFailed);
    await expect(imported).rejects.toThrow(/file-ticket \(bundled\) can't be imported/);
    await expect(imported).rejects.toThrow(message);
  });
});

test('the forms take turns at going first, in a fresh process each time', async () => {
  const log = join(folderIn(tmpdir()), 'log');
  const logs = (form: string): string =>
    code(`require('node:fs').appendFileSync(process.env.LOG, '${form} ' + process.pid + '\\n'); ${works}`);
  const files = { bundled: logs('bundled'), unbundled: logs('unbundled') };
  await medianImportTimes({ name: 'file-ticket', files, environment: { LOG: log } }, 3);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const turns = ['bundled', 'unbundled', 'unbundled', 'bundled', 'bundled', 'unbundled'];
  expect(lines.map((line) => line.split(' ')[0])).toEqual(turns);
  expect(new Set(lines.map((line) => line.split(' ')[1])).size).toBe(6);
});

describe('a bench', () => {
  const slow = code(takes(60));
  const fast = code(works);
  const bundle: Bundle = { name: 'file-ticket', file: fast, bytes: 1_500, gzipBytes: 700, environment: {} };
  const bench = (limit: { readonly kB: number; readonly ratio: number }, name = 'file-ticket') =>
    coldBench({ bundles: [bundle], unbundled: () => slow, runs: 1, limits: { [name]: limit } });

  test('shows each Lambda as its bundle and its rival were measured', async () => {
    const { lambdas } = await bench({ kB: 2, ratio: 0.5 });
    expect(lambdas).toEqual([
      {
        name: 'file-ticket',
        bytes: 1_500,
        gzipBytes: 700,
        bundledMs: expect.toSatisfy((ms: number) => ms < 60),
        unbundledMs: expect.toSatisfy((ms: number) => ms >= 60),
      },
    ]);
  });

  test.each([
    ['that are kept', { kB: 1.5, ratio: 0.9 }, true],
    ['of size that are not kept', { kB: 1.4, ratio: 0.9 }, false],
    ['of time that are not kept', { kB: 1.5, ratio: 0 }, false],
  ])('knows limits %s', async (_, limit, isWithinLimits) => {
    expect(await bench(limit)).toMatchObject({ isWithinLimits, judgements: [{ isWithin: isWithinLimits }] });
  });

  test('does not keep the limits of a Lambda that the template has no more', async () => {
    const { isWithinLimits, judgements } = await bench({ kB: 600, ratio: 0.5 }, 'find-mentions');
    expect(isWithinLimits).toBe(false);
    expect(judgements[0]?.text).toBe('find-mentions has limits, but is not in the template.');
  });
});

test('a Lambda of the assembly is its bundle, weighed, with the variables of the template', () => {
  const assembly = folderIn(tmpdir());
  const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'desk.json' } };
  const lambda = {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Handler: 'index.handler',
      MemorySize: 512,
      Runtime: 'nodejs24.x',
      Timeout: 30,
      Environment: { Variables: { DEAD_LETTERS: { Ref: 'Queue' }, X_API_BASE_URL: 'https://api.x.com' } },
    },
    Metadata: { 'aws:cdk:path': 'Desk/Functions/SearchMentions/Resource', 'aws:asset:path': 'asset.1' },
  };
  const Resources = { Queue: { Type: 'AWS::SQS::Queue', Properties: {} }, Lambda: lambda };
  writeFileSync(join(assembly, 'manifest.json'), JSON.stringify({ artifacts: { stack } }));
  writeFileSync(join(assembly, 'desk.json'), JSON.stringify({ Resources }));
  mkdirSync(join(assembly, 'asset.1'));
  writeFileSync(join(assembly, 'asset.1/index.js'), '// ü'.repeat(1000));
  expect(readBundles(assembly)).toEqual([
    {
      name: 'search-mentions',
      file: join(assembly, 'asset.1/index.js'),
      bytes: 5_000,
      gzipBytes: expect.toSatisfy((bytes: number) => bytes > 0 && bytes < 100),
      environment: {
        AWS_REGION: 'us-east-1',
        DEAD_LETTERS: expect.stringContaining('Queue'),
        X_API_BASE_URL: 'https://api.x.com',
        LAMBDA_TASK_ROOT: join(assembly, 'asset.1'),
      },
    },
  ]);
});

test('the rival is the same code with every file by itself, ours and those of packages', async () => {
  mkdirSync(join(project, 'cdk.out'), { recursive: true });
  const folder = folderIn(join(project, 'cdk.out'));
  const file = (await compileUnbundled(folder))('check-posts');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`from "../../adapters/dynamodb/document-client.mjs"`);
  expect(text).toContain(`from "@aws-sdk/client-eventbridge"`);
  const environment = {
    ...{ AWS_REGION: 'us-east-1', LEDGER_TABLE_NAME: 'Ledger', MENTION_TABLE_NAME: 'Mentions' },
    ...{ EVENT_BUS_NAME: 'Events', X_API_BASE_URL: 'https://api.x.com', X_BEARER_TOKEN_PARAMETER: '/token' },
  };
  expect(await importTime({ lambda: 'check-posts', form: 'unbundled', file, environment })).toBeGreaterThan(0);
});

describe('the command', () => {
  test('ends with what it takes where it is asked for something else', () => {
    const argv = ['infra/cold/main.ts', '--runs', 'many'];
    expect(spawnSync(process.execPath, argv, { cwd: project, encoding: 'utf8' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/'many'.*--only/s),
    });
  });

  test('measures what deploys, and its exit code tells that a limit is exceeded', async () => {
    const json = join(folderIn(tmpdir()), 'cold.json');
    const limits = { 'search-mentions': { kB: 1, ratio: 1 }, 'file-ticket': { kB: 1, ratio: 1 } };
    let said = '';
    const write = (text: string) => {
      said += text;
    };
    expect(await coldCommand({ runs: 1, only: 'search-mentions', json }, limits, write)).toBe(1);
    const lines = said.trim().split('\n');
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(2);
    expect(lines.slice(-2)).toEqual(['', expect.stringMatching(/^search-mentions EXCEEDS its limits: \d+\.\d kB/)]);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      lambdas: [{ name: 'search-mentions', bytes: expect.any(Number) }],
      isWithinLimits: false,
    });
  });

  test('names the Lambdas that there are where it is asked for another', async () => {
    const unknown = coldCommand({ runs: 1, only: 'file-tickets' }, {}, () => {});
    await expect(unknown).rejects.toThrow(ColdArgumentsInvalid);
    await expect(unknown).rejects.toThrow(
      /--only takes one of .*classify-mentions, .*file-ticket, .* not 'file-tickets'/,
    );
  });
});
