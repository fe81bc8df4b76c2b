import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { sesNotifier } from '../../../functions/adapters/email/ses-notifier.ts';
import { aNotice } from '../../fixtures/tickets.ts';

const ses = mockClient(SESv2Client);
beforeEach(() => ses.reset());
const notifier = sesNotifier(new SESv2Client({}), 'overheard@example.com');
const named = (name: string): Error => Object.assign(new Error(name), { name });

test('one mail goes to all who are to be told', async () => {
  ses.on(SendEmailCommand).resolves({ MessageId: 'm' });
  await notifier.send(aNotice(), ['ana@example.com', 'ben@example.com']);
  expect(ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input)).toEqual([
    expect.objectContaining({
      FromEmailAddress: 'overheard@example.com',
      Destination: { ToAddresses: ['ana@example.com', 'ben@example.com'] },
    }),
  ]);
});

test.each([
  ['TooManyRequestsException', 'NotifierThrottled'],
  ['MessageRejected', 'NotifierRefused'],
  ['MailFromDomainNotVerifiedException', 'NotifierRefused'],
  ['AccountSuspendedException', 'NotifierRefused'],
  ['SendingPausedException', 'NotifierRefused'],
  ['BadRequestException', 'NotifierRefused'],
  ['InternalServiceErrorException', 'NotifierUnavailable'],
  ['TimeoutError', 'NotifierUnavailable'],
])('%s is a %s, with its cause kept', async (theirs, ours) => {
  const cause = named(theirs);
  ses.on(SendEmailCommand).rejects(cause);
  await expect(notifier.send(aNotice(), ['ana@example.com'])).rejects.toMatchObject({ name: ours, cause });
});

test('nobody can tell whether a mail arrived', async () => {
  expect(await notifier.wasSent(aNotice(), ['ana@example.com'])).toBe('unknowable');
});
