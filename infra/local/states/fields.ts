export type QueryLanguage = 'JSONata' | 'JSONPath';

export type StateType = 'Pass' | 'Task' | 'Choice' | 'Wait' | 'Map' | 'Parallel' | 'Succeed' | 'Fail';

const common = ['Type', 'Comment', 'QueryLanguage'];
const flow = [...common, 'Next', 'End', 'Assign'];
const handling = ['Retry', 'Catch'];

/** The fields that mean the same in both query languages. */
const shared: Record<StateType, readonly string[]> = {
  Pass: flow,
  Task: [...flow, ...handling, 'Resource', 'TimeoutSeconds', 'HeartbeatSeconds'],
  Choice: [...common, 'Choices', 'Default', 'Assign'],
  Wait: [...flow, 'Seconds', 'Timestamp'],
  Map: [...flow, ...handling, 'ItemProcessor', 'MaxConcurrency', 'ToleratedFailureCount', 'ToleratedFailurePercentage'],
  Parallel: [...flow, ...handling, 'Branches'],
  Succeed: common,
  Fail: [...common, 'Error', 'Cause'],
};

const jsonataOnly: Record<StateType, readonly string[]> = {
  Pass: ['Output'],
  Task: ['Arguments', 'Output'],
  Choice: ['Output'],
  Wait: ['Output'],
  Map: ['Items', 'ItemSelector', 'Output'],
  Parallel: ['Arguments', 'Output'],
  Succeed: ['Output'],
  Fail: [],
};

export const isStateType = (type: unknown): type is StateType =>
  typeof type === 'string' && Object.hasOwn(shared, type);

/** A JSONPath state may use only what needs no path; `Result` is such a literal. */
export function allowedFields(type: StateType, language: QueryLanguage): ReadonlySet<string> {
  if (language === 'JSONata') return new Set([...shared[type], ...jsonataOnly[type]]);
  return new Set(type === 'Pass' ? [...shared.Pass, 'Result'] : shared[type]);
}
