import { describe, expect, test } from 'vitest';
import { mentionsPerEvent } from '../../functions/contracts/events.ts';
import { definitions, type Machine, type Retrier, type State } from '../fixtures/definitions.ts';
import { deskWithPersonalData, deskWithQuestions, smallDesk } from '../fixtures/small-desk.ts';
import { allStates, machinesIn, successors } from '../fixtures/states.ts';

/** As many as one execution has for Comprehend: each mention in a language of its own, or looked into by itself. */
const mostItems = mentionsPerEvent;

/** The longest that a retrier pauses before each repetition; jitter only makes it shorter. */
const pauses = ({ IntervalSeconds = 1, MaxAttempts = 3, BackoffRate = 2, MaxDelaySeconds = Infinity }: Retrier) =>
  Array.from({ length: MaxAttempts }, (_, i) => Math.min(MaxDelaySeconds, IntervalSeconds * BackoffRate ** i));

/**
 * Seconds in a state while one service is away: its tasks time out at every attempt, every other one answers just in time.
 * `away` may be an error too, with which a service refuses at once.
 */
function longestStay(state: State, away: string): number {
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    const rounds = Math.ceil(mostItems / (state.MaxConcurrency || mostItems));
    return rounds * Math.max(...machinesIn(state).map((machine) => longestPath(machine, away)));
  }
  if (state.Type !== 'Task') return 0;
  const once = Number(state.TimeoutSeconds);
  const refused = state.Retry?.find(({ ErrorEquals }) => ErrorEquals.includes(away));
  // Refused at once each time, and taken at the last.
  if (refused !== undefined) return pauses(refused).reduce((sum, pause) => sum + pause, once);
  if (state.Resource?.startsWith(away) !== true) return once;
  const retrier = state.Retry?.find(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
  return (retrier === undefined ? [] : pauses(retrier)).reduce((sum, pause) => sum + pause + once, once);
}

/** Seconds of the slowest way through a machine while one service is away. */
function longestPath({ StartAt, States }: Machine, away: string): number {
  const from = (name: string): number => {
    const state = States[name];
    if (state === undefined) throw new Error(`no state ${name}`);
    return longestStay(state, away) + Math.max(0, ...successors(state).map(from));
  };
  return from(StartAt);
}

// An Express execution that reaches its own time-out is caught by nobody, so each step has to give up before it.
describe.each([
  ['TriageMentions', definitions().TriageMentions],
  ['TriageMentions that looks for personal data', definitions(deskWithPersonalData).TriageMentions],
  ['FileTicket', definitions().FileTicket],
  ['SharePraise', definitions().SharePraise],
  ['ShareLead', definitions().ShareLead],
  ['CollectFeedback', definitions().CollectFeedback],
  ['AnswerQuestion', definitions(deskWithQuestions).AnswerQuestion],
] as const)('%s', (_, definition) => {
  const tasks = allStates(definition).filter(([, { Type }]) => Type === 'Task');
  const services = [...new Set(tasks.map(([, { Resource = '' }]) => Resource)), 'Lambda.TooManyRequestsException'];

  test('gives every task a time-out', () => {
    const endless = tasks.filter(([, { TimeoutSeconds }]) => typeof TimeoutSeconds !== 'number');
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  test.each(services)('has set aside or gone on before its end while there is nothing but %s', (service) => {
    expect(longestPath(definition, service)).toBeLessThan(definition.TimeoutSeconds ?? 0);
  });
});

describe.each([
  ['usually', smallDesk, 'AskComprehend'],
  ['with personal data to look for', deskWithPersonalData, 'AskBoth'],
] as const)('a verdict waits for Comprehend, %s,', (_, desk, asking) => {
  const { States } = definitions(desk).TriageMentions;
  const state = States[asking];

  test('for 90 seconds at most, time-outs and pauses together, however many posts and languages there are', () => {
    if (state === undefined) throw new Error(`no state ${asking}`);
    const stay = longestStay(state, 'arn:aws:states:::aws-sdk:comprehend:');
    expect(stay).toBeLessThanOrEqual(90);
    // Long enough for an account's quota to let a burst through.
    expect(stay).toBeGreaterThan(60);
  });

  test('with pauses that jitter spreads', () => {
    const asks = machinesIn(state ?? { Type: 'none' }).flatMap(allStates);
    const retriers = asks.flatMap(([, { Retry = [] }]) => Retry).filter(({ MaxAttempts }) => MaxAttempts !== 0);
    expect(retriers.length).toBeGreaterThan(0);
    for (const { JitterStrategy } of retriers) expect(JitterStrategy).toBe('FULL');
  });
});
