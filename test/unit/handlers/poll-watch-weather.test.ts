import { describe, expect, test } from 'vitest';
import { sourceStopped } from '../../../functions/contracts/listening-events.ts';
import { SourceThrottled, SourceUnauthorized } from '../../../functions/ports/mention-source.ts';
import { aListeningPost, day, iso, noon, posts, told } from '../../fixtures/listening-to-acme.ts';

describe('where the source wants us to wait', () => {
  const throttledUntil = (until?: number) => () => {
    throw new SourceThrottled('X asks us to wait', until === undefined ? {} : { until });
  };

  test('it is not asked before the time that it said, and nothing fails', async () => {
    const listening = aListeningPost(posts(2));
    listening.refuse = throttledUntil(noon + 300_000);
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'waiting', read: 0 });
    listening.refuse = () => {};
    expect(await listening.poll(noon + 240_000)).toMatchObject({ outcome: 'waiting' });
    expect(listening.asked).toHaveLength(1);
    expect(await listening.poll(noon + 300_000)).toMatchObject({ outcome: 'done', read: 2 });
  });

  test('for more than an hour, it is told, once a day', async () => {
    const listening = aListeningPost(posts(2));
    listening.refuse = throttledUntil();
    for (let n = 0; n < 90; n++) await listening.poll(noon + n * 60_000);
    expect(told(listening, sourceStopped)).toMatchObject([{ watch: 'acme', reason: 'SourceThrottled' }]);
    listening.refuse = () => {};
    expect(await listening.poll(noon + 2 * 3_600_000)).toMatchObject({ outcome: 'done', read: 2 });
    expect(listening.ledger.entry).not.toHaveProperty('waitingSince');
  });

  test('in the middle of a flood, what was read stays read', async () => {
    const listening = aListeningPost(posts(4), 2);
    listening.refuse = () => {
      if (listening.asked.length === 2) throttledUntil()();
    };
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'waiting', read: 2 });
    expect(await listening.poll(noon + 60_000)).toMatchObject({ outcome: 'done', read: 2 });
    expect(listening.billed).toBe(4);
  });
});

describe('a source that refuses until somebody does something', () => {
  const refused = () => {
    throw new SourceUnauthorized('X refuses the bearer token (401): Unauthorized');
  };

  test('stops its watch, says so once a day, and is asked again from time to time', async () => {
    const listening = aListeningPost(posts(2));
    listening.refuse = refused;
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'stopped', reason: 'SourceUnauthorized' });
    expect(told(listening, sourceStopped)).toEqual([
      {
        ...{ watch: 'acme', reason: 'SourceUnauthorized', until: iso(noon + 900_000) },
        detail: 'X refuses the bearer token (401): Unauthorized',
      },
    ]);
    expect(await listening.poll(noon + 840_000)).toMatchObject({ outcome: 'waiting' });
    expect(listening.asked).toHaveLength(1);
    await listening.poll(noon + 900_000);
    expect(listening.asked).toHaveLength(2);
    expect(told(listening, sourceStopped)).toHaveLength(1);
    await listening.poll(noon + day);
    expect(told(listening, sourceStopped)).toHaveLength(2);
  });

  test('loses nothing, and is told anew when it stops again after it was mended', async () => {
    const listening = aListeningPost(posts(2));
    listening.refuse = refused;
    await listening.poll(noon);
    listening.refuse = () => {};
    expect(await listening.poll(noon + 900_000)).toMatchObject({ outcome: 'done', read: 2 });
    listening.refuse = refused;
    await listening.poll(noon + 1_800_000);
    expect(told(listening, sourceStopped)).toHaveLength(2);
    listening.refuse = () => {};
    expect(await listening.poll(noon + 3_600_000)).toMatchObject({ outcome: 'done', read: 0 });
    expect(listening.ledger.entry).not.toHaveProperty('toldStopped');
  });
});
