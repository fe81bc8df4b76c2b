import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib';
import type { Desk } from '../functions/contracts/desk.ts';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { indexKnowledge } from './knowledge/index-knowledge.ts';
import { DeskStack } from './stacks/desk-stack.ts';
import { StorageStack } from './stacks/storage-stack.ts';

export interface OverheardApp {
  readonly app: App;
  readonly storage: StorageStack;
  readonly desk: DeskStack;
}

/**
 * The same for the command line of CDK and for the local desk, so that both get the same template: construct and asset
 * paths in it (the local desk finds the code by them), and the behaviour of CDK that new apps choose.
 */
const context = {
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/aws-iam:minimizePolicies': true,
};

/** The whole of Overheard for one desk. Account and region are those of whoever deploys it. */
export function overheardApp(desk: Desk, props?: AppProps): OverheardApp {
  const app = new App({ ...props, context: { ...context, ...props?.context } });
  const folder = mkdtempSync(join(tmpdir(), 'overheard-desk-'));
  const deskFile = join(folder, 'desk.json');
  writeFileSync(deskFile, JSON.stringify(desk));
  const knowledge = indexKnowledge(desk);
  const knowledgeFile = join(folder, 'knowledge.json');
  if (knowledge !== undefined) writeFileSync(knowledgeFile, knowledge);
  const storage = new StorageStack(app, 'OverheardStorage', {
    description: 'Overheard: mentions, tickets, ledgers, events. Keeps its tables when it is destroyed.',
  });
  const deskStack = new DeskStack(app, 'OverheardDesk', {
    description: 'Overheard: hears public posts, triages them, files tickets and tells people.',
    desk,
    deskFile,
    ...(knowledge !== undefined && { knowledgeFile }),
    storage,
  });
  acknowledgeFindings(app);
  return { app, storage, desk: deskStack };
}
