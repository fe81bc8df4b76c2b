import { z } from 'zod';
import type { LogLine } from '../services/lambda.ts';

const Delivered = z.object({
  message: z.literal('notice delivered'),
  ticketId: z.string(),
  channel: z.literal('slack'),
  delivery: z.enum(['sent', 'sent-again']),
});

/** The ticket whose card a real Slack has just taken: only the function that sent it knows, and says so in its log. */
export function cardTaken({ message, line }: Pick<LogLine, 'message' | 'line'>): string | undefined {
  return message === 'notice delivered' ? Delivered.safeParse(JSON.parse(line)).data?.ticketId : undefined;
}
