import { describe, expect, test } from 'vitest';
import { runStateMachine, type TaskFunction } from '../../infra/local/states.ts';
import { hasShared, sharedRows } from '../fixtures/shared.ts';

const file = 'conformance/states/jsonata.jsonl';

interface PretendedTask {
  readonly kind: 'echo' | 'return' | 'raise' | 'hang';
  readonly value?: unknown;
  readonly error?: string;
  readonly cause?: string;
  readonly envelope?: Record<string, unknown>;
}

interface Case {
  readonly name: string;
  readonly definition: object;
  readonly input: unknown;
  readonly tasks: Record<string, PretendedTask>;
  readonly expect: {
    readonly status: string;
    readonly output: unknown;
    readonly error: string | null;
    readonly cause: string | null;
    readonly events: string[] | null;
    readonly assigned?: { state: string; variables: unknown }[];
    readonly evaluationFailed?: { state: string; error: string; location?: string }[];
    readonly next?: string;
  };
  readonly approximate: string[];
}

/** Cases that fail for a reason: name → reason. */
const explained: Record<string, string> = {};

describe.skipIf(!hasShared(file))('what AWS Step Functions answered', () => {
  const cases = hasShared(file) ? sharedRows<Case>(file) : [];

  test('every recorded state machine gives what AWS gave, except those explained', async () => {
    const failing: Record<string, string> = {};
    for (const known of cases) {
      const why = await difference(known);
      if (why !== undefined) failing[known.name] = why;
    }
    expect(cases.length).toBeGreaterThan(60);
    expect(Object.keys(failing), JSON.stringify(failing, null, 2)).toEqual(Object.keys(explained));
  });
});

/** Says how our answer differs, or nothing. */
async function difference({
  definition,
  input,
  tasks,
  expect: recorded,
  approximate,
}: Case): Promise<string | undefined> {
  const assigned: unknown[] = [];
  const evaluationFailed: unknown[] = [];
  const entered: string[] = [];
  const result = await runStateMachine(definition, input, {
    tasks: pretended(tasks),
    onEvent: ({ type, state, error, location, assigned: variables }) => {
      if (variables !== undefined) assigned.push({ state, variables });
      if (type === 'EvaluationFailed') evaluationFailed.push({ error, ...(location && { location }), state });
      if (type.endsWith('StateEntered')) entered.push(String(state));
    },
  });
  const actual = { output: null, error: null, cause: null, ...result, events: [...result.events] };
  const unordered = approximate.includes('events');
  const pairs = {
    status: [actual.status, recorded.status],
    output: [masked(actual.output, approximate), masked(recorded.output, approximate)],
    error: [actual.error, recorded.error],
    cause: approximate.includes('cause') ? [] : [actual.cause, recorded.cause],
    events: recorded.events === null ? [] : [inOrder(actual.events, unordered), inOrder(recorded.events, unordered)],
    assigned: recorded.assigned === undefined ? [] : [assigned, recorded.assigned],
    evaluationFailed: recorded.evaluationFailed === undefined ? [] : [evaluationFailed, recorded.evaluationFailed],
    next: recorded.next === undefined ? [] : [entered.includes(recorded.next), true],
  };
  for (const [what, [ours, theirs]] of Object.entries(pairs)) {
    try {
      expect(ours).toEqual(theirs);
    } catch {
      return `${what}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`;
    }
  }
  return undefined;
}

const inOrder = (events: string[], unordered: boolean): string[] => (unordered ? [...events].sort() : events);

/** The output without the parts that are not to be compared, such as `output[0].result.stateError.Cause`. */
function masked(output: unknown, approximate: string[], path = 'output'): unknown {
  if (approximate.includes(path)) return 'approximate';
  if (Array.isArray(output)) return output.map((item, index) => masked(item, approximate, `${path}[${index}]`));
  if (typeof output !== 'object' || output === null) return output;
  return Object.fromEntries(
    Object.entries(output).map(([key, value]) => [key, masked(value, approximate, `${path}.${key}`)]),
  );
}

/** The functions of a case, as its README describes them. */
function pretended(tasks: Record<string, PretendedTask>): TaskFunction {
  return async (resource, argument) => {
    const invoked = resource.startsWith('arn:aws:states:::lambda:invoke');
    const { FunctionName: name, Payload: payload } = (invoked ? argument : {}) as Record<string, unknown>;
    const task =
      tasks[
        String(invoked ? name : resource)
          .split(':')
          .at(-1) ?? ''
      ];
    if (task === undefined) return answer(tasks['*'], argument);
    if (!invoked) return answer(task, argument);
    const given = typeof payload === 'string' ? JSON.parse(payload) : (payload ?? {});
    const answered = await answer(task, given);
    return task.envelope ? { ...task.envelope, Payload: answered } : answered;
  };
}

async function answer(task: PretendedTask | undefined, payload: unknown): Promise<unknown> {
  switch (task?.kind) {
    case 'echo':
      return payload;
    case 'return':
      return task.value;
    case 'raise':
      throw Object.assign(new Error(task.cause), { name: task.error });
    case 'hang':
      return new Promise(() => {});
    default:
      throw new Error('the case pretends no such task');
  }
}
