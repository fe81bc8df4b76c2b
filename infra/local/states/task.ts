import { withAttempts } from './attempts.ts';
import type { RunState, Visit } from './execution.ts';
import { positiveSeconds } from './kinds.ts';
import { payload } from './limits.ts';
import { StateFailed } from './state-failed.ts';
import type { StateSource } from './state-source.ts';
import { callTask, type TaskTimes } from './task-call.ts';

const lambdaArn = /^arn:[^:]+:lambda:[^:]*:[^:]*:function:/;

/** The request is answered later, by a token or by watching the job. */
const answeredLater = /\.(waitForTaskToken|sync(:\d)?)$/;

export function compileTask(source: StateSource): RunState {
  const resource = source.string('Resource');
  const family = lambdaArn.test(resource) ? 'LambdaFunction' : 'Task';
  const later = answeredLater.test(resource);
  const needsToken = resource.endsWith('.waitForTaskToken');
  const argumentsOf = source.template('Arguments');
  const timeout = source.typed('TimeoutSeconds', positiveSeconds);
  const heartbeat = source.typed('HeartbeatSeconds', positiveSeconds);

  return withAttempts(source, async (attempted) => {
    const { execution } = attempted.scope;
    const taskToken = needsToken ? execution.tokens.issue(attempted.state) : undefined;
    const visit = withToken(attempted, taskToken);
    const argument = payload(argumentsOf ? await argumentsOf(visit) : visit.input, `state/task '${visit.state}'`);
    const times: TaskTimes = { timeout: await timeout?.(visit), heartbeat: await heartbeat?.(visit) };

    const record = (what: string, failure?: StateFailed) =>
      execution.history.add(`${family}${what}`, {
        state: visit.state,
        resource,
        ...(failure && { error: failure.error, cause: failure.reason }),
      });
    record('Scheduled');
    record('Started');
    let submitted = !later;
    const submit = () => {
      if (!submitted) record('Submitted');
      submitted = true;
    };
    try {
      const answer = await callTask(visit, resource, argument, times, { taskToken, submitted: submit });
      const result = payload(answer, `state/task '${resource}'`);
      submit();
      record('Succeeded');
      return result;
    } catch (failure) {
      if (failure instanceof StateFailed) record(timedOut(failure) ? 'TimedOut' : 'Failed', failure);
      throw failure;
    }
  });
}

const timedOut = ({ error }: StateFailed): boolean => error === 'States.Timeout' || error === 'States.HeartbeatTimeout';

const withToken = (visit: Visit, taskToken: string | undefined): Visit =>
  taskToken === undefined ? visit : { ...visit, context: { ...visit.context, Task: { Token: taskToken } } };
