/** Names for the ids of Slack's members; an id that it does not know is shown as it is. */
export type NameOf = (memberId: string) => string | undefined;

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a reader sees of Slack's mrkdwn: names instead of ids, links with their target, and no escapes. */
export const mrkdwnText = (mrkdwn: string, nameOf: NameOf): string =>
  mrkdwn
    // Whatever stands in angle brackets is Slack's own; what people wrote there is still escaped.
    .replace(/<([^<>\n]*)>/g, (_, inside: string) => reference(inside, nameOf))
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);

/** Without the marks of bold and code. */
export const withoutMarks = (mrkdwn: string): string =>
  mrkdwn.replace(/(?<=^|\s)\*([^*]+)\*(?=$|[\s.,:;!?])/g, '$1').replace(/`([^`]+)`/g, '$1');

/** Slack's guide "Formatting text for app surfaces". */
function reference(inside: string, nameOf: NameOf): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : inside.slice(bar + 1);
  switch (target[0]) {
    case '@':
      return `@${nameOf(target.slice(1)) ?? label ?? target.slice(1)}`;
    case '#':
      return `#${label ?? target.slice(1)}`;
    case '!':
      return `@${label ?? target.slice(1)}`;
    default:
      return label === undefined ? target : `${label} (${target})`;
  }
}
