import { describe, expect, test } from 'vitest';
import { idAt, idsOf, minute, post, pretend } from '../fixtures/pretended-x.ts';

const path = '/2/tweets';

describe('a post that goes away', () => {
  const everywhere = ({ search, mentions, read }: ReturnType<typeof pretend>): readonly number[] => [
    search().meta.result_count,
    mentions().meta.result_count,
    read(path, { ids: idAt(0) }).data?.length ?? 0,
  ];

  test.each(['deletedAt', 'protectedAt'])('at its %s is nowhere any more', (end) => {
    const x = pretend([post(0, { [end]: '2026-03-03T06:59:00Z' })]);
    x.time.ms -= 2 * minute;
    expect(everywhere(x)).toEqual([1, 1, 1]);
    x.time.ms += minute;
    expect(everywhere(x)).toEqual([0, 0, 0]);
  });

  test('can do so at any time while it runs', () => {
    const x = pretend([post(0)]);
    expect(everywhere(x)).toEqual([1, 1, 1]);
    x.x.remove(idAt(0), 'deleted');
    expect(everywhere(x)).toEqual([0, 0, 0]);
  });

  test('stays away as it first went', () => {
    const { x, read } = pretend([post(0, { deletedAt: '2026-03-03T06:30:00Z' })]);
    x.remove(idAt(0), 'protected');
    expect(read(path, { ids: idAt(0) }).errors).toMatchObject([{ title: 'Not Found Error' }]);
  });
});

describe('an edited post', () => {
  const edited = [
    post(0),
    post(10 * minute, { text: '@AcmeParcels it came', edit_history_tweet_ids: [idAt(0), idAt(10 * minute)] }),
  ];

  test('is found under its newest id alone, with its history', () => {
    const { time, search, mentions } = pretend(edited);
    for (const read of [search, mentions]) {
      expect(read().data).toEqual([
        {
          id: idAt(10 * minute),
          text: '@AcmeParcels it came',
          edit_history_tweet_ids: [idAt(0), idAt(10 * minute)],
        },
      ]);
    }
    time.ms -= 55 * minute;
    for (const read of [search, mentions]) expect(idsOf(read())).toEqual([idAt(0)]);
  });

  test('is never away between two versions', () => {
    const { time, search } = pretend(edited);
    time.ms -= 50 * minute;
    for (let second = 0; second <= 60; second++) {
      expect(search().meta.result_count).toBe(1);
      time.ms += 1000;
    }
  });

  test('is still there by an earlier id, and goes with all of its versions', () => {
    const { x, read } = pretend(edited.slice(1));
    const ids = `${idAt(0)},${idAt(10 * minute)}`;
    expect(idsOf(read(path, { ids }))).toEqual([idAt(0), idAt(10 * minute)]);
    x.remove(idAt(10 * minute), 'deleted');
    expect(read(path, { ids }).errors).toHaveLength(2);
  });
});
