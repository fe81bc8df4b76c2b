import type { EventEntry } from '../contracts/define-event.ts';
import { OverheardError } from '../domain/overheard-error.ts';

/** Puts events on Overheard's bus. */
export interface Publisher {
  /**
   * Resolves when every entry was accepted; entries are retried one by one, so an accepted one is not sent again.
   * @throws PublishFailed when some are still refused after several tries.
   */
  publish(entries: readonly EventEntry[]): Promise<void>;
}

/** The bus did not accept some entries after several tries. */
export class PublishFailed extends OverheardError {
  override readonly name = 'PublishFailed';
}
