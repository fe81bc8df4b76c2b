import { describe, expect, test } from 'vitest';
import { gapDetected } from '../../../functions/contracts/listening-events.ts';
import { edgeOf } from '../../../functions/domain/poll.ts';
import { SourceUnavailable, SourceWindowPassed } from '../../../functions/ports/mention-source.ts';
import type { ListeningPost } from '../../fixtures/listening-post.ts';
import {
  aListeningPost,
  anHourAgo,
  day,
  idOf,
  iso,
  noon,
  post,
  posts,
  told,
} from '../../fixtures/listening-to-acme.ts';
import { postId } from '../../fixtures/mentions.ts';

describe('where X no longer reaches back to the checkpoint', () => {
  const away = noon + 9 * day;

  test('the gap is told, and the poll begins at the edge', async () => {
    const listening = aListeningPost([]);
    listening.said.push(post(20, { createdAt: iso(away - day) }));
    await listening.poll(away);
    const edge = iso(edgeOf(away));
    expect(told(listening, gapDetected)).toEqual([{ watch: 'acme', from: anHourAgo, to: edge }]);
    expect(listening.asked.map(({ since }) => since)).toEqual([{ startTime: edge }]);
    expect(listening.calls.indexOf('publish GapDetected')).toBeLessThan(listening.calls.indexOf('giveBack'));
    expect(listening.heard).toEqual([idOf(20)]);
  });

  test('a gap is not told again by every poll while X is away', async () => {
    const listening = aListeningPost([]);
    listening.refuse = () => {
      throw new SourceUnavailable('X answered 503');
    };
    for (let n = 0; n < 5; n++) await expect(listening.poll(away + n * 300_000)).rejects.toThrow(SourceUnavailable);
    expect(told(listening, gapDetected)).toEqual([]);
    listening.refuse = () => {};
    await listening.poll(away + 1_500_000);
    await listening.poll(away + 1_800_000);
    expect(told(listening, gapDetected)).toHaveLength(1);
  });

  const refusePosts = (listening: ListeningPost) => {
    listening.refuse = ({ since }) => {
      if ('sinceId' in since) throw new SourceWindowPassed('too old');
    };
  };

  test('though the clocks said otherwise, the poll begins again from a moment', async () => {
    const listening = aListeningPost(posts(2));
    await listening.poll(noon);
    listening.said.push(post(3));
    refusePosts(listening);
    await listening.poll(noon + 60_000);
    expect(listening.asked.slice(1).map(({ since }) => since)).toEqual([
      { sinceId: postId(2), createdAt: post(2).createdAt },
      { startTime: iso(noon - 150_000) },
    ]);
    expect(told(listening, gapDetected)).toEqual([]);
  });

  test('in the middle of a catch-up, another search goes on below what was read, and with a gap', async () => {
    const listening = aListeningPost([]);
    const after = { post: { id: postId(1), createdAt: iso(away - day) }, coveredUntil: anHourAgo };
    listening.ledger.entry = {
      ...listening.ledger.entry,
      coverage: {
        head: { post: { id: postId(8), createdAt: iso(away - day) }, coveredUntil: iso(away - day) },
        holes: [
          { after, since: { sinceId: postId(1), createdAt: iso(away - day) }, pageToken: '5', reached: postId(5) },
        ],
      },
    };
    listening.said.push(post(3, { createdAt: iso(away - 2 * day) }), post(20, { createdAt: iso(away - day) }));
    refusePosts(listening);
    await listening.poll(away);
    const edge = iso(edgeOf(away));
    expect(listening.asked.at(-1)).toMatchObject({ since: { startTime: edge }, untilId: postId(5) });
    expect(listening.asked.at(-1)).not.toHaveProperty('pageToken');
    expect(told(listening, gapDetected)).toEqual([{ watch: 'acme', from: anHourAgo, to: edge }]);
    expect(listening.heard).toEqual([20, 3].map(idOf));
  });

  test('a source that refuses that too is not asked for ever', async () => {
    const listening = aListeningPost(posts(1));
    listening.refuse = () => {
      throw new SourceWindowPassed('too old');
    };
    await expect(listening.poll(noon)).rejects.toThrow(SourceWindowPassed);
    expect(listening.asked).toHaveLength(2);
  });
});
