import type { Action } from '../../ports/ticket-store.ts';
import { waitAttributes } from './ticket-items.ts';

/** A conditional write on the row of a ticket. */
export interface Transition {
  readonly update: string;
  readonly condition: string;
}

const isThisOpening = 'opening = :opening';
const isUnresolved = `${isThisOpening} AND #status <> :resolved`;
/** Of two who speak of the same thing the later one has the last word, in whatever order their words come. */
const isLastWord = (spokenAt: 'assignedAt' | 'quietAt' | 'linkedAt'): string =>
  `(attribute_not_exists(${spokenAt}) OR ${spokenAt} < :at)`;

/** Whoever makes a ticket quiet has seen it. */
const quiet = (status: ':snoozed' | ':waiting', until: string): string =>
  `SET #status = ${status}, quietUntil = ${until}, quietAt = :at, ` +
  'acknowledgedAt = if_not_exists(acknowledgedAt, :at), assignee = if_not_exists(assignee, :by)';
const acknowledged = 'SET #status = :acknowledged, acknowledgedAt = if_not_exists(acknowledgedAt, :at), quietAt = :at';
const isToBeTaken = `${isThisOpening} AND (#status = :open OR (#status IN (:snoozed, :waiting) AND quietAt < :at))`;

const resolved = 'SET #status = :resolved, assignee = if_not_exists(assignee, :by)';

/** What an action on one ticket writes: the first whose condition holds. */
export function transitionsOf({ action }: Action): readonly Transition[] {
  switch (action.do) {
    case 'acknowledge':
      return [
        {
          update: `${acknowledged}, assignee = :by, assignedAt = :at REMOVE quietUntil, handedTo`,
          condition: `${isToBeTaken} AND ${isLastWord('assignedAt')}`,
        },
        // It was given to somebody after this was asked for, and heard of before.
        { update: `${acknowledged} REMOVE quietUntil, handedTo`, condition: isToBeTaken },
      ];
    case 'resolve':
      return [{ update: `${resolved}, resolvedAt = :at REMOVE board, quietUntil, handedTo`, condition: isUnresolved }];
    case 'join':
      return [
        {
          update:
            `${resolved}, resolvedAt = if_not_exists(resolvedAt, :at), movedTo = :into, movedAt = :at ` +
            'REMOVE board, quietUntil, handedTo',
          condition: `${isThisOpening} AND attribute_not_exists(movedTo)`,
        },
      ];
    case 'reopen':
      return [
        {
          update:
            'SET #status = :open, board = :board, opening = opening + :one, openedAt = :at, escalations = :zero, ' +
            'acknowledgeBy = :acknowledgeBy, resolveBy = :resolveBy ' +
            'REMOVE acknowledgedAt, resolvedAt, quietUntil, quietAt, handedTo, escalatedAt, ' +
            waitAttributes.join(', '),
          condition: `${isThisOpening} AND #status = :resolved AND attribute_not_exists(movedTo)`,
        },
      ];
    case 'assign':
      return [
        {
          update: 'SET assignee = :to, assignedAt = :at',
          condition: `${isUnresolved} AND ${isLastWord('assignedAt')}`,
        },
      ];
    case 'release':
      return [
        {
          update: 'SET assignedAt = :at REMOVE assignee',
          condition: `${isUnresolved} AND ${isLastWord('assignedAt')}`,
        },
      ];
    case 'snooze':
      return [
        {
          update: `${quiet(':snoozed', ':until')} REMOVE handedTo`,
          condition: `${isUnresolved} AND ${isLastWord('quietAt')}`,
        },
      ];
    case 'hand-over':
      return [
        {
          update: `${quiet(':waiting', action.until === undefined ? 'resolveBy' : ':until')}, handedTo = :to`,
          condition: `${isUnresolved} AND ${isLastWord('quietAt')}`,
        },
      ];
    case 'link':
      return [
        {
          update: 'SET externalId = :to, linkedAt = :at',
          condition: `${isThisOpening} AND ${isLastWord('linkedAt')}`,
        },
      ];
    case 'split':
      // It changes the rows of posts, and no ticket.
      return [];
  }
}

/** The values that the expressions name; DynamoDB refuses any more. */
export function valuesOf({ update, condition }: Transition, request: Action, watch: string): Record<string, unknown> {
  const { opening, by, at, action, due } = request;
  const all: Readonly<Record<string, unknown>> = {
    ':open': 'open',
    ':acknowledged': 'acknowledged',
    ':snoozed': 'snoozed',
    ':waiting': 'waiting',
    ':resolved': 'resolved',
    ':board': watch,
    ':one': 1,
    ':zero': 0,
    ':opening': opening,
    ':by': by,
    ':at': at,
    ':to': 'to' in action ? action.to : undefined,
    ':until': 'until' in action ? action.until : undefined,
    ':into': 'into' in action ? action.into : undefined,
    ':acknowledgeBy': due?.acknowledgeBy,
    ':resolveBy': due?.resolveBy,
  };
  const named = `${update} ${condition}`.match(/:\w+/g) ?? [];
  return Object.fromEntries(named.map((name) => [name, all[name]]));
}
