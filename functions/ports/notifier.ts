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

/** What was begun is remembered, so that a second attempt knows of the first. */
export interface NotificationLog {
  /** `new`: go ahead; `begun`: an earlier attempt's outcome is not known; `sent`: leave it. */
  begin(ticketId: string, key: string): Promise<'new' | 'begun' | 'sent'>;
  sent(ticketId: string, key: string): Promise<void>;
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
