import type { Desk } from '../../../functions/contracts/desk.ts';
import { sourceOf } from '../../../functions/contracts/watch.ts';
import type { Happening } from '../happening.ts';
import type { Outside } from '../outside/outside.ts';

/**
 * What X is likely to bill for, by what the polls say that they read, at the price of a search. The ledger's books know
 * it to the cent; this is for the page, which shows the bill while it grows.
 */
export class ReadFromX implements Readonly<Outside['billedByX']> {
  postsBilled = 0;
  readonly ownPostsBilled = 0;
  readonly usersBilled = 0;
  readonly countsBilled = 0;
  readonly writtenBilled = { reply: 0, post: 0, link: 0 };
  readonly calls = new Map<string, number>();
  readonly #watches: Desk['watches'];

  constructor({ watches }: Desk) {
    this.#watches = watches;
  }

  saw(happening: Happening): void {
    if (happening.kind !== 'polled') return;
    const { watch: name, read, malformed } = happening.search;
    const watch = this.#watches[name];
    if (watch !== undefined && sourceOf(watch) === 'x') this.postsBilled += read + malformed;
  }
}
