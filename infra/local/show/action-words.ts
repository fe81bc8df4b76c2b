import type { Desk } from '../../../functions/contracts/desk.ts';
import type { TicketActionRequested } from '../../../functions/contracts/events.ts';

/** What somebody does to a ticket, in the words before its name and behind it. */
export interface ActionWords {
  readonly who: string;
  /** `snoozes` */
  readonly does: string;
  /** ` until Wed 09:00 UTC`, or nothing. */
  readonly how: string;
}

/** @param name of a person in the desk's `people`, or of somebody else */
export const whoIs = (name: string, { people }: Pick<Desk, 'people'>): string => people[name]?.name ?? name;

/** `Ana Duarte hands … over to email`, `Ben Okafor assigns … to Mei Lindqvist` */
export function actionWords(action: TicketActionRequested, desk: Pick<Desk, 'people'>): ActionWords {
  return { who: whoIs(action.by, desk), ...doing(action, desk) };
}

function doing(asked: TicketActionRequested, desk: Pick<Desk, 'people'>): Pick<ActionWords, 'does' | 'how'> {
  const { action, to = 'nobody', until, into, mentionIds = [] } = asked;
  const quiet = until === undefined ? '' : ` until ${weekdayTime(until)}`;
  switch (action) {
    case 'assign':
      return { does: 'assigns', how: ` to ${whoIs(to, desk)}` };
    case 'hand-over':
      return { does: 'hands', how: ` over to ${to}${quiet}` };
    case 'join':
      return { does: 'joins', how: ` with ${into}` };
    case 'split':
      return { does: 'splits', how: `, ${mentionIds.length} of its posts leave` };
    case 'link':
      return { does: 'links', how: ` to ${to}` };
    default:
      return { does: `${action}s`, how: quiet };
  }
}

const times = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** `Wed 09:00 UTC`. @param at ISO 8601 */
const weekdayTime = (at: string): string => `${times.format(new Date(at)).replace(',', '')} UTC`;
