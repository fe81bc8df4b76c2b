import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Desk } from '../../functions/contracts/desk.ts';
import team from '../config/desk.ts';
import { readDeclaration } from '../local/cloud/declared.ts';
import { layGround } from '../local/in-process/in-process-desk.ts';
import { synthesise } from '../local/synthesise.ts';
import { type BillArguments, BillArgumentsInvalid, readBillArguments } from './bill-arguments.ts';
import { billText } from './bill-text.ts';
import { idleDesk, listeningDesk } from './billed-desk.ts';
import { costChart } from './chart.ts';
import { costsByPosts } from './costs-by-posts.ts';
import { type Billed, type Figures, measureBursts, measureIdle, measureMonths } from './figures.ts';
import { figuresAsJson } from './figures-as-json.ts';

const project = resolve(import.meta.dirname, '../..');

async function main({ posts, burst, json, chart }: BillArguments): Promise<void> {
  const figures = await measure(posts, burst);
  process.stdout.write(`${billText(figures)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figuresAsJson(figures), null, 2)}\n`);
  if (chart !== undefined) writeFileSync(chart, costChart(costsByPosts(figures.months)));
}

async function measure(posts: number, burst: number | undefined): Promise<Figures> {
  const idle = await withDesk(idleDesk(team), 'bill-idle', measureIdle);
  return withDesk(listeningDesk(team), 'bill', async (billed) => {
    const [month, months] = await measureMonths(billed, posts);
    return { month, months, idle, bursts: burst === undefined ? [] : await measureBursts(billed, burst) };
  });
}

async function withDesk<T>(desk: Desk, folder: string, measured: (billed: Billed) => Promise<T>): Promise<T> {
  const assembly = join(project, 'cdk.out', folder);
  await synthesise(desk, assembly, () => {}, { withCode: false });
  const ground = await layGround(readDeclaration(assembly));
  try {
    return await measured({ desk, ground });
  } finally {
    await ground.dynamo.close();
  }
}

try {
  await main(readBillArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BillArgumentsInvalid)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
