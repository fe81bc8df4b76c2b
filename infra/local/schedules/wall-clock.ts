import { NotSupported } from '../cloud/not-supported.ts';

/**
 * What the clocks of a time zone show, as milliseconds since the epoch as if the zone were UTC: so wall-clock times can
 * be counted and compared like any others.
 */
export class WallClock {
  readonly #format: Intl.DateTimeFormat;

  /** @throws NotSupported for what is no time zone of the IANA database */
  constructor(timeZone: string) {
    try {
      this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    } catch {
      throw new NotSupported(`the time zone ${timeZone}`);
    }
  }

  /** What the clocks show at this moment. */
  at(moment: number): number {
    return moment + this.#offset(moment);
  }

  /** The first moment at which the clocks show `wall`; undefined where they are put forward over it. */
  momentOf(wall: number): number | undefined {
    // Zones are at most 14 hours from UTC, so a day on each side spans any change of the offset.
    const offsets = [this.#offset(wall - 86_400_000), this.#offset(wall + 86_400_000)];
    const moments = offsets.map((offset) => wall - offset).filter((moment) => this.at(moment) === wall);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  /** `GMT-04:00` as milliseconds; UTC itself is a bare `GMT`. */
  #offset(moment: number): number {
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(this.#format.format(moment)) ?? [];
    const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
    return sign === '-' ? -size : size;
  }
}
