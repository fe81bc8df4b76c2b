import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackNotifier } from '../../functions/adapters/slack/slack-notifier.ts';
import { ticketCard } from '../../functions/adapters/slack/ticket-card.ts';
import { PretendedSlack, type SlackMessage } from '../../infra/local/outside/slack.ts';
import { aMention } from '../fixtures/mentions.ts';
import { aNotice, hostileText } from '../fixtures/tickets.ts';

const channel = 'C0123456789';

let now: number;
let heard: SlackMessage[];
let slack: PretendedSlack;
let baseUrl: string;
let close: () => void;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 10);
  heard = [];
  slack = new PretendedSlack({ clock: { now: () => now }, onMessage: (message) => heard.push(message) });
  const server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    const answer = slack.answer({ path: url, headers, body: await buffer(request) });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}/api/`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => close());

const client = (token = 'xoxb-test') => new WebClient(token, { slackApiUrl: baseUrl, retryConfig: { retries: 0 } });

/** The method's own answer, without a client: what a body of another kind is answered with. */
const ask = (method: string, body: string, headers: Readonly<Record<string, string>> = {}): Record<string, unknown> => {
  const authorization = 'Bearer xoxb-test';
  return JSON.parse(
    slack.answer({ path: `/${method}`, headers: { authorization, ...headers }, body: Buffer.from(body) }).body,
  );
};

describe('posting', () => {
  test('a message is there as it was sent, and whoever wants to know is told', async () => {
    const answer = await client().chat.postMessage({
      channel: '#support',
      text: 'A card & more',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'A card' } },
        { type: 'divider' },
        { type: 'section', fields: [{ type: 'mrkdwn', text: '*one*' }] },
      ],
      metadata: { event_type: 'seen', event_payload: { key: 'k' } },
      unfurl_links: false,
    });
    expect(answer).toMatchObject({ ok: true, ts: '1795341600.000000', message: { text: 'A card & more' } });
    expect(slack.messages).toEqual([
      {
        channel: '#support',
        channelId: answer.channel,
        ts: answer.ts,
        text: 'A card & more',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'A card' } },
          { type: 'divider' },
          { type: 'section', fields: [{ type: 'mrkdwn', text: '*one*' }] },
        ],
        metadata: { event_type: 'seen', event_payload: { key: 'k' } },
      },
    ]);
    expect(heard).toEqual(slack.messages);
  });

  test('the same message twice is two messages, with a time of its own each', async () => {
    const { chat } = client();
    for (let n = 0; n < 2; n++) await chat.postMessage({ channel, text: 'again' });
    now += 1;
    await chat.postMessage({ channel, text: 'again' });
    expect(slack.messages.map(({ ts }) => ts)).toEqual(['1795341600.000000', '1795341600.000001', '1795341600.001000']);
  });

  test('a clock that stands or goes back makes no time twice', () => {
    ask('chat.postMessage', 'channel=C1234567&text=a');
    now -= 5_000;
    ask('chat.postMessage', 'channel=C1234567&text=b');
    expect(slack.messages.map(({ ts }) => ts)).toEqual(['1795341600.000000', '1795341600.000001']);
  });

  test('JSON is read as forms are', () => {
    const body = { channel, text: 'hi', unfurl_links: false, metadata: { event_type: 't', event_payload: { n: 1 } } };
    expect(ask('chat.postMessage', JSON.stringify(body), { 'content-type': 'application/json' })).toMatchObject({
      ok: true,
      channel,
    });
    expect(slack.messages).toMatchObject([{ text: 'hi', metadata: { event_payload: { n: 1 } } }]);
  });
});

describe('reading a channel', () => {
  test('the latest come first, only as many as asked for, and of no other channel', async () => {
    const { chat, conversations } = client();
    for (const text of ['a', 'b', 'c']) await chat.postMessage({ channel, text });
    await chat.postMessage({ channel: 'C9876543210', text: 'elsewhere' });
    const texts = async (limit?: number) => {
      const { messages, has_more } = await conversations.history({
        channel,
        ...(limit === undefined ? {} : { limit }),
      });
      return { texts: messages?.map(({ text }) => text), has_more };
    };
    expect(await texts()).toEqual({ texts: ['c', 'b', 'a'], has_more: false });
    expect(await texts(2)).toEqual({ texts: ['c', 'b'], has_more: true });
  });

  test('metadata is shown to whoever asks for it', async () => {
    const { chat, conversations } = client();
    const metadata = { event_type: 'seen', event_payload: { key: 'k' } };
    await chat.postMessage({ channel, text: 'a', metadata });
    const [plain] = (await conversations.history({ channel })).messages ?? [];
    const [whole] = (await conversations.history({ channel, include_all_metadata: true })).messages ?? [];
    expect(plain).not.toHaveProperty('metadata');
    expect(whole).toMatchObject({ metadata });
  });

  test('a channel is posted to by name, and read by its id only', async () => {
    const { chat, conversations } = client();
    const { channel: id = '' } = await chat.postMessage({ channel: '#support', text: 'a' });
    await expect(conversations.history({ channel: '#support' })).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    });
    expect((await conversations.history({ channel: id })).messages).toHaveLength(1);
  });
});

test('whoever has a bot token learns who that is', async () => {
  expect(await client().auth.test()).toMatchObject({ ok: true, user: 'overheard', bot_id: 'B0DESK' });
});

describe('our own notifier', () => {
  test('sends a card, and finds it again by its key', async () => {
    const notifier = slackNotifier(ticketCard, async () => 'xoxb-test', baseUrl);
    const notice = aNotice();
    expect(await notifier.wasSent(notice, [channel])).toBe(false);
    const receipt = await notifier.send(notice, [channel]);
    expect(receipt).toEqual({ channel, ts: slack.messages[0]?.ts });
    expect(await notifier.wasSent(notice, [channel])).toEqual(receipt);
    expect(await notifier.wasSent({ ...notice, key: 'another' }, [channel])).toBe(false);
    expect(await notifier.wasSent(notice, ['C9876543210'])).toBe(false);
  });

  test('keeps every limit, whatever people write', async () => {
    await slackNotifier(ticketCard, async () => 'xoxb-test', baseUrl).send(
      aNotice({ post: aMention({ text: hostileText }), brand: 'B&'.repeat(100) }),
      [channel],
    );
    expect(slack.messages).toHaveLength(1);
  });

  test('with a wrong token is refused', async () => {
    const notifier = slackNotifier(ticketCard, async () => 'xoxp-wrong', baseUrl);
    await expect(notifier.send(aNotice(), [channel])).rejects.toMatchObject({
      name: 'NotifierRefused',
      message: 'Slack refuses the card: invalid_auth',
    });
  });
});

describe('refusals', () => {
  test.each([
    ['no token', undefined, 'not_authed'],
    ['a token of another kind', 'xoxp-user', 'invalid_auth'],
  ])('%s', async (_, token, error) => {
    await expect(new WebClient(token, { slackApiUrl: baseUrl }).auth.test()).rejects.toMatchObject({ data: { error } });
  });

  test.each([
    ['an unknown method', 'chat.delete', 'channel=C1234567', 'unknown_method'],
    ['no channel', 'chat.postMessage', 'text=hi', 'channel_not_found'],
    ['an empty channel', 'chat.postMessage', 'channel=&text=hi', 'channel_not_found'],
    ['neither text nor blocks', 'chat.postMessage', 'channel=C1234567&blocks=[]', 'no_text'],
    ['blank text', 'chat.postMessage', 'channel=C1234567&text=%20', 'no_text'],
    ['text that is too long', 'chat.postMessage', `channel=C1234567&text=${'x'.repeat(40_001)}`, 'msg_too_long'],
    ['blocks that are no JSON', 'chat.postMessage', 'channel=C1234567&blocks=[{', 'invalid_blocks_format'],
    ['blocks that are no list', 'chat.postMessage', 'channel=C1234567&blocks={}', 'invalid_blocks_format'],
    ['metadata without a type', 'chat.postMessage', 'channel=C1234567&text=a&metadata={}', 'invalid_metadata_format'],
  ])('%s', (_, method, body, error) => {
    expect(ask(method, body)).toEqual({ ok: false, error });
    expect(slack.messages).toEqual([]);
    expect(heard).toEqual([]);
  });

  test('an argument that is not pretended is named', () => {
    expect(ask('chat.postMessage', 'channel=C1234567&text=a&thread_ts=1.2')).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('thread_ts')] },
    });
  });

  test('JSON that is none', () => {
    expect(ask('chat.postMessage', '{', { 'content-type': 'application/json' })).toMatchObject({
      error: 'invalid_json',
    });
  });
});

describe('limits of Block Kit', () => {
  type Blocks = KnownBlock[];
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
  const button = (more: object) => ({ type: 'button' as const, text: plain('Open'), ...more });
  const x = (length: number) => 'x'.repeat(length);
  const url = (length: number) => `https://x.com/${x(length - 14)}`;

  /** What may be so much and no more: the blocks for an amount, the limit, and where Slack points to. */
  const limits: readonly (readonly [string, (amount: number) => Blocks, number, string])[] = [
    ['blocks', (n) => Array.from({ length: n }, () => ({ type: 'divider' })), 50, '/blocks'],
    ['a header', (n) => [{ type: 'header', text: plain(x(n)) }], 150, '/blocks/0/text/text'],
    ['a section', (n) => [{ type: 'section', text: mrkdwn(x(n)) }], 3_000, '/blocks/0/text/text'],
    ['a field', (n) => [{ type: 'section', fields: [mrkdwn(x(n))] }], 2_000, '/blocks/0/fields/0/text'],
    [
      'fields',
      (n) => [{ type: 'section', fields: Array.from({ length: n }, () => mrkdwn('f')) }],
      10,
      '/blocks/0/fields',
    ],
    ['a context', (n) => [{ type: 'context', elements: [mrkdwn(x(n))] }], 3_000, '/blocks/0/elements/0/text'],
    [
      'elements of a context',
      (n) => [{ type: 'context', elements: Array(n).fill(mrkdwn('e')) }],
      10,
      '/blocks/0/elements',
    ],
    ['buttons', (n) => [{ type: 'actions', elements: Array(n).fill(button({})) }], 25, '/blocks/0/elements'],
    [
      'a button',
      (n) => [{ type: 'actions', elements: [button({ text: plain(x(n)) })] }],
      75,
      '/blocks/0/elements/0/text/text',
    ],
    ['a URL', (n) => [{ type: 'actions', elements: [button({ url: url(n) })] }], 3_000, '/blocks/0/elements/0/url'],
    ['a value', (n) => [{ type: 'actions', elements: [button({ value: x(n) })] }], 2_000, '/blocks/0/elements/0/value'],
    [
      'an action id',
      (n) => [{ type: 'actions', elements: [button({ action_id: x(n) })] }],
      255,
      '/blocks/0/elements/0/action_id',
    ],
    ['a block id', (n) => [{ type: 'divider', block_id: x(n) }], 255, '/blocks/0/block_id'],
  ];

  test.each(limits)('%s', async (_, blocks, limit, pointer) => {
    const { chat } = client();
    await expect(chat.postMessage({ channel, text: 'a', blocks: blocks(limit) })).resolves.toMatchObject({ ok: true });
    await expect(chat.postMessage({ channel, text: 'a', blocks: blocks(limit + 1) })).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: { messages: [expect.stringContaining(`[json-pointer:${pointer}]`)] },
      },
    });
    expect(slack.messages).toHaveLength(1);
  });

  test('all texts together', async () => {
    const { chat } = client();
    const sections = (...lengths: number[]): Blocks => lengths.map((n) => ({ type: 'section', text: mrkdwn(x(n)) }));
    await chat.postMessage({ channel, text: 'a', blocks: sections(3_000, 3_000, 3_000, 3_000, 1_200) });
    await expect(
      chat.postMessage({ channel, text: 'a', blocks: sections(3_000, 3_000, 3_000, 3_000, 1_201) }),
    ).rejects.toMatchObject({ data: { error: 'msg_blocks_too_long' } });
  });

  test.each([
    ['an empty text', { type: 'section', text: mrkdwn('') }, 'must be more than 0 characters'],
    ['a section of nothing', { type: 'section' }, 'must have text or fields'],
    ['marks in a header', { type: 'header', text: mrkdwn('*a*') }, '/blocks/0/text/type'],
    ['a URL that is none', { type: 'actions', elements: [button({ url: 'x.com' })] }, 'must be a URL'],
    ['a member that is not pretended', { type: 'divider', expand: true }, '"expand"'],
    ['a block that is not pretended', { type: 'rich_text', elements: [] }, 'blocks of type "rich_text"'],
    ['a block without a type', {}, 'blocks of type undefined'],
    ['a block that is no object', null, 'blocks of type undefined'],
  ])('%s is refused', (_, block, reason) => {
    expect(
      ask('chat.postMessage', `channel=C1234567&blocks=${encodeURIComponent(JSON.stringify([block]))}`),
    ).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: [expect.stringContaining(reason)] },
    });
  });
});
