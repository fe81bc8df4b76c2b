/** In characters. */
const longestCondition = 60;

/** Of a condition, what fits on an arrow: `$filed.outcome = 'merged'`. */
export function conditionWords(jsonata: string): string {
  const words = jsonata
    .replace(/^\{%|%\}$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > longestCondition ? `${words.slice(0, longestCondition - 1)}…` : words;
}

const wellKnown: Readonly<Record<string, string>> = {
  'States.ALL': 'any error',
  'States.Timeout': 'time-out',
  'DynamoDb.ConditionalCheckFailedException': 'condition refused',
};

/** `States.Timeout` is a `time-out`, `StepFunctions.ExecutionAlreadyExistsException` says `ExecutionAlreadyExists`. */
export const errorWords = (errors: readonly string[]): string =>
  errors.map((error) => wellKnown[error] ?? error.replace(/^.*\.|Exception$/g, '')).join(', ');

/** What a task calls: `dynamodb:updateItem, waits for an answer`. */
export const resourceWords = (resource: string): string =>
  resource
    .replace(/^arn:[^:]*:states:::/, '')
    .replace(/^aws-sdk:/, '')
    .replace(/\.waitForTaskToken$/, ', waits for an answer');
