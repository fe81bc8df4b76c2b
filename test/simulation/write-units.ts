import { milliseconds } from '../../functions/contracts/duration.ts';
import { ticketActionRequested } from '../../functions/contracts/events.ts';
import { type Ground, InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';
import { type Intercept, straight } from '../../infra/local/intercept.ts';
import { Meter } from '../../infra/local/meter.ts';
import { pretendedSecrets } from '../../infra/local/outside/pretended-secrets.ts';
import { type Post, snowflake } from '../../infra/local/outside/x.ts';
import { dice } from './dice.ts';
import { desk } from './orders.ts';
import { rememberedClassifier } from './remembered-classifier.ts';

const start = Date.parse('2026-03-03T06:00:00Z');

/** No length is promised for those of Step Functions (up to 2,048 characters); such are seen. */
const tokenLength = 900;

/** Task tokens as long as those of the service, where ours are short. */
const longTokens: Intercept = {
  ...straight,
  service: ({ input, perform }) => {
    const values = input.ExpressionAttributeValues as Readonly<Record<string, { readonly S?: string }>> | undefined;
    const token = values?.[':token']?.S;
    if (token !== undefined) {
      return perform({
        ...input,
        ExpressionAttributeValues: { ...values, ':token': { S: token.padEnd(tokenLength, '.') } },
      });
    }
    const { taskToken } = input;
    return perform(typeof taskToken === 'string' ? { ...input, taskToken: taskToken.replace(/\.+$/, '') } : input);
  },
};

/** A post of about that many characters. */
const postOf = (text: string, n = 0): Post => {
  const id = String(snowflake(start + (n + 1) * 60_000, n));
  return {
    id,
    text,
    lang: 'en',
    created_at: new Date(start + (n + 1) * 60_000).toISOString(),
    author_id: String(1_000 + n),
    conversation_id: id,
  };
};

/**
 * The write units, indexes included, that one post costs by the table that they were written to, from when it is heard until
 * its ticket, where there is one, was acknowledged and resolved in time. What a poll itself writes is left out.
 */
export async function unitsOf(
  ground: Ground,
  text: string,
  told: 'in Slack' | 'in Slack and by mail' = 'in Slack',
): Promise<Readonly<Record<'Mentions' | 'Tickets', number>>> {
  await ground.dynamo.clear();
  const running = new InProcessDesk({
    ground,
    desk: told === 'in Slack' ? { ...desk, routes: desk.routes.map((route) => ({ ...route, email: [] })) } : desk,
    start,
    secrets: pretendedSecrets,
    meter: new Meter(),
    random: dice('units').next,
    x: { posts: [postOf(text)] },
    classifier: rememberedClassifier,
    intercept: longTokens,
  });
  const units = { Mentions: 0, Tickets: 0 };
  const { consumed } = ground;
  ground.consumed = (table, used, ...rest) => {
    for (const name of ['Mentions', 'Tickets'] as const) if (table.startsWith(name)) units[name] += used.write;
    consumed?.(table, used, ...rest);
  };
  running.cloud.bus.watch((event) => {
    if (event['detail-type'] !== 'TicketOpened') return;
    const { ticketId, opening } = event.detail as { readonly ticketId: string; readonly opening: number };
    for (const [action, after] of [
      ['acknowledge', '20 minutes'],
      ['resolve', '2 hours'],
    ] as const) {
      running.clock.after(milliseconds(after), () => {
        void running.putEvent(ticketActionRequested.entry({ ticketId, opening, action, by: 'ana' }));
      });
    }
  });
  running.cloud.startSchedules();
  await running.clock.runUntil(start + milliseconds('5 hours'));
  return units;
}
