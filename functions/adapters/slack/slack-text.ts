import { visible } from '../../domain/visible.ts';

/** Text that Slack shows as it stands: `<!channel>` pings nobody, `<https://…|bank>` is no link. */
export const mrkdwn = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
