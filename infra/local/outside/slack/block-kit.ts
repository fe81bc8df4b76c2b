import { z } from 'zod';

// Limits: docs.slack.dev, reference/block-kit (also in the comments of @slack/types), in UTF-16 units, the strictest
// way of counting.
const atMost = (limit: number) => z.string().max(limit, `must be less than ${limit + 1} characters`);
const words = (limit: number) => atMost(limit).min(1, 'must be more than 0 characters');
const items = <T>(item: z.ZodType<T>, limit: number) =>
  z.array(item).min(1, 'no fewer than 1 items allowed').max(limit, `no more than ${limit} items allowed`);

const plainText = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(limit), emoji: z.boolean().optional() });
const mrkdwn = (limit: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: words(limit), verbatim: z.boolean().optional() });
const anyText = (limit: number) => z.discriminatedUnion('type', [plainText(limit), mrkdwn(limit)]);

const block_id = atMost(255).optional();

const header = z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) });
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(3_000).optional(),
    fields: items(anyText(2_000), 10).optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must have text or fields');
const context = z.strictObject({ type: z.literal('context'), block_id, elements: items(anyText(3_000), 10) });
const divider = z.strictObject({ type: z.literal('divider'), block_id });
const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: atMost(255).optional(),
  url: z.url('must be a URL').max(3_000, 'must be less than 3001 characters').optional(),
  value: atMost(2_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const actions = z.strictObject({ type: z.literal('actions'), block_id, elements: items(button, 25) });

const block = z.discriminatedUnion('type', [header, section, context, divider, actions], {
  error: ({ input }) => `the local desk does not pretend blocks of type ${JSON.stringify(Object(input).type)}`,
});
const blocks = z.array(block).max(50, 'no more than 50 items allowed');

export type SlackBlock = z.infer<typeof block>;
export type SlackText = z.infer<ReturnType<typeof anyText>>;

/**
 * The blocks of a message, or what Slack has against them, in the form of its `response_metadata`. Known are the blocks
 * that our cards are made of; another one is refused by its name.
 */
export function readBlocks(input: unknown): readonly SlackBlock[] | { readonly problems: readonly string[] } {
  const read = blocks.safeParse(input);
  if (read.success) return read.data;
  return {
    problems: read.error.issues.map(
      ({ message, path }) => `[ERROR] ${message} [json-pointer:/${['blocks', ...path].join('/')}]`,
    ),
  };
}

/** Every text that a reader sees in the blocks, in their order. */
export const textsIn = (blocks: readonly SlackBlock[]): readonly SlackText[] => blocks.flatMap(textsOf);

function textsOf(block: SlackBlock): readonly SlackText[] {
  switch (block.type) {
    case 'header':
      return [block.text];
    case 'section':
      return [...(block.text === undefined ? [] : [block.text]), ...(block.fields ?? [])];
    case 'context':
      return block.elements;
    case 'actions':
      return block.elements.map(({ text }) => text);
    case 'divider':
      return [];
  }
}
