/** A defence, and how to take it out of the source. */
export interface Defence {
  readonly name: string;
  /** What it keeps from happening. */
  readonly against: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

const tickets = 'functions/adapters/dynamodb/dynamodb-ticket-store.ts';
const ledger = 'functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
const coverage = 'functions/domain/coverage.ts';
const handling = 'workflows/handle-ticket.ts';
const notifying = 'functions/handlers/notify-people/deliver-once.ts';

/** Every defence that the proof is held to: take one out, and some history must break. */
export const defences: readonly Defence[] = [
  {
    name: 'move last',
    against: 'a poll that dies after its checkpoint moved, and before its posts were published',
    file: 'functions/handlers/search-mentions/poll-watch.ts',
    find: '    const heard = await hear(ports, request, page.posts);',
    replace: `    const reached = withPage(entry.coverage, asked, newestOf(page.posts, now), { pageToken: page.nextPageToken });
    await ledger.goOn(lease, { ...entry, coverage: reached }, { at: now, posts: fullPage });
    const heard = await hear(ports, request, page.posts);`,
  },
  {
    name: 'holes',
    against: 'a flood of which the first page was read, and the rest forgotten',
    file: coverage,
    find: '        : [{ after, since, pageToken, ...(oldest === undefined ? {} : { reached: oldest }) }, ...rest],',
    replace: '        : [...rest, ...(Number.NaN ? [{ after, since, pageToken, reached: oldest ?? "" }] : [])],',
  },
  {
    name: 'empty pages first',
    against: 'a search from an old post, because the newest one is on a page that was not read yet',
    file: coverage,
    find: '  if (hole !== undefined && hole.reached === undefined) return resumed(hole, now);',
    replace: '',
  },
  {
    name: 'conditional write of a ticket',
    against: 'a second delivery that opens a ticket over the one that stands',
    file: tickets,
    find: `          Item: { ...ticket, item: ticketItem },
          ConditionExpression: 'attribute_not_exists(ticketId)',`,
    replace: '          Item: { ...ticket, item: ticketItem },',
  },
  {
    name: 'one execution an opening',
    against: 'a second delivery that starts a second execution',
    file: 'workflows/file-ticket.ts',
    find: "      name: '{% $filed.executionName %}',",
    replace: `      name: "{% $filed.executionName & '-' & $uuid() %}",`,
  },
  {
    name: 'dedupe of notices',
    against: 'a notice that is sent again because a step is tried again',
    file: notifying,
    find: "  if (state === 'sent') return 'sent-before';",
    replace: '',
  },
  {
    name: 'stored intent',
    against: 'a card that arrived although nobody heard so, and is posted again',
    file: notifying,
    find: "  const arrived = state === 'begun' && (await notifier.wasSent(notice, to));",
    replace: '  const arrived = false as boolean | string;',
  },
  {
    name: 'FailedEntryCount',
    against: 'events that the bus did not take, in a call that succeeded',
    file: 'functions/adapters/eventbridge/eventbridge-publisher.ts',
    find: '        open = (answer.FailedEntryCount ?? 0) === 0 ? [] : open.filter((_, i) => results[i]?.EventId === undefined);',
    replace: '        open = [];',
  },
  {
    name: 'lease',
    against: 'two polls of one watch at once, which pay for the same posts',
    file: ledger,
    find: "            ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now',",
    replace: "            ConditionExpression: ':now <> :zero',",
  },
  {
    name: 'fencing',
    against: 'a poll that was overtaken and turns the ledger back',
    file: ledger,
    find: "          ConditionExpression: 'fence = :fence',",
    replace: "          ConditionExpression: ':fence <> :entry',",
  },
  {
    name: 'token condition',
    against: 'waiting for what has happened, and escalating after it',
    file: handling,
    find: 'const states = Object.fromEntries(awaitedIn.map(',
    replace: "const states = Object.fromEntries([...awaitedIn, 'acknowledged', 'resolved'].map(",
  },
  {
    name: 'clicks know their opening',
    against: 'an old click, delivered again, that resolves a ticket which was opened anew',
    file: tickets,
    find: "    ConditionExpression: 'opening = :opening AND #status IN (:open, :acknowledged)',",
    replace: "    ConditionExpression: ':opening <> :by AND #status IN (:open, :acknowledged)',",
  },
  {
    name: 'one attempt at a notice at once',
    against: 'two attempts that both find no card, and both post one',
    file: 'functions/adapters/dynamodb/dynamodb-notification-log.ts',
    find: "      return row?.claimedBy === by ? 'begun' : 'claimed';",
    replace: "      return 'begun';",
  },
  {
    name: 'per-item ErrorList',
    against: 'answers of Comprehend that go to the wrong posts when it left some out',
    file: 'functions/domain/weigh-sentiment.ts',
    find: `    for (const { Index, Sentiment } of sentiments) {
      const id = mentionIds[Index];`,
    replace: `    for (const [place, { Sentiment }] of sentiments.entries()) {
      const id = mentionIds[place];`,
  },
  {
    name: 'set-aside catch',
    against: 'a batch that is given up, and nobody knows',
    file: 'workflows/triage-mentions.ts',
    find: '    classify.addCatch(setAsideBatch, failed);',
    replace: '    classify.addCatch(done, failed);',
  },
  {
    name: 'set-aside of single mentions',
    against: 'one post that breaks the classifier and is dropped',
    file: 'functions/handlers/classify-mentions/classify-mentions.ts',
    find: 'output.setAside.push({ mentionId, reason: `the classifier',
    replace: 'void ({ mentionId, reason: `the classifier',
  },
  {
    name: 'lost answer of a reopening',
    against: 'a ticket that was reopened, and that nobody looks after',
    file: tickets,
    find: '        if (standing.openedBy === filing.mention.id) {\n          const isNew',
    replace: '        if (standing.openedBy === filing.mention.id && Number.NaN) {\n          const isNew',
  },
  {
    name: 'history tells what Slack was sent',
    against: 'taking a page of something else for a refusal of Slack, and posting again',
    file: 'functions/adapters/slack/slack-notifier.ts',
    find: '  /^[a-z0-9_]+$/.test(reason) &&',
    replace: '  true &&',
  },
];
