import { OverheardError } from '../domain/overheard-error.ts';

/** Answers posts in the name of a watch's brand. Nothing leaves without a person's approval: whoever calls it has one. */
export interface Replier {
  /**
   * @returns the id of our post
   * @throws ReplyRefused, ReplyThrottled, and ReplyUnavailable where nobody knows whether it was posted
   */
  reply(watch: string, inReplyTo: string, text: string): Promise<string>;
  /**
   * After an unknown outcome: our reply to that post since then, by reading our own timeline, or false where there is none.
   * `unknowable` where it reaches no further back than our latest posts, or the account isn't known.
   * @param since milliseconds since the epoch: what we said to them before was something else
   */
  find(watch: string, inReplyTo: string, since: number): Promise<string | false | 'unknowable'>;
}

/** The source does not take the reply, and won't the next time. */
export class ReplyRefused extends OverheardError {
  override readonly name = 'ReplyRefused';
}

/** The source wants us to wait. */
export class ReplyThrottled extends OverheardError {
  override readonly name = 'ReplyThrottled';
}

/** No answer, or an error on the source's side: whether the reply was posted is not known. */
export class ReplyUnavailable extends OverheardError {
  override readonly name = 'ReplyUnavailable';
}
