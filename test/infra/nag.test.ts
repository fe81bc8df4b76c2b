import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import desk from '../../infra/config/desk.ts';
import { smallDesk } from '../fixtures/small-desk.ts';
import { synthesised } from '../fixtures/synthesised.ts';

test.each([
  ['a small desk', smallDesk],
  ["the team's desk", desk],
])('%s has no finding of the AWS Solutions rules without a reason to leave it', (_, config) => {
  const { violations } = new AwsSolutionsChecks().validateScope(synthesised(config).app);
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ resourceLogicalId }) => `${resourceLogicalId}: ${ruleName}`),
  );
  expect(found).toEqual([]);
});
