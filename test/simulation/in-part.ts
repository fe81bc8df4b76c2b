import type { Dice } from './dice.ts';

type Members = Readonly<Record<string, unknown>>;
type Perform = (input: Members) => Promise<unknown>;

/** Does a call for some of what it was given, and answers as the service does when the rest failed. */
export function inPart(to: string, input: Members, perform: Perform, die: Dice): Promise<unknown> {
  if (to === 'events:PutEvents') return putSome(input, perform, die);
  if (to === 'dynamodb:BatchGetItem') return getSome(input, perform, die);
  return detectSome(input, perform, die);
}

/** At least the first of them fails. */
const split = <T>(all: readonly T[], die: Dice): boolean[] => all.map((_, i) => i > 0 && die.happens(0.5));

async function putSome(input: Members, perform: Perform, die: Dice): Promise<unknown> {
  const entries = input.Entries as readonly unknown[];
  const isTaken = split(entries, die);
  const taken = entries.filter((_, i) => isTaken[i]);
  const answer = (taken.length === 0 ? { Entries: [] } : await perform({ ...input, Entries: taken })) as {
    Entries: unknown[];
  };
  const answers = [...answer.Entries];
  const Entries = isTaken.map((was) =>
    was ? answers.shift() : { ErrorCode: 'InternalFailure', ErrorMessage: 'it was not taken' },
  );
  return { FailedEntryCount: entries.length - taken.length, Entries };
}

async function getSome(input: Members, perform: Perform, die: Dice): Promise<unknown> {
  const requests = Object.entries(input.RequestItems as Record<string, { Keys: readonly unknown[] }>);
  const [[table, request] = ['', { Keys: [] as readonly unknown[] }]] = requests;
  const isRead = split(request.Keys, die).reverse();
  const Keys = request.Keys.filter((_, i) => isRead[i]);
  const unread = request.Keys.filter((_, i) => !isRead[i]);
  const answer =
    Keys.length === 0
      ? { Responses: { [table]: [] } }
      : await perform({ RequestItems: { [table]: { ...request, Keys } } });
  return { ...(answer as object), UnprocessedKeys: { [table]: { ...request, Keys: unread } } };
}

async function detectSome(input: Members, perform: Perform, die: Dice): Promise<unknown> {
  const answer = (await perform(input)) as { ResultList: { Index: number }[] };
  const isJudged = split(answer.ResultList, die);
  return {
    ResultList: answer.ResultList.filter((_, i) => isJudged[i]),
    ErrorList: answer.ResultList.filter((_, i) => !isJudged[i]).map(({ Index }) => ({
      Index,
      ErrorCode: 'INTERNAL_SERVER_ERROR',
      ErrorMessage: 'it was not judged',
    })),
  };
}
