import type { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { beforeEach, describe, expect, test } from 'vitest';
import { sesNotifier } from '../../functions/adapters/email/ses-notifier.ts';
import { type Mail, Mailbox } from '../../infra/local/outside/mailbox.ts';
import { ServiceError } from '../../infra/local/services/service.ts';
import { aMention } from '../fixtures/mentions.ts';
import { aNotice, hostileText } from '../fixtures/tickets.ts';

const start = Date.UTC(2026, 10, 22, 10);

let heard: Mail[];
let mailbox: Mailbox;

beforeEach(() => {
  heard = [];
  mailbox = new Mailbox({ clock: { now: () => start }, onMail: (mail) => heard.push(mail) });
});

/** The SDK's client without its wire: the mailbox gets the members of each command. */
const client = {
  send: async ({ input }: SendEmailCommand) => mailbox.send({ ...input }),
} as unknown as Pick<SESv2Client, 'send'>;

const from = 'overheard@example.com';
const addresses = (count: number) => Array.from({ length: count }, (_, n) => `person-${n}@example.com`);

describe('our own notifier', () => {
  test('sends a mail that is kept whole, and whoever wants to know is told', async () => {
    await sesNotifier(client, from).send(aNotice(), ['ana@example.com', 'ben@example.com']);
    expect(mailbox.mails).toEqual([
      {
        messageId: expect.any(String),
        sentAt: start,
        from,
        to: ['ana@example.com', 'ben@example.com'],
        subject: expect.stringContaining('Acme Parcels'),
        headers: { 'X-Overheard-Notice': aNotice().key },
        text: expect.stringContaining('> @AcmeParcels my parcel is late'),
        html: expect.stringContaining('<blockquote'),
      },
    ]);
    expect(heard).toEqual(mailbox.mails);
  });

  test('a mail that is sent twice comes twice', async () => {
    const notifier = sesNotifier(client, from);
    await notifier.send(aNotice(), ['ana@example.com']);
    await notifier.send(aNotice(), ['ana@example.com']);
    const ids = mailbox.mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(2);
  });

  test('makes no header of what people write', async () => {
    await sesNotifier(client, from).send(aNotice({ post: aMention({ text: hostileText }) }), ['ana@example.com']);
    expect(mailbox.mails).toHaveLength(1);
  });

  test.each([
    ['51 recipients', addresses(51), 'BadRequestException'],
    ['nobody', [], 'BadRequestException'],
    ['no address', ['ana'], 'BadRequestException'],
  ])('hears that %s are refused for good', async (_, to, name) => {
    await expect(sesNotifier(client, from).send(aNotice(), to)).rejects.toMatchObject({
      name: 'NotifierRefused',
      message: `SES refuses the mail: ${name}`,
    });
    expect(mailbox.mails).toEqual([]);
  });
});

const sendEmail = ({ sender = from, to = ['ana@example.com'], subject = 'Hello', body = {}, headers = {} } = {}) => ({
  FromEmailAddress: sender,
  Destination: { ToAddresses: to },
  Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'text' }, ...body }, ...headers } },
});
const header = (Name: string, Value: string) => sendEmail({ headers: { Headers: [{ Name, Value }] } });

test('50 recipients, and a name beside the address, are fine', () => {
  expect(mailbox.send(sendEmail({ to: addresses(50) }))).toEqual({ MessageId: mailbox.mails[0]?.messageId });
  mailbox.send(sendEmail({ sender: 'Overheard <overheard@example.com>' }));
  expect(mailbox.mails).toHaveLength(2);
});

test.each([
  ['an address without a host', sendEmail({ to: ['ana@'] }), 'BadRequestException', 'Illegal address: "ana@"'],
  [
    'an address with a line break',
    sendEmail({ to: ['a@b.example\r\nBcc: c@d.example'] }),
    'BadRequestException',
    'Illegal',
  ],
  [
    'a name with a line break',
    sendEmail({ sender: 'A\nBcc: x <a@b.example>' }),
    'BadRequestException',
    'FromEmailAddress',
  ],
  ['two addresses in one', sendEmail({ to: ['a@b.example, c@d.example'] }), 'BadRequestException', 'Illegal address'],
  ['an address that is not ASCII', sendEmail({ to: ['jürgen@b.example'] }), 'BadRequestException', 'Illegal address'],
  ['51 recipients', sendEmail({ to: addresses(51) }), 'BadRequestException', 'Recipient count exceeds 50'],
  ['nobody to send to', sendEmail({ to: [] }), 'BadRequestException', 'no recipient is given'],
  ['a carriage return in the subject', sendEmail({ subject: 'a\rBcc: b@c.example' }), 'MessageRejected', 'line break'],
  ['a line feed in the subject', sendEmail({ subject: 'a\nBcc: b@c.example' }), 'MessageRejected', 'line break'],
  ['a header that would add another', header('X-Key', 'a\r\nBcc: b@c.example'), 'BadRequestException', 'line break'],
  ['a header without a proper name', header('X Key:', 'a'), 'BadRequestException', 'a name that no mail can carry'],
  ['an empty body', sendEmail({ body: { Text: undefined } }), 'BadRequestException', 'the body is empty'],
  [
    'a member that is not pretended',
    { ...sendEmail(), ListManagementOptions: {} },
    'BadRequestException',
    'ListManagement',
  ],
  ['nothing at all', {}, 'BadRequestException', 'Content'],
])('%s is refused', (_, input, name, reason) => {
  const send = () => mailbox.send(input);
  expect(send).toThrow(ServiceError);
  expect(send).toThrow(expect.objectContaining({ name, statusCode: 400, message: expect.stringContaining(reason) }));
  expect(mailbox.mails).toEqual([]);
  expect(heard).toEqual([]);
});
