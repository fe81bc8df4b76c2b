import type { TicketEscalated } from '../../../functions/contracts/events.ts';

/** Why people are told once more: `nobody has acknowledged it in time`, `still nobody has, so link 1 of its chain is told` */
export const escalationWords = ({ missed, link }: Pick<TicketEscalated, 'missed' | 'link'>): string =>
  link === 0
    ? `nobody has ${missed}d it in time`
    : `still nobody has ${missed}d it, so link ${link} of the chain is told`;
