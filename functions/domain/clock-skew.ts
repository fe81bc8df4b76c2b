import { milliseconds } from '../contracts/duration.ts';

/** Two machines' clocks differ by no more than this, each of them from the true time by half of it. */
export const clocksDiffer = milliseconds('2 minutes');
