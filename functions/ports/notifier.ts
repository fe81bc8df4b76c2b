import type { Notice } from '../domain/notice.ts';
import { OverheardError } from '../domain/overheard-error.ts';

/** A channel to people. */
export interface Notifier {
  readonly channel: 'slack' | 'email';
  /** @param to one Slack channel, or email addresses. @throws NotifierThrottled, NotifierRefused, NotifierUnavailable */
  send(notice: Notice, to: readonly string[]): Promise<void>;
  /** After an unknown outcome: whether the notice is there. `unknowable` where the channel can't tell. */
  wasSent(notice: Notice, to: readonly string[]): Promise<boolean | 'unknowable'>;
}

/** The right to send one notice for a while. */
export interface Claim {
  /** Who has it: another for each attempt. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
}

/** What was begun is remembered, so that a second attempt knows of the first, and no two are under way at once. */
export interface NotificationLog {
  /**
   * `new`: go ahead; `begun`: an earlier attempt's outcome is not known; `sent`: leave it; `claimed`: another attempt may
   * be under way.
   */
  begin(ticketId: string, key: string, claim: Claim): Promise<'new' | 'begun' | 'sent' | 'claimed'>;
  /** Gives the claim back after an attempt that failed: what was begun stays begun. */
  release(ticketId: string, key: string, by: string): Promise<void>;
  sent(ticketId: string, key: string): Promise<void>;
}

/** Another attempt at the same notice may be under way: try again when its time is over. */
export class NoticeClaimed extends OverheardError {
  override readonly name = 'NoticeClaimed';
}

/** The channel wants us to wait. */
export class NotifierThrottled extends OverheardError {
  override readonly name = 'NotifierThrottled';
}

/** The channel does not accept the notice, and won't the next time: a wrong channel, token or address. */
export class NotifierRefused extends OverheardError {
  override readonly name = 'NotifierRefused';
}

/** No answer, or an error on the channel's side: whether the notice arrived is not known. */
export class NotifierUnavailable extends OverheardError {
  override readonly name = 'NotifierUnavailable';
}
