import type { Notice } from '../domain/notice.ts';
import { OverheardError } from '../domain/overheard-error.ts';

/** Something that people are told. */
export interface Told {
  /** The same for every attempt to tell the same thing. */
  readonly key: string;
}

/** Where a card stands, so that it can be changed. */
export interface Receipt {
  /** Slack's id of the channel, even where its name was given. */
  readonly channel: string;
  /** Slack's id of the message. */
  readonly ts: string;
}

/** A channel to people. */
export interface Notifier<N extends Told = Notice> {
  readonly channel: 'slack' | 'email';
  /**
   * @param to one Slack channel, or email addresses
   * @returns where it stands; undefined for what can't be changed any more, as a mail
   * @throws NotifierThrottled, NotifierRefused, NotifierUnavailable
   */
  send(notice: N, to: readonly string[]): Promise<Receipt | undefined>;
  /** After an unknown outcome: where the notice is, or that it is not there. `unknowable` where the channel can't tell. */
  wasSent(notice: N, to: readonly string[]): Promise<Receipt | false | 'unknowable'>;
}

/** A channel whose messages can be changed where they stand. */
export interface CardNotifier<N extends Told = Notice> extends Notifier<N> {
  /**
   * Puts the notice in the place of what stands there. False where the message is gone, or is not ours to change.
   * @throws NotifierThrottled, NotifierRefused, NotifierUnavailable
   */
  revise(notice: N, receipt: Receipt): Promise<boolean>;
}

/** A card that was sent, and what of it has to be known to change it. */
export interface SentCard {
  /** Of its notice. */
  readonly key: string;
  readonly mentionId: string;
  readonly receipt: Receipt;
}

/** The right to send one notice for a while. */
export interface Claim {
  /** Who has it: another for each attempt. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
  /** The mention that is answered. That of the first attempt stands, with when it began, until it is withdrawn. */
  readonly mentionId?: string;
  /** When nobody needs to know of it any more. @default never */
  readonly expires?: Date;
}

/**
 * What was begun is remembered, so that a second attempt knows of the first, and no two are under way at once. `of` is the
 * ticket that the notice is about, or `theDesk`.
 */
export interface NotificationLog {
  /**
   * `new`: go ahead; `begun`: an earlier attempt's outcome is not known; `sent`: leave it; `claimed`: another attempt may
   * be under way.
   */
  begin(of: string, key: string, claim: Claim): Promise<'new' | 'begun' | 'sent' | 'claimed'>;
  /** Gives the claim back after an attempt that failed: what was begun stays begun. */
  release(of: string, key: string, by: string): Promise<void>;
  /** What was begun did certainly not happen: another attempt is a first one. */
  withdraw(of: string, key: string, by: string): Promise<void>;
  /** @param card which mention it shows, and where it stands; without it, it can't be changed later */
  sent(of: string, key: string, card?: Pick<SentCard, 'mentionId' | 'receipt'>): Promise<void>;
  /** Every card of a ticket that can be changed. Reads consistently. */
  cards(ticketId: string): Promise<SentCard[]>;
}

/** Whom a notice is about that is about no ticket; no ticket's id looks like it. */
export const theDesk = 'desk';

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
