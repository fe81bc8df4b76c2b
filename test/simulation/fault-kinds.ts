import type { Fault as XFault } from '../../infra/local/outside/x/faults.ts';
import type { Kind } from './fault-plan.ts';

/** A process of ours dies: before the call, or after its effect and before its answer. */
const deaths: readonly Kind[] = [{ name: 'crash-before' }, { name: 'crash-after' }];

/** What befalls any call, whoever makes it. */
const anywhere: readonly Kind[] = [
  { name: 'refused' },
  { name: 'throttled' },
  { name: 'answer-lost' },
  { name: 'slow-before', seconds: [1, 600] },
  { name: 'slow-after', seconds: [1, 600] },
];

/** Calls that may succeed for some of what they were given. */
const inPart = new Set(['events:PutEvents', 'comprehend:BatchDetectSentiment', 'dynamodb:BatchGetItem']);

const memo = new Map<string, readonly Kind[]>();

/** What can befall a call to a service. */
export function kindsOfCall(to: string, hasProcess: boolean): readonly Kind[] {
  const key = `${to} ${hasProcess}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const kinds = [
    ...anywhere,
    // What the SDK's own retry does after a lost answer: the caller sees the second answer alone.
    { name: 'repeated' },
    ...(hasProcess ? deaths : []),
    ...(inPart.has(to) ? [{ name: 'in-part' }, { name: 'in-part' }] : []),
    // Whoever waited for the function lost patience, and calls it again while the first call is still at work.
    ...(to.startsWith('lambda:') ? [{ name: 'too-large' }, { name: 'overlapping' }] : []),
  ];
  memo.set(key, kinds);
  return kinds;
}

/** What X does to those who call it, by the switches of the pretended one, but for what `anywhere` does as well. */
export const xTraps: readonly XFault[] = [
  ...(['window-limited', 'usage-capped', 'credits-depleted', 'unauthorized', 'forbidden', 'bad-gateway'] as const),
  ...(['errors-only', 'partial-errors', 'empty-newest-id', 'empty-page', 'malformed', 'truncated', 'drip'] as const),
];

/** What can befall a call to X or Slack. */
export const kindsOutside: Readonly<Record<'x' | 'slack', readonly Kind[]>> = {
  x: [...anywhere, ...deaths, ...xTraps.map((name) => ({ name }))],
  slack: [...anywhere, ...deaths, { name: 'malformed' }],
};

/** What can befall a hand-over that is promised at least once, in no order. */
export const kindsOfDelivery: readonly Kind[] = [
  { name: 'twice', seconds: [1, 36_000] },
  { name: 'twice-at-once' },
  { name: 'late', seconds: [1, 36_000] },
  { name: 'unreachable' },
];
export const kindsOfSchedule: readonly Kind[] = kindsOfDelivery.filter(({ name }) => name !== 'unreachable');

/** Misfortunes of a whole history, drawn once at its beginning. */
export const outage: readonly Kind[] = [{ name: 'away', seconds: [600, 36_000] }];
export const rotation: readonly Kind[] = [{ name: 'rotated' }];
export const clockSkew: readonly Kind[] = [
  { name: 'ahead', seconds: [45, 60] },
  { name: 'behind', seconds: [45, 60] },
];
export const operatorReplay: readonly Kind[] = [{ name: 'replayed' }];
