import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { notServed, type Service, type ServiceCall, ServiceError } from './service.ts';
import { readInput } from './service-input.ts';

/** One message that lies in a queue, as a person looks at it. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** How often it was received and not deleted. */
  readonly receiveCount: number;
}

interface Message extends QueuedMessage {
  receiveCount: number;
  visibleAt: number;
  receiptHandle: string | undefined;
}

const sendMessage = z.strictObject({ QueueUrl: z.string(), MessageBody: z.string().min(1) });
const sendMessageBatch = z.strictObject({
  QueueUrl: z.string(),
  Entries: z
    .array(z.strictObject({ Id: z.string(), MessageBody: z.string().min(1) }))
    .min(1)
    .max(10),
});
const receiveMessage = z.strictObject({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).default(30),
  /** Taken, and not waited for: the desk's time stands still while a caller waits. */
  WaitTimeSeconds: z.number().int().min(0).max(20).default(0),
});
const deleteMessage = z.strictObject({ QueueUrl: z.string(), ReceiptHandle: z.string() });

/**
 * Standard queues of SQS, as far as setting messages aside and taking them up again needs them. They keep messages for
 * good and in their order, where SQS drops them after the retention period and promises no order.
 */
export class Queues {
  readonly #clock: Clock;
  readonly #queues = new Map<string, Message[]>();
  #sent = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  create(name: string): void {
    if (!this.#queues.has(name)) this.#queues.set(name, []);
  }

  /** What lies in a queue, oldest first. Looking changes nothing. */
  messages(name: string): readonly QueuedMessage[] {
    return this.#queue(name).map(({ messageId, body, sentAt, receiveCount }) => ({
      messageId,
      body,
      sentAt,
      receiveCount,
    }));
  }

  readonly call: Service = async (call) => {
    switch (call.operation) {
      case 'SendMessage': {
        const { QueueUrl, MessageBody } = readInput(sendMessage, call);
        return this.send(QueueUrl, MessageBody);
      }
      case 'SendMessageBatch': {
        const { QueueUrl, Entries } = readInput(sendMessageBatch, call);
        const Successful = Entries.map(({ Id, MessageBody }) => ({ Id, ...this.send(QueueUrl, MessageBody) }));
        return { Successful, Failed: [] };
      }
      case 'ReceiveMessage':
        return this.#receive(call);
      case 'DeleteMessage':
        return this.#delete(call);
      default:
        throw notServed(call);
    }
  };

  /** @param queue its URL or name */
  send(queue: string, body: string): { MessageId: string; MD5OfMessageBody: string } {
    const sentAt = this.#clock.now();
    const messageId = `00000000-0000-4000-8000-${String(++this.#sent).padStart(12, '0')}`;
    this.#queue(queue).push({
      messageId,
      body,
      sentAt,
      receiveCount: 0,
      visibleAt: sentAt,
      receiptHandle: undefined,
    });
    return { MessageId: messageId, MD5OfMessageBody: md5(body) };
  }

  /** Removes every message, as `PurgeQueue` does within a minute. */
  purge(queue: string): void {
    this.#queue(queue).length = 0;
  }

  #receive(call: ServiceCall): unknown {
    const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = readInput(receiveMessage, call);
    const now = this.#clock.now();
    const received = this.#queue(QueueUrl)
      .filter((message) => message.visibleAt <= now)
      .slice(0, MaxNumberOfMessages);
    for (const message of received) {
      message.receiveCount++;
      message.visibleAt = now + VisibilityTimeout * 1000;
      message.receiptHandle = `${message.messageId}#${message.receiveCount}`;
    }
    return {
      Messages: received.map(({ messageId, receiptHandle, body }) => ({
        MessageId: messageId,
        ReceiptHandle: receiptHandle,
        Body: body,
        MD5OfBody: md5(body),
      })),
    };
  }

  #delete(call: ServiceCall): unknown {
    const { QueueUrl, ReceiptHandle } = readInput(deleteMessage, call);
    const queue = this.#queue(QueueUrl);
    // A second delete, or one with the handle of an earlier receipt, succeeds and changes nothing, as with SQS.
    const at = queue.findIndex((message) => message.receiptHandle === ReceiptHandle);
    if (at >= 0) queue.splice(at, 1);
    return {};
  }

  /** @param urlOrName the URL, whose last segment is the name, or that name */
  #queue(urlOrName: string): Message[] {
    const name = urlOrName.slice(urlOrName.lastIndexOf('/') + 1);
    const queue = this.#queues.get(name);
    if (queue === undefined) throw new ServiceError('QueueDoesNotExist', `there is no queue ${name}`);
    return queue;
  }
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
