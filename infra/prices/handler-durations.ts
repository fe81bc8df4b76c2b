/** How long Lambda bills one handler for: so much a call, and so much for each thing that it works on. */
export interface HandlerDuration {
  /** As `HandlerFunction` sets it. */
  readonly memoryMb: number;
  /** Milliseconds. */
  readonly perInvocation: number;
  /** Milliseconds for each item. */
  readonly perItem: number;
  /** What an item is. */
  readonly item: string;
}

/**
 * Estimates, in round numbers, of what a warm call takes in us-east-1 with half a GB of memory: not measured, and not
 * laptop time. They are made of round trips: 8 ms to DynamoDB, 15 ms to EventBridge or Step Functions, 150 ms to X,
 * 300 ms to Slack, 100 ms to SES. Cold starts come on top: Lambda bills them since 2025-08, and they are not in here.
 */
export const handlerDurations = {
  // An empty poll takes the lease (8) and asks X (150). Each post is a write, 16 at once, and its share of a page's
  // call to X and of its events (1 + 1.5 + 0.5).
  'search-mentions': { memoryMb: 512, perInvocation: 160, perItem: 3, item: 'post' },
  // As a poll of X, but the feed is fetched and parsed (300).
  'search-feeds': { memoryMb: 512, perInvocation: 310, perItem: 3, item: 'post' },
  // On average: of a day's 24 runs 20 find nothing to do (8), two begin a check and two act on one (8 + 150 + 150 + 8); and
  // those that begin one walk over the rows, some 1,500 in 50.
  'check-posts': { memoryMb: 512, perInvocation: 70, perItem: 0, item: 'mention' },
  // A question to X (150), then the rows of the watches (10) and their sum (8).
  'reconcile-usage': { memoryMb: 512, perInvocation: 170, perItem: 0, item: 'day' },
  // One batch read (10), and the earlier posts of those authors where they matter, all at once (8). A verdict with its
  // reasons takes 0.2 ms on a laptop, half of that again to see whether earlier posts matter; here the double.
  'classify-mentions': { memoryMb: 512, perInvocation: 23, perItem: 0.8, item: 'mention' },
  // The events (15); the verdicts are written all at once, but each is signed and sent by the same half of a CPU.
  'route-mentions': { memoryMb: 512, perInvocation: 25, perItem: 1, item: 'mention' },
  // The mention's row (8). A search takes a third of a millisecond on a laptop, here the tenfold.
  'suggest-answers': { memoryMb: 512, perInvocation: 12, perItem: 0, item: 'mention' },
  // Two round trips to DynamoDB, one after the other: open, join. A merge takes one more, to read the ticket.
  'file-ticket': { memoryMb: 512, perInvocation: 25, perItem: 0, item: 'mention' },
  // Ticket, mention, intent, record and a last look at the mention (5 × 8), and Slack (300); the mail goes out beside it and
  // is done before it.
  'notify-people': { memoryMb: 512, perInvocation: 340, perItem: 0, item: 'notice' },
  // The status, the callback to Step Functions beside the history, the event (8 + 15 + 15). Resolving publishes none, and
  // gives each mention of the ticket its time to live, one write after the other.
  'act-on-ticket': { memoryMb: 512, perInvocation: 40, perItem: 8, item: 'mention of a resolved ticket' },
  // Whether the post lies in a ticket, the history, the mention before and after, the ticket beside its cards (5 × 8), and
  // Slack (300), for all cards at once.
  'follow-post': { memoryMb: 512, perInvocation: 340, perItem: 0, item: 'post' },
  // Whose numbers there are, and what waits for one brand (2 × 8). A post's fresh row goes (8), and its share of the rows
  // that are read and written, in a month of 100,000 tickets (`npm run bench:search`).
  'index-tickets': { memoryMb: 512, perInvocation: 16, perItem: 12, item: 'post' },
  // The mention before and after, intent and record (4 × 8), and Slack (300).
  'share-mention': { memoryMb: 512, perInvocation: 335, perItem: 0, item: 'post' },
  // The mention and the request (2 × 8).
  'collect-feedback': { memoryMb: 512, perInvocation: 16, perItem: 0, item: 'request' },
  // A stop, ticket, mention, where it lies, intent, record and history (6 × 8, some at once), and a post to X (250).
  'tell-author': { memoryMb: 512, perInvocation: 290, perItem: 0, item: 'author' },
  // The answer's row, what began its conversation, the way to the ticket, and the row there (4 × 8).
  'record-answer': { memoryMb: 512, perInvocation: 35, perItem: 0, item: 'answer' },
  // Intent and record (2 × 8), and Slack (300).
  'tell-team': { memoryMb: 512, perInvocation: 320, perItem: 0, item: 'note' },
} satisfies Record<string, HandlerDuration>;

export type HandlerName = keyof typeof handlerDurations;

/** What a call is billed, in GB-seconds: whole milliseconds, as Lambda rounds them up. */
export function gigabyteSeconds(handler: HandlerName, items = 0): number {
  const { memoryMb, perInvocation, perItem } = handlerDurations[handler];
  return (Math.ceil(perInvocation + perItem * items) / 1_000) * (memoryMb / 1_024);
}
