import { costOf } from './cost.ts';
import type { Figures } from './figures.ts';
import { lessFree } from './free-allowances.ts';
import type { Month } from './month.ts';
import type { Usage } from './usage.ts';

/** What `--json` writes: dollars, the usage that they are the price of, and seconds of virtual time. */
export const figuresAsJson = ({ month, months, idle, bursts }: Figures) => ({
  month: monthAsJson(month),
  months: months.map(monthAsJson),
  idle: pricedBoth(idle),
  bursts,
});

const monthAsJson = ({ posts, slice, overheard, naive }: Month) => ({
  posts,
  simulated: {
    posts: slice.posts,
    polls: slice.polls,
    routed: slice.routed,
    tickets: slice.tickets,
    unsure: slice.unsure,
    searched: slice.searched,
    setAside: slice.setAside,
  },
  overheard: pricedBoth(overheard),
  naive: pricedBoth(naive),
});

const pricedBoth = (usage: Usage) => ({ usage, list: costOf(usage), lessFree: costOf(lessFree(usage)) });
