import { expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import type { Invocation } from '../../infra/local/functions.ts';
import type { Happening } from '../../infra/local/happening.ts';
import { Observer } from '../../infra/local/observer.ts';
import { happeningWords } from '../../infra/local/page/happening-words.ts';
import { Timeline } from '../../infra/local/show/timeline.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

const mentionId = 'acme/x/1';
const shared = (outcome: string, as = 'praise') => ({ mentionId, as, channel: '#praise', outcome });
const collected = (outcome: string) => ({ mentionId, watch: 'acme', outcome });

/** What happens on the desk when a function has answered. */
function happened(handler: string, result: unknown): readonly Happening[] {
  const happenings: Happening[] = [];
  const observer = new Observer({
    clock: new VirtualClock(Date.parse('2026-11-22T10:00:00Z')),
    onHappening: (happening) => happenings.push(happening),
    see: async () => undefined,
  });
  observer.sawInvocation({ handler, payload: {}, result } as Invocation);
  return happenings;
}

function line(happenings: readonly Happening[]): string {
  const lines: string[] = [];
  const write = (text: string): void => void lines.push(text);
  const timeline = new Timeline({ desk: smallDesk, colour: false, detail: 'everything', write });
  for (const happening of happenings) timeline.add(happening);
  timeline.flush();
  return lines.slice(1).join('\n');
}

test.each([
  [
    'praise',
    'ShareMention',
    shared('shared'),
    '💙 praise shown in #praise acme/x/1',
    'praise acme/x/1 shown in #praise',
  ],
  [
    'a lead',
    'ShareMention',
    shared('shared', 'lead'),
    '🤝 lead shown in #praise acme/x/1',
    'lead acme/x/1 shown in #praise',
  ],
  ['praise again', 'ShareMention', shared('shared-before'), '', 'praise acme/x/1 shown in #praise before'],
  ['praise that went', 'ShareMention', shared('gone'), '', 'praise acme/x/1 was gone before anybody saw it'],
  ['a request', 'CollectFeedback', collected('collected'), '💡 request noted acme/x/1', 'request acme/x/1 noted'],
  ['a request again', 'CollectFeedback', collected('collected-before'), '', 'request acme/x/1 noted before'],
  ['a request that went', 'CollectFeedback', collected('gone'), '', 'request acme/x/1 was gone before it was noted'],
])('%s is told on the terminal where it is news, and on the page', (_, handler, result, onTerminal, onPage) => {
  const happenings = happened(handler, result);
  expect(line(happenings).replace(/^\d\d:\d\d {2}/, '')).toBe(onTerminal);
  expect(happenings.map((happening) => String(happeningWords(happening, smallDesk)))).toEqual([onPage]);
});
