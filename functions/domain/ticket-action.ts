import type { TicketActionRequested } from '../contracts/events.ts';

/** One thing that somebody does to a ticket, with what it needs. */
export type TicketAction =
  | { readonly do: 'acknowledge' | 'resolve' | 'reopen' | 'release' }
  | { readonly do: 'assign'; readonly to: string }
  | { readonly do: 'snooze'; readonly until: string }
  | { readonly do: 'hand-over'; readonly to: 'email' | 'phone'; readonly until?: string }
  | { readonly do: 'join'; readonly into: string }
  | { readonly do: 'split'; readonly mentionIds: readonly string[] }
  | { readonly do: 'link'; readonly to: string };

/** What an event asks for; undefined where it lacks what the action needs. */
export function actionOf({ action, to, until, into, mentionIds }: TicketActionRequested): TicketAction | undefined {
  switch (action) {
    case 'assign':
    case 'link':
      return to === undefined ? undefined : { do: action, to };
    case 'snooze':
      return until === undefined ? undefined : { do: action, until };
    case 'hand-over':
      if (to !== 'email' && to !== 'phone') return undefined;
      return { do: action, to, ...(until !== undefined && { until }) };
    case 'join':
      return into === undefined ? undefined : { do: action, into };
    case 'split':
      return mentionIds === undefined ? undefined : { do: action, mentionIds };
    default:
      return { do: action };
  }
}
