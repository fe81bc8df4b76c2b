import type { KnownBlock } from '@slack/types';
import { beforeEach, expect, test } from 'vitest';
import { PretendedSlack, type SlackMessage } from '../../infra/local/outside/slack.ts';
import { aMention } from '../fixtures/mentions.ts';
import { aSlack } from '../fixtures/pretended-slack.ts';
import { aNotice } from '../fixtures/tickets.ts';

let now: number;
let heard: SlackMessage[];
let slack: PretendedSlack;
beforeEach(() => {
  now = Date.UTC(2026, 10, 22, 10);
  heard = [];
  slack = new PretendedSlack({ clock: { now: () => now }, onMessage: (message) => heard.push(message) });
});

const ask = (method: string, body: object): Record<string, unknown> => {
  const headers = { authorization: 'Bearer xoxb-test', 'content-type': 'application/json' };
  return JSON.parse(slack.answer({ path: `/${method}`, headers, body: Buffer.from(JSON.stringify(body)) }).body);
};

const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const posted = () => {
  const metadata = { event_type: 'seen', event_payload: { key: 'k' } };
  ask('chat.postMessage', { channel: '#support', text: 'before', blocks: [section('first')], metadata });
  const { ts = '', channelId = '' } = slack.messages[0] ?? {};
  now += 60_000;
  return { ts, channel: channelId };
};

test('a message stands where it stood with what is in it now, and whoever wants to know is told', () => {
  const { ts, channel } = posted();
  const answer = ask('chat.update', { channel, ts, text: 'after', blocks: [section('second')] });
  expect(answer).toMatchObject({ ok: true, channel, ts, text: 'after', message: { blocks: [section('second')] } });
  expect(slack.messages).toEqual([
    {
      ...{ channel: '#support', channelId: channel, ts, text: 'after', blocks: [section('second')] },
      // Unless it is given anew, it stays.
      metadata: { event_type: 'seen', event_payload: { key: 'k' } },
      changedTs: '1795341660.000000',
    },
  ]);
  expect(heard.map(({ text }) => text)).toEqual(['before', 'after']);
  expect(ask('conversations.history', { channel }).messages).toMatchObject([
    { text: 'after', edited: { user: 'U0DESK' } },
  ]);
});

test.each([
  ['text alone takes the blocks away', { text: 'after' }, { text: 'after', blocks: [] }],
  ['blocks alone leave the text', { blocks: [section('second')] }, { text: 'before', blocks: [section('second')] }],
])('%s', (_, change, expected) => {
  const { ts, channel } = posted();
  const body = { channel, ts, ...change };
  expect(ask('chat.update', body)).toMatchObject({
    ok: true,
  });
  expect(slack.messages).toMatchObject([expected]);
});

test.each([
  ['a channel by its name', { channel: '#support' }, 'channel_not_found'],
  ['no channel', { channel: '' }, 'channel_not_found'],
  ['another channel', { channel: 'C9876543210' }, 'message_not_found'],
  ['a message that is not there', { ts: '1.000000' }, 'message_not_found'],
  ['neither text nor blocks', { text: '', blocks: [] }, 'no_text'],
  ['text that is too long', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
  ['blocks that break a limit', { blocks: [section('x'.repeat(3_001))] }, 'invalid_blocks'],
  ['what is not pretended', { as_user: true }, 'invalid_arguments'],
])('%s is refused, and changes nothing', (_, change, error) => {
  const { ts, channel } = posted();
  const body = { channel, ts, text: 'after', ...change };
  expect(ask('chat.update', body)).toMatchObject({ error });
  expect(slack.messages).toMatchObject([{ text: 'before' }]);
  expect(slack.messages[0]).not.toHaveProperty('changedTs');
});

test('our own notifier changes the card that it sent, and finds it again', async () => {
  const { slack: theirs, tickets } = aSlack();
  const receipt = await tickets.send(aNotice(), ['#support']);
  if (receipt === undefined) throw new Error('there is no receipt');
  expect(await tickets.revise(aNotice({ post: 'gone' }), receipt)).toBe(true);
  expect(JSON.stringify(theirs.messages)).toContain('taken down at its source');
  expect(JSON.stringify(theirs.messages)).not.toContain(aMention().text);
  expect(await tickets.wasSent(aNotice(), [receipt.channel])).toEqual(receipt);
  expect(await tickets.revise(aNotice(), { ...receipt, ts: '1.000000' })).toBe(false);
});
