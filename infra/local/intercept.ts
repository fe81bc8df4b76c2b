import type { ServiceCall } from './services/service.ts';

/** Who calls whom: `SearchMentions` → `dynamodb:UpdateItem`, the rule `MentionsFound` → `TriageMentions`. */
export interface Site {
  readonly from: string;
  readonly to: string;
}

/** Whoever runs code that can be ended at any moment, as Lambda ends a process. */
export interface Process {
  /** Nothing that it does from now on has an effect, and its invocation fails with that error. */
  die(error: Error): void;
  readonly isDead: boolean;
}

export interface InterceptedCall<Input, Answer> extends Site {
  readonly input: Input;
  /** Undefined where the caller is a service of AWS, which does not die of a call. */
  readonly process: Process | undefined;
  /** Does it. Each time it is called, it is done again. */
  readonly perform: (input: Input) => Promise<Answer>;
}

/**
 * Stands between whoever calls and whoever is called, for latencies and faults. Whatever is not intercepted takes no
 * time and never fails on the way.
 */
export interface Intercept {
  /** A call to a service of AWS. */
  service(call: InterceptedCall<ServiceCall['input'], unknown>): Promise<unknown>;
  /** A call to X or Slack; a rejection is a connection that broke. */
  outside<Input, Answer>(call: InterceptedCall<Input, Answer>): Promise<Answer>;
  /** A hand-over by a service that promises at least one: a rule's target, a schedule's, an asynchronous invocation. */
  delivery(site: Site, deliver: () => void): Promise<void>;
}

export const straight: Intercept = {
  service: ({ perform, input }) => perform(input),
  outside: ({ perform, input }) => perform(input),
  delivery: async (_, deliver) => deliver(),
};
