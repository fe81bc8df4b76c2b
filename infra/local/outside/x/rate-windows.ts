import { RateWindow } from './rate-window.ts';

/** One window per endpoint and bearer token: what one app asks of one endpoint takes nothing from another. */
export class RateWindows {
  readonly #windows = new Map<string, RateWindow>();

  of(endpoint: string, bearer: string, limit: number): RateWindow {
    const key = `${endpoint} ${bearer}`;
    const known = this.#windows.get(key) ?? new RateWindow(limit);
    this.#windows.set(key, known);
    return known;
  }
}
