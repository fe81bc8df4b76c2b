import type { Watch } from '../../contracts/watch.ts';
import { OverheardError } from '../../domain/overheard-error.ts';

/** A schedule sends a watch of another source to the function that reads feeds. */
export class NoFeed extends OverheardError {
  override readonly name = 'NoFeed';
}

/** @throws NoFeed */
export function feedUrl(watch: Watch): string {
  if (watch.source !== 'feed') throw new NoFeed(`the watch of ${watch.brand} has no feed: deploy the desk again`);
  return watch.url;
}
