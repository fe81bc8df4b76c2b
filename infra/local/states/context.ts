import { isObject, type Json, type JsonObject } from './json.ts';

const account = 'us-east-1:000000000000';

/** The context object as a run knows it by itself, with `given` laid over it, section by section. */
export function contextObject(input: Json, startedAt: number, given: JsonObject): JsonObject {
  const known: JsonObject = {
    Execution: {
      Id: `arn:aws:states:${account}:execution:StateMachine:execution`,
      Input: input,
      Name: 'execution',
      RoleArn: 'arn:aws:iam::000000000000:role/StateMachine',
      StartTime: new Date(startedAt).toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: `arn:aws:states:${account}:stateMachine:StateMachine`, Name: 'StateMachine' },
  };
  const merged = Object.entries(given).map(([section, value]) => {
    const own = known[section];
    return [section, isObject(own) && isObject(value) ? { ...own, ...value } : value] as const;
  });
  return { ...known, ...Object.fromEntries(merged) };
}
