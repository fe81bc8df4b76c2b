import type { Biller } from '../biller.ts';
import type { Clock } from '../clock.ts';
import type { Observer } from '../observer.ts';
import type { OutsideHandler } from '../services/gateway.ts';
import type { SlackMessage } from './slack.ts';

/** What the desk meets beyond AWS, whoever plays it. Email is part of AWS, and is never sent. */
export interface Outside {
  /** Variables of every function, over the template's: where X, Slack and the like are found. */
  environment(): Readonly<Record<string, string>>;
  /** What no template holds, by the names of its parameters. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Whom the gateway answers for, by path prefix. */
  readonly mounts: Readonly<Record<string, OutsideHandler>>;
  /** Cards that were posted to nobody, oldest first. */
  cards(): readonly SlackMessage[];
  /** What X has billed so far. */
  readonly billedByX: Parameters<Biller['readFromX']>[0];
}

/** What a desk lends to the world around it. */
export interface Ground {
  readonly clock: Clock;
  /** Where the mounts are reached, without a slash at the end. */
  readonly gateway: () => string;
  /** Takes what happens out there that a person may want to see. */
  readonly tell: Observer['tell'];
}

export type OutsideFor = (ground: Ground) => Outside;
