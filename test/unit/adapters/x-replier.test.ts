import { describe, expect, onTestFinished, test } from 'vitest';
import { xReplier } from '../../../functions/adapters/x/x-replier.ts';
import { serveX } from '../../../infra/local/outside/x/serve.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { hangUp, type Responder, serve } from '../../fixtures/http-server.ts';
import { acme, everyMinute, idAt, minute, post, pretend } from '../../fixtures/pretended-x.ts';

const keys = { appKey: 'a', appSecret: 'b', accessToken: `${acme}-c`, accessSecret: 'd' };
const secret = async () => JSON.stringify({ acmeparcels: keys });
const [watch] = Object.entries(aDesk().watches).flatMap(([name, each]) => ('handle' in each ? [{ name, each }] : []));
const desk = (changes: object = { accountId: acme }) =>
  ({
    watches: { acme: { ...watch?.each, handle: 'AcmeParcels', ...changes } },
  }) as unknown as Parameters<typeof xReplier>[0];

describe('at X as it is pretended', () => {
  const connect = async () => {
    const pretended = pretend([...everyMinute(3), post(5 * minute, { text: 'acme parcels lost my parcel' })]);
    const served = await serveX(pretended.x);
    onTestFinished(() => served.close());
    return { ...pretended, replier: xReplier(desk(), secret, served.url) };
  };

  test('a reply is posted in the name of the account, and found on its timeline', async () => {
    const { x, replier } = await connect();
    const id = await replier.reply('acme', idAt(0), 'It is fixed.');
    expect(x.written).toMatchObject([{ id, author_id: acme, conversation_id: idAt(0), text: 'It is fixed.' }]);
    expect(await replier.find('acme', idAt(0), 0)).toBe(id);
    expect(await replier.find('acme', idAt(minute), 0)).toBe(false);
    expect(x.writtenBilled).toEqual({ reply: 1, post: 0, link: 0 });
  });

  test('what we said to them before is not the reply that is looked for', async () => {
    const { x, replier } = await connect();
    const id = await replier.reply('acme', idAt(0), 'We look into it.');
    const saidAt = Date.parse(String(x.written[0]?.created_at));
    expect(await replier.find('acme', idAt(0), saidAt + 3 * minute)).toBe(false);
    // Their clock and ours need not agree.
    expect(await replier.find('acme', idAt(0), saidAt + minute)).toBe(id);
  });

  test.each([
    ['to somebody who did not call the account', idAt(5 * minute)],
    ['to a post that is gone', '12345'],
  ])('a reply %s is refused', async (_to, id) => {
    const { x, replier } = await connect();
    await expect(replier.reply('acme', id, 'It is fixed.')).rejects.toMatchObject({ name: 'ReplyRefused' });
    expect(x.written).toEqual([]);
  });

  test('the same words under the same post are refused', async () => {
    const { x, replier } = await connect();
    await replier.reply('acme', idAt(0), 'It is fixed.');
    await expect(replier.reply('acme', idAt(0), 'It is fixed.')).rejects.toMatchObject({ name: 'ReplyRefused' });
    expect(x.written).toHaveLength(1);
  });

  test('an answer that is lost after the post was made: its fate is unknown, and nothing is posted again', async () => {
    const { x, replier } = await connect();
    x.weather.set('reset', {});
    await expect(replier.reply('acme', idAt(0), 'It is fixed.')).rejects.toMatchObject({ name: 'ReplyUnavailable' });
    expect(x.calls.get('POST /2/tweets')).toBe(1);
    expect(x.written).toHaveLength(1);
  });
});

describe('whatever X answers has a name', () => {
  const connect = async (respond: Responder) => {
    const server = await serve(respond);
    onTestFinished(() => server.close());
    return { server, replier: xReplier(desk(), secret, server.url, { deadlineMs: 500 }) };
  };

  test.each<[string, Responder, string]>([
    ['429', () => ({ status: 429, body: { title: 'Too Many Requests' } }), 'ReplyThrottled'],
    ['403', () => ({ status: 403, body: { title: 'Forbidden', detail: 'no' } }), 'ReplyRefused'],
    ['402', () => ({ status: 402, body: { title: 'CreditsDepleted' } }), 'ReplyRefused'],
    ['400', () => ({ status: 400, body: { title: 'Invalid Request' } }), 'ReplyRefused'],
    ['503', () => ({ status: 503, body: {} }), 'ReplyUnavailable'],
    ['a broken connection', hangUp, 'ReplyUnavailable'],
    ['nothing', () => undefined, 'ReplyUnavailable'],
    ['a success without a post', () => ({ status: 201, body: { errors: [] } }), 'ReplyUnavailable'],
  ])('%s', async (_what, respond, name) => {
    const { server, replier } = await connect(respond);
    await expect(replier.reply('acme', idAt(0), 'It is fixed.')).rejects.toMatchObject({ name });
    // What X refused for its token it is asked once more, with the token read afresh: it posted nothing.
    expect(server.heard.length).toBeLessThanOrEqual(name === 'ReplyRefused' ? 2 : 1);
  });

  test('a timeline that goes on behind its first page can’t tell', async () => {
    const { replier } = await connect(() => ({ body: { data: [{ id: '9' }], meta: { next_token: 'n' } } }));
    expect(await replier.find('acme', idAt(0), 0)).toBe('unknowable');
  });

  test('a reply in the newer words is found', async () => {
    const data = [{ id: '9', referenced_posts: [{ type: 'replied_to', id: idAt(0) }] }];
    const { replier } = await connect(() => ({ body: { data } }));
    expect(await replier.find('acme', idAt(0), 0)).toBe('9');
  });
});

test.each([
  ['a watch without an account on X', 'other', secret],
  ['an account whose keys we lack', 'acme', async () => '{}'],
  ['a secret that is no JSON', 'acme', async () => 'token'],
])('%s is refused before anything is sent', async (_what, name, given) => {
  const replier = xReplier(desk(), given, 'http://127.0.0.1:9');
  await expect(replier.reply(name, idAt(0), 'It is fixed.')).rejects.toMatchObject({ name: 'ReplyRefused' });
});

test('without the account’s id nobody can look', async () => {
  expect(await xReplier(desk({ accountId: undefined }), secret, 'http://127.0.0.1:9').find('acme', idAt(0), 0)).toBe(
    'unknowable',
  );
});
