import { afterEach, describe, expect, test } from 'vitest';
import { slackNotifier } from '../../../functions/adapters/slack/slack-notifier.ts';
import { ticketCard } from '../../../functions/adapters/slack/ticket-card.ts';
import { type HttpServer, hangUp, type Responder, serve } from '../../fixtures/http-server.ts';
import { rotatedSecret } from '../../fixtures/secrets.ts';
import { aNotice } from '../../fixtures/tickets.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function connect(respond: Responder, token = rotatedSecret()) {
  server = await serve(respond);
  return { heard: server.heard, token, notifier: slackNotifier(ticketCard, token, `${server.url}/api/`) };
}
const refusal =
  (error: string): Responder =>
  () => ({ body: { ok: false, error } });
const send = async (respond: Responder): Promise<unknown> => {
  const { notifier } = await connect(respond);
  return notifier.send(aNotice(), ['#support']).catch((error: unknown) => error);
};

test('a card is posted with our key, and unfurls nothing', async () => {
  const { notifier, heard } = await connect(() => ({ body: { ok: true } }));
  await notifier.send(aNotice(), ['#support']);
  expect(heard.map(({ path }) => path)).toEqual(['/api/chat.postMessage']);
  const form = new URLSearchParams(heard[0]?.body);
  expect(Object.fromEntries(form)).toMatchObject({ channel: '#support', unfurl_links: 'false', unfurl_media: 'false' });
  expect(JSON.parse(form.get('metadata') ?? '')).toEqual({
    event_type: 'overheard_notice',
    event_payload: { key: aNotice().key },
  });
});

test('the receipt has the id of the channel, where its name was given', async () => {
  const receipt = { channel: 'C0123456789', ts: '1795341600.000000' };
  const { notifier } = await connect(() => ({ body: { ok: true, ...receipt } }));
  expect(await notifier.send(aNotice(), ['#support'])).toEqual(receipt);
});

describe('a card that stands', () => {
  const receipt = { channel: 'C0123456789', ts: '1795341600.000000' };

  test('is changed in its place, and keeps its key', async () => {
    const { notifier, heard } = await connect(() => ({ body: { ok: true } }));
    expect(await notifier.revise(aNotice({ post: 'gone' }), receipt)).toBe(true);
    expect(heard.map(({ path }) => path)).toEqual(['/api/chat.update']);
    const form = new URLSearchParams(heard[0]?.body);
    expect(Object.fromEntries(form)).toMatchObject(receipt);
    expect(form.get('blocks')).toContain('taken down');
    expect(form.get('metadata')).toContain(aNotice().key);
  });

  test.each(['message_not_found', 'cant_update_message'])('is left where that can’t be done: %s', async (error) => {
    const { notifier } = await connect(refusal(error));
    expect(await notifier.revise(aNotice(), receipt)).toBe(false);
  });

  test.each<[string, Responder]>([
    ['NotifierThrottled', refusal('ratelimited')],
    ['NotifierRefused', refusal('channel_not_found')],
    ['NotifierRefused', refusal('edit_window_closed')],
    ['NotifierUnavailable', hangUp],
  ])('fails with a %s', async (name, respond) => {
    const { notifier } = await connect(respond);
    await expect(notifier.revise(aNotice(), receipt)).rejects.toMatchObject({ name });
  });
});

test.each<[string, string, Responder]>([
  ['429', 'NotifierThrottled', () => ({ status: 429, headers: { 'retry-after': '3' }, body: {} })],
  ['ratelimited', 'NotifierThrottled', refusal('ratelimited')],
  ['rate_limited, as chat.postMessage says it,', 'NotifierThrottled', refusal('rate_limited')],
  ['channel_not_found', 'NotifierRefused', refusal('channel_not_found')],
  ['invalid_blocks', 'NotifierRefused', refusal('invalid_blocks')],
  ['internal_error', 'NotifierUnavailable', refusal('internal_error')],
  ['fatal_error', 'NotifierUnavailable', refusal('fatal_error')],
  ['503', 'NotifierUnavailable', () => ({ status: 503, body: {} })],
  ['a page of something else', 'NotifierUnavailable', () => ({ body: '<html>away</html>' })],
  ['a connection that breaks', 'NotifierUnavailable', hangUp],
])('%s is a %s, with its cause kept', async (_, name, respond) => {
  expect(await send(respond)).toMatchObject({ name, cause: expect.any(Error) });
});

test('a refusal says why', async () => {
  expect(await send(refusal('channel_not_found'))).toMatchObject({
    message: 'Slack refuses the card: channel_not_found',
  });
});

const takesOnly =
  (token: string): Responder =>
  ({ authorization }) => ({
    body: authorization === `Bearer ${token}` ? { ok: true } : { ok: false, error: 'token_revoked' },
  });

test('a rotated token is read afresh, once', async () => {
  const { notifier, heard } = await connect(takesOnly('fresh'));
  await notifier.send(aNotice(), ['#support']);
  expect(heard.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer fresh']);
});

test('a token that is wrong even afresh is a refusal', async () => {
  const { notifier, heard, token } = await connect(takesOnly('another'));
  await expect(notifier.send(aNotice(), ['#support'])).rejects.toMatchObject({ name: 'NotifierRefused' });
  expect(heard).toHaveLength(2);
  expect(token.mock.calls).toEqual([[], [{ fresh: true }]]);
});

const history = (...keys: readonly string[]): Responder => {
  const messages = keys.map((key, n) => ({
    ts: `1.00000${n}`,
    metadata: { event_type: 'overheard_notice', event_payload: { key } },
  }));
  return () => ({ body: { ok: true, messages: [{ text: 'hello' }, ...messages] } });
};

test('the channel’s history tells whether the card is there, and where', async () => {
  const { notifier, heard } = await connect(history('another-key', aNotice().key));
  expect(await notifier.wasSent(aNotice(), ['C0123456789'])).toEqual({ channel: 'C0123456789', ts: '1.000001' });
  expect(heard[0]?.path).toBe('/api/conversations.history');
  expect(new URLSearchParams(heard[0]?.body).get('include_all_metadata')).toBe('true');
});

test('a card that is not there was not sent', async () => {
  const { notifier } = await connect(history('another-key'));
  expect(await notifier.wasSent(aNotice(), ['C0123456789'])).toBe(false);
});

test('somebody else’s message with the same words is not our card', async () => {
  const { notifier } = await connect(() => ({
    body: { ok: true, messages: [{ metadata: { event_type: 'other', event_payload: { key: aNotice().key } } }] },
  }));
  expect(await notifier.wasSent(aNotice(), ['C0123456789'])).toBe(false);
});

test.each(['channel_not_found', 'missing_scope'])('a history that we may not see (%s) can’t tell', async (error) => {
  const { notifier } = await connect(refusal(error));
  expect(await notifier.wasSent(aNotice(), ['#support'])).toBe('unknowable');
});

test('a history that is away is asked again later, not taken for an answer', async () => {
  const { notifier } = await connect(() => ({ status: 503, body: {} }));
  await expect(notifier.wasSent(aNotice(), ['C0123456789'])).rejects.toMatchObject({ name: 'NotifierUnavailable' });
});
