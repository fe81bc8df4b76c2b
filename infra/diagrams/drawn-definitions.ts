import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { defineDesk } from '../config/define-desk.ts';
import { DeskStack } from '../stacks/desk-stack.ts';
import { StorageStack } from '../stacks/storage-stack.ts';
import type { Machine } from './machine.ts';

/** A desk that has every workflow there is: what is drawn outlives changes of the team's own. */
const desk = defineDesk({
  people: { ana: { name: 'Ana', email: 'ana@example.com' } },
  watches: {
    acme: {
      kind: 'brand',
      brand: 'Acme',
      handle: 'Acme',
      query: '@Acme -is:retweet',
      every: '5 minutes',
      backfill: '1 hour',
      dailyBudget: 1,
    },
  },
  routes: [
    {
      name: 'support',
      when: {},
      workflow: 'file-ticket',
      priority: 'normal',
      slack: '#support',
      email: [],
      acknowledgeWithin: '1 hour',
      resolveWithin: '1 day',
      escalateTo: ['ana'],
    },
  ],
  emailFrom: 'overheard@example.com',
  comprehendBelow: 0.5,
  comprehendPersonalData: true,
  keepTextFor: '30 days',
});

/** Nothing is bundled, so nobody reads them. */
const files = { deskFile: 'desk.json', knowledgeFile: 'knowledge.json' };

/** The definitions of all workflows as the app synthesises them, by their names: `handle-ticket`. */
export function drawnDefinitions(): ReadonlyMap<string, Machine> {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const storage = new StorageStack(app, 'Storage');
  const stack = new DeskStack(app, 'Desk', { desk, storage, ...files });
  const machines = Template.fromStack(stack).findResources('AWS::StepFunctions::StateMachine');
  return new Map(
    Object.entries(machines).map(([id, { Properties }]) => [
      workflowName(id),
      definitionOf(Properties.DefinitionString),
    ]),
  );
}

/** `HandleTicketStateMachine0A1B2C3D` is `handle-ticket`. */
const workflowName = (logicalId: string): string =>
  logicalId
    .replace(/StateMachine[0-9A-F]{8}$/, '')
    .replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();

/** What the service would get, less the names of other resources, which no diagram shows. */
function definitionOf(text: { readonly 'Fn::Join': readonly [string, readonly unknown[]] }): Machine {
  const [separator, parts] = text['Fn::Join'];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : '')).join(separator));
}
