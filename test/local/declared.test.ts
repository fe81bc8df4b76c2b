import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { ownFolder } from '../fixtures/played.ts';

const queue = { Type: 'AWS::SQS::Queue', Properties: {} };

function assemblyWith(Resources: object, Outputs: object = {}): string {
  const folder = ownFolder();
  mkdirSync(folder, { recursive: true });
  const artifact = { type: 'aws:cloudformation:stack', properties: { templateFile: 'one.json' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts: { one: artifact } }));
  writeFileSync(join(folder, 'one.json'), JSON.stringify({ Resources, Outputs }));
  return folder;
}

test.each([
  ['a type', { Bucket: { Type: 'AWS::S3::Bucket' } }, /AWS::S3::Bucket \(Bucket\)/],
  ['a property', { Q: { ...queue, Properties: { FifoQueue: true } } }, /the property FifoQueue of Q/],
  [
    'a value',
    { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: { 'Fn::Base64': 'x' } } } },
    /the intrinsic function Fn::Base64/,
  ],
  [
    'a reference',
    { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: { Ref: 'Gone' } } } },
    /the resource Gone/,
  ],
  [
    'an export',
    { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: { 'Fn::ImportValue': 'gone' } } } },
    /the export gone/,
  ],
  [
    'an index that includes nothing by name',
    {
      T: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          AttributeDefinitions: [],
          KeySchema: [],
          BillingMode: 'PAY_PER_REQUEST',
          GlobalSecondaryIndexes: [{ IndexName: 'i', KeySchema: [], Projection: { ProjectionType: 'INCLUDE' } }],
        },
      },
    },
    /the property GlobalSecondaryIndexes.0.Projection.NonKeyAttributes of T/,
  ],
])('%s that the desk does not know is refused by name', (_, resources, message) => {
  expect(() => readDeclaration(assemblyWith(resources))).toThrow(message);
});

test('references, joins and exports between stacks are worked out', () => {
  const name = { 'Fn::Join': ['-', ['bus', { 'Fn::GetAtt': ['Q', 'QueueName'] }, { 'Fn::ImportValue': 'exported' }]] };
  const resources = { Q: queue, Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: name } } };
  const outputs = { Out: { Value: { 'Fn::Sub': `\${AWS::Region}` }, Export: { Name: 'exported' } } };
  const [bus] = readDeclaration(assemblyWith(resources, outputs)).of('AWS::Events::EventBus');
  expect(bus?.properties.Name).toBe('bus-Q-us-east-1');
});

test('a folder without an assembly says what to do', () => {
  expect(() => readDeclaration(ownFolder())).toThrow(/npm run synth/);
});
