import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readBlocks, type SlackBlock, textsIn } from './slack/block-kit.ts';
import type { SlackMessage, SlackMetadata } from './slack/message.ts';
import { decodeArguments, flag, jsonValue, type RawArguments, readArguments } from './slack/method-arguments.ts';
import { SlackError } from './slack/slack-error.ts';

export type { SlackMessage } from './slack/message.ts';

export interface SlackRequest {
  /** Ends with the method: `/chat.postMessage`, `/api/chat.postMessage`. */
  readonly path: string;
  /** As node:http gives them. */
  readonly headers: { readonly authorization?: string | undefined; readonly 'content-type'?: string | undefined };
  readonly body: Buffer;
}

export interface SlackAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PretendedSlackOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Told each message that was posted or changed, as it stands then. @default nobody is told */
  readonly onMessage?: (message: SlackMessage) => void;
}

/** docs.slack.dev, chat.postMessage. */
const longestText = 40_000;
/** The text of all blocks together. Slack documents no such limit; it was found at about this (slackapi/bolt-js #2509). */
const longestBlocks = 13_200;

const bot = { user_id: 'U0DESK', user: 'overheard', bot_id: 'B0DESK', team_id: 'T0DESK', team: 'The local desk' };

const postMessage = z.strictObject({
  channel: z.string().default(''),
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  metadata: z.unknown().optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
});
const updateMessage = z.strictObject({
  channel: z.string().default(''),
  ts: z.string().default(''),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  metadata: z.unknown().optional(),
});
const history = z.strictObject({
  channel: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(999).default(100),
  include_all_metadata: flag.default(false),
});
const metadata = z.strictObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) });

/**
 * Slack's Web API without Slack. Every post becomes a message, the same one sent twice becomes two: whoever wants it once
 * has to see to that. It never asks anybody to wait, every channel exists, and every bot token is good.
 */
export class PretendedSlack {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #onMessage: (message: SlackMessage) => void;
  readonly #messages: SlackMessage[] = [];
  readonly #methods: ReadonlyMap<string, (given: RawArguments) => object> = new Map([
    ['auth.test', () => ({ ...bot, url: 'https://local-desk.slack.com/' })],
    ['chat.postMessage', (given: RawArguments) => this.#post(given)],
    ['chat.update', (given: RawArguments) => this.#update(given)],
    ['conversations.history', (given: RawArguments) => this.#history(given)],
  ]);
  /** Microseconds since the epoch. */
  #latest = 0;

  constructor({ clock, onMessage = () => {} }: PretendedSlackOptions) {
    this.#clock = clock;
    this.#onMessage = onMessage;
  }

  /** Oldest first, of all channels. */
  get messages(): readonly SlackMessage[] {
    return this.#messages;
  }

  answer({ path, headers, body }: SlackRequest): SlackAnswer {
    try {
      const run = this.#methods.get(path.slice(path.lastIndexOf('/') + 1));
      if (run === undefined) throw new SlackError('unknown_method');
      checkToken(headers.authorization);
      return answerOf({ ok: true, ...run(decodeArguments(headers['content-type'] ?? '', body)) });
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      const { error: code, reasons } = error;
      return answerOf({
        ok: false,
        error: code,
        ...(reasons.length > 0 && { errors: reasons, response_metadata: { messages: reasons } }),
      });
    }
  }

  #post(given: RawArguments): object {
    const { channel, text, ...asked } = readArguments(postMessage, given);
    if (channel === '') throw new SlackError('channel_not_found');
    const blocks = blocksOf(asked.blocks) ?? [];
    const noted = metadataOf(asked.metadata);
    checkText(text, blocks);
    const message: SlackMessage = {
      channel,
      channelId: channelId(channel),
      ts: this.#nextTs(),
      text,
      blocks,
      ...(noted !== undefined && { metadata: noted }),
    };
    this.#messages.push(message);
    this.#onMessage(message);
    return { channel: message.channelId, ts: message.ts, message: wire(message, false) };
  }

  /**
   * Blocks stay where there is no text either, metadata stays unless there is another (docs.slack.dev, chat.update). A
   * message that is made of blocks does not say that it was changed.
   */
  #update(given: RawArguments): object {
    const { channel, ts, text, ...asked } = readArguments(updateMessage, given);
    if (!isChannelId(channel)) throw new SlackError('channel_not_found');
    const at = this.#messages.findIndex((message) => message.channelId === channel && message.ts === ts);
    const before = this.#messages[at];
    if (before === undefined) throw new SlackError('message_not_found');
    const kept = text === undefined ? before.blocks : [];
    const message = { ...before, text: text ?? before.text, blocks: blocksOf(asked.blocks) ?? kept };
    checkText(message.text, message.blocks);
    const metadata = metadataOf(asked.metadata) ?? before.metadata;
    const changed = { ...message, ...(metadata !== undefined && { metadata }), changedTs: this.#nextTs() };
    this.#messages[at] = changed;
    this.#onMessage(changed);
    return { channel, ts, text: changed.text, message: wire(changed, false) };
  }

  #history(given: RawArguments): object {
    const { channel, limit, include_all_metadata } = readArguments(history, given);
    // A name will do for posting, and won't do here: Slack looks only for ids (beginner-corp/slack #54).
    if (!isChannelId(channel)) throw new SlackError('channel_not_found');
    const found = this.#messages.filter(({ channelId }) => channelId === channel).reverse();
    return {
      messages: found.slice(0, limit).map((message) => wire(message, include_all_metadata)),
      has_more: found.length > limit,
    };
  }

  #nextTs(): string {
    this.#latest = Math.max(Math.floor(this.#clock.now() * 1_000), this.#latest + 1);
    const digits = String(this.#latest).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }
}

function checkToken(authorization: string | undefined): void {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new SlackError('not_authed');
  if (!token.startsWith('xoxb-')) throw new SlackError('invalid_auth');
}

function checkText(text: string, blocks: readonly SlackBlock[]): void {
  if (text.trim() === '' && blocks.length === 0) throw new SlackError('no_text');
  if (text.length > longestText) throw new SlackError('msg_too_long');
}

function blocksOf(given: unknown): readonly SlackBlock[] | undefined {
  if (given === undefined) return undefined;
  const value = jsonValue(given);
  if (!Array.isArray(value)) throw new SlackError('invalid_blocks_format');
  const blocks = readBlocks(value);
  if ('problems' in blocks) throw new SlackError('invalid_blocks', blocks.problems);
  const length = textsIn(blocks).reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestBlocks) throw new SlackError('msg_blocks_too_long');
  return blocks;
}

function metadataOf(given: unknown): SlackMetadata | undefined {
  if (given === undefined) return undefined;
  const read = metadata.safeParse(jsonValue(given));
  if (!read.success) throw new SlackError('invalid_metadata_format');
  return read.data;
}

const isChannelId = (channel: string): boolean => /^[CGD][A-Z0-9]{6,}$/.test(channel);

/** An id for a channel that was named, always the same. */
const channelId = (channel: string): string =>
  isChannelId(channel)
    ? channel
    : `C${createHash('sha256').update(channel.replace(/^#/, '')).digest('hex').slice(0, 10).toUpperCase()}`;

const wire = ({ ts, text, blocks, metadata, changedTs }: SlackMessage, withMetadata: boolean): object => ({
  type: 'message',
  user: bot.user_id,
  bot_id: bot.bot_id,
  ts,
  text,
  ...(blocks.length > 0 && { blocks }),
  ...(changedTs !== undefined && { edited: { user: bot.user_id, ts: changedTs } }),
  ...(withMetadata && metadata !== undefined && { metadata }),
});

const answerOf = (body: object): SlackAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
