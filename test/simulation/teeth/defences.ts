import type { Defence } from './defence.ts';
import { ticketDefences } from './ticket-defences.ts';

const ledger = 'functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
const coverage = 'functions/domain/coverage.ts';
const pages = 'functions/adapters/x/x-page.ts';
const following = 'functions/handlers/follow-post/follow-post.ts';
const notifying = 'functions/handlers/notify-people/deliver-once.ts';

/** Every defence that the proof is held to: take one out, and some history must break. */
export const defences: readonly Defence[] = [
  {
    name: 'move last',
    against: 'a poll that dies after its checkpoint moved, and before its posts were published',
    file: 'functions/handlers/search-mentions/poll-run.ts',
    find: '    const heard = await hear(this.#ports, this.#request, page.posts);',
    replace: `    const { ledger } = this.#ports;
    const newest = newestOf(page.posts, now);
    const reached = withPage(this.#entry.coverage, asked, newest, { pageToken: page.nextPageToken });
    await ledger.goOn(this.#request.lease, { ...this.#entry, coverage: reached }, { at: now, posts: fullPage });
    const heard = await hear(this.#ports, this.#request, page.posts);`,
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
    find: '  if (hole !== undefined && hole.reached === undefined) return resumed(hole, now, reachMs);',
    replace: '',
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
    find: "const found = state === 'begun' && (await notifier.wasSent(notice, to));",
    replace: 'const found = false;',
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
    find: `    for (const { Index, ...tone } of sentiments) {
      const id = mentionIds[Index];`,
    replace: `    for (const [place, { Index: _, ...tone }] of sentiments.entries()) {
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
    name: 'history tells what Slack was sent',
    against: 'taking a page of something else for a refusal of Slack, and posting again',
    file: 'functions/adapters/slack/slack-call.ts',
    find: '  /^[a-z0-9_]+$/.test(reason) &&',
    replace: '  true &&',
  },
  {
    name: 'an empty page with a token is not the end',
    against: 'a page without posts that hides those of the next',
    file: pages,
    find: "...(token === undefined || token === '' ? {}",
    replace: "...(token === undefined || token === '' || posts.length === 0 ? {}",
  },
  {
    name: 'errors-only is no page',
    against: 'an answer without posts, and with nothing but errors, that is taken for an empty page',
    file: pages,
    find: "  if (!page.success) throw new SourceUnavailable('X answered without a page of posts', { cause: page.error });",
    replace: '  if (!page.success) return { posts: [], malformed: 0 };',
  },
  {
    name: "reserve others' pages",
    against: 'two watches that ask at once, and together spend more than is left',
    file: 'functions/adapters/dynamodb/dynamodb-desk-account.ts',
    find: 'reserved += Math.max(0,',
    replace: 'reserved += Math.min(0,',
  },
  {
    name: 'notes once',
    against: 'the same word of the desk about itself, twice in Slack',
    file: 'functions/handlers/tell-team/tell-team.ts',
    find: 'const delivery = await deliverOnce(note, slack, [desk.alarmSlack], { log, of: theDesk, claim });',
    replace: 'const delivery = await slack.send(note, [desk.alarmSlack]);',
  },
  {
    name: 'tell again what was redacted',
    against: 'a post that was redacted by a run that died before it said so, and stands on its card for ever',
    file: 'functions/handlers/check-posts/let-go.ts',
    find: 'mention === undefined ? [] : [entryOf(mention)]',
    replace: 'mention?.redactedAt === new Date(now).toISOString() ? [entryOf(mention)] : []',
  },
  {
    name: 'cards follow their post',
    against: 'a card that shows what is gone from X',
    file: following,
    find: "        await showOnCards(ports, each, mentionId, 'gone');",
    replace: '',
  },
  {
    name: 'tickets forget the reasons',
    against: 'a ticket that quotes what is gone from X',
    file: following,
    find: '        await tickets.forgetReasons(each, mentionId);',
    replace: '',
  },
  {
    name: 'what a lost check redacted',
    against: 'a check that X lost in the middle, whose redactions nobody is ever told of',
    file: 'functions/handlers/check-posts/check-posts.ts',
    find: 'last.untoldSince ?? last.began',
    replace: 'undefined',
  },
  ...ticketDefences,
];
