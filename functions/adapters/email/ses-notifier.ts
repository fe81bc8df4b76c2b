import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Notifier, NotifierRefused, NotifierThrottled, NotifierUnavailable } from '../../ports/notifier.ts';
import { ticketMail } from './ticket-mail.ts';

/** SES's own words for a mail that it won't take the next time either. */
const refusals = new Set([
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'AccountSuspendedException',
  'SendingPausedException',
  'BadRequestException',
  'NotFoundException',
]);

/** Names our key in a mail. */
const noticeHeader = 'X-Overheard-Notice';

/**
 * Sends mail through Amazon SES v2. A mail can't be looked up again, so after an unknown outcome it may repeat once. Nor can
 * it be changed or withdrawn: what a mail said stays with those who got it, even after the post is gone from its source.
 */
export const sesNotifier = (client: Pick<SESv2Client, 'send'>, from: string): Notifier => ({
  channel: 'email',

  async send(notice, to) {
    const { subject, text, html } = ticketMail(notice);
    try {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [...to] },
          Content: {
            Simple: {
              Subject: { Data: subject, Charset: 'UTF-8' },
              Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
              // The same in every copy of one notice: a mail that came twice can be told by it.
              Headers: [{ Name: noticeHeader, Value: notice.key }],
            },
          },
        }),
      );
    } catch (cause) {
      const name = cause instanceof Error ? cause.name : '';
      if (name === 'TooManyRequestsException') throw new NotifierThrottled('SES asks us to wait', { cause });
      if (refusals.has(name)) throw new NotifierRefused(`SES refuses the mail: ${name}`, { cause });
      throw new NotifierUnavailable('SES gave no answer', { cause });
    }
    return undefined;
  },

  wasSent: async () => 'unknowable',
});
