import { expect, test } from 'vitest';
import { deskWithQuestions } from '../fixtures/small-desk.ts';
import { sources } from '../fixtures/sources.ts';
import { plainId, resources, synthesised } from '../fixtures/synthesised.ts';

const alarms = Object.values(resources(synthesised().desk, 'AWS::CloudWatch::Alarm'));
const described = alarms.map(({ Properties }) => {
  const text = String(Properties.AlarmDescription);
  const [, harm = '', name = ''] = /^(.*) What to do: infra\/runbook\.md, "(.+)"\.$/.exec(text) ?? [];
  return { text, harm, name };
});

/** The sections of the runbook by their heading. */
const runbook = new Map(
  (sources('infra/runbook.md')[0]?.text ?? '')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section]),
);

test('a desk has at most ten alarms, because each is paid for by the month', () => {
  expect(alarms.length).toBeGreaterThan(0);
  expect(alarms.length).toBeLessThanOrEqual(10);
});

test('the alarms watch at most ten metrics, which cost nothing', () => {
  const metrics = alarms.map(({ Properties: { Metrics } }) =>
    Metrics === undefined ? 1 : (Metrics as readonly { MetricStat?: unknown }[]).filter((m) => m.MetricStat).length,
  );
  expect(metrics.reduce((sum, n) => sum + n, 0)).toBe(9);
});

test('every alarm tells somebody', () => {
  for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
});

test.each(described)('"$text" says what harm is done', ({ harm }) => {
  expect(harm).toMatch(/^[A-Z].{30,}\.$/);
});

test.each(described)('the runbook says what $name means, where to look and what to do', ({ name }) => {
  const section = runbook.get(name) ?? '';
  expect(section.match(/^### .+$/gm)).toEqual(['### Description', '### Investigation', '### Resolution']);
});

test('the runbook has no alarm that is not raised any more', () => {
  const headings = [...runbook.keys()].filter((heading) => heading.includes('/'));
  expect(headings.sort()).toEqual(described.map(({ name }) => name).sort());
});

test('one metric counts what logs tell: what failed of the lesser workflows, and what of the Express ones timed out', () => {
  const { desk } = synthesised(deskWithQuestions);
  const filters = Object.entries(resources(desk, 'AWS::Logs::MetricFilter')).map(([id, { Properties }]) => {
    const { FilterPattern, MetricTransformations } = Properties as {
      readonly FilterPattern: string;
      readonly MetricTransformations: readonly { readonly MetricNamespace: string; readonly MetricName: string }[];
    };
    const [counted] = MetricTransformations;
    expect(counted).toMatchObject({
      MetricNamespace: 'OverheardDesk',
      MetricName: 'WorkflowsFailed',
      MetricValue: '1',
    });
    return [plainId(id).replace(/StateMachineLogsFailed$/, ''), FilterPattern.match(/Execution\w+/g)];
  });
  const ended = ['ExecutionFailed', 'ExecutionTimedOut'];
  expect(Object.fromEntries(filters)).toEqual({
    ...{ TriageMentions: ['ExecutionTimedOut'], FileTicket: ['ExecutionTimedOut'] },
    ...{ AnswerQuestion: ended, SharePraise: ended, ShareLead: ended, CollectFeedback: ended },
    NotifyResolution: ended,
  });
  // An alarm of its own tells of `HandleTicket`, which does not time out.
  const all = Object.values(resources(desk, 'AWS::StepFunctions::StateMachine'));
  expect(filters).toHaveLength(all.length - 1);
});
