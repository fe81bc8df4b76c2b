import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { ServiceError } from '../services/service.ts';

export interface Mail {
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Those that the sender added, by their names. */
  readonly headers: Readonly<Record<string, string>>;
  /** At least one of the two is there. */
  readonly text?: string;
  readonly html?: string;
}

export interface MailboxOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Told each mail that was sent. @default nobody is told */
  readonly onMail?: (mail: Mail) => void;
}

/** Amazon SES developer guide, "Service quotas". */
const mostRecipients = 50;

const part = z.strictObject({ Data: z.string(), Charset: z.literal('UTF-8').optional() });
const address = z.string().refine(isAddress, { error: ({ input }) => `Illegal address: ${JSON.stringify(input)}` });
// Amazon SES API reference, MessageHeader.
const headerName = z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,126}$/, 'a header has a name that no mail can carry');
const sendEmail = z.strictObject({
  FromEmailAddress: address,
  Destination: z.strictObject({
    ToAddresses: z
      .array(address)
      .min(1, 'no recipient is given')
      .max(mostRecipients, `Recipient count exceeds ${mostRecipients}`),
  }),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: part,
      Headers: z
        .array(z.strictObject({ Name: headerName, Value: z.string().max(870) }))
        .max(15)
        .default([]),
      Body: z
        .strictObject({ Text: part.optional(), Html: part.optional() })
        .refine(({ Text, Html }) => Text !== undefined || Html !== undefined, 'the body is empty'),
    }),
  }),
});

/** Amazon SES v2 without SES: keeps every mail that it is given, and refuses rather more than SES does. */
export class Mailbox {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #onMail: (mail: Mail) => void;
  readonly #mails: Mail[] = [];

  constructor({ clock, onMail = () => {} }: MailboxOptions) {
    this.#clock = clock;
    this.#onMail = onMail;
  }

  /** Oldest first. */
  get mails(): readonly Mail[] {
    return this.#mails;
  }

  /**
   * @param input the members of `SendEmail`, as far as our mails use them
   * @throws ServiceError `BadRequestException` for a bad address, more than 50 recipients, or a member that is not
   * pretended; `MessageRejected` for a subject that would add a header.
   */
  send(input: Readonly<Record<string, unknown>>): { MessageId: string } {
    const asked = sendEmail.safeParse(input);
    if (!asked.success) throw new ServiceError('BadRequestException', reasonsOf(asked.error));
    const { FromEmailAddress, Destination, Content } = asked.data;
    const { Subject, Body, Headers } = Content.Simple;
    if (Headers.some(({ Value }) => /[\r\n]/.test(Value))) {
      throw new ServiceError('BadRequestException', 'a header holds a line break');
    }
    if (/[\r\n]/.test(Subject.Data)) throw new ServiceError('MessageRejected', 'the subject holds a line break');
    const mail: Mail = {
      messageId: `00000000-0000-4000-9000-${String(this.#mails.length + 1).padStart(12, '0')}`,
      sentAt: this.#clock.now(),
      from: FromEmailAddress,
      to: Destination.ToAddresses,
      subject: Subject.Data,
      headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
      ...(Body.Text !== undefined && { text: Body.Text.Data }),
      ...(Body.Html !== undefined && { html: Body.Html.Data }),
    };
    this.#mails.push(mail);
    this.#onMail(mail);
    return { MessageId: mail.messageId };
  }
}

/** `ana@example.com`, or `Ana <ana@example.com>`; in ASCII, as SES wants all of it. */
function isAddress(text: string): boolean {
  const [, bare = text] = /^[^<>]*<([^<>]+)>$/.exec(text) ?? [];
  return /^[\x20-\x7e]+$/.test(text) && z.email().safeParse(bare).success;
}

const reasonsOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
