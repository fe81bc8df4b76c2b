/**
 * Milliseconds of a round trip, by the service: those that the written durations of the handlers are made of
 * (`infra/prices/handler-durations.ts`). What else a handler's time goes into is waited for when it has answered. A
 * function that is invoked takes its own time, and that of Comprehend is the estimate of the naive way.
 */
const roundTrips: Readonly<Record<string, number>> = {
  dynamodb: 8,
  events: 15,
  states: 15,
  sqs: 15,
  ssm: 10,
  ses: 100,
  slack: 300,
  comprehend: 100,
  lambda: 0,
};

/** Sixteen posts are stored at once, and half a CPU signs and sends each in a millisecond. */
const storingMs = 16;

/** @param to `dynamodb:PutItem`, `slack:chat.postMessage` */
export function roundTripMs(from: string, to: string): number {
  if (from === 'SearchMentions' && to === 'dynamodb:PutItem') return storingMs;
  return roundTrips[to.slice(0, to.indexOf(':'))] ?? 0;
}

/** What X takes for a page: a search that finds nothing, and each post that it finds. An estimate, like the others. */
export const searchMs = (posts: number): number => 150 + 1.5 * posts;

/** From the bus to a rule's target. An estimate: AWS promises no time. */
export const deliveryMs = 500;

/** A round trip takes between three quarters and five quarters of the usual time. */
export const varied = (ms: number, random: () => number): number => ms * (0.75 + 0.5 * random());
