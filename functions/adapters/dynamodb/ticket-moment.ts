/** How far the clocks of two processes may be apart, milliseconds. */
const clocksDiffer = 60_000;
/** What began with a first write has died, or ended, by then, milliseconds. */
const effectsTake = 120_000;

/**
 * Whether the ticket was resolved while something else was being done to it that began at that time, ISO 8601: whoever
 * resolved it may not have seen that.
 */
export function isSameMoment(began: string, resolvedAt: string | undefined): boolean {
  const after = Date.parse(resolvedAt ?? '') - Date.parse(began);
  return after >= -clocksDiffer && after <= effectsTake;
}
