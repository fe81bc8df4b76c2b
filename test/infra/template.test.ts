import type { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { synthesised } from '../fixtures/synthesised.ts';

/** Without the hashes of the bundles, which change with every line of code, and the paths of whoever runs the test. */
const masked = (template: Template): unknown => {
  const text = JSON.stringify(template.toJSON(), (key, value) => (key === 'Metadata' ? undefined : value));
  return JSON.parse(text.replaceAll(/[0-9a-f]{64}/g, '<hash>'));
};

const { storage, desk } = synthesised();

test('the stack that keeps things changes only on purpose', () => {
  expect(masked(storage)).toMatchSnapshot();
});

test('the stack at work changes only on purpose', () => {
  expect(masked(desk)).toMatchSnapshot();
});
