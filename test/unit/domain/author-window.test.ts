import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeInWindow, type Matter } from '../../../functions/domain/author-window.ts';

const within = 120;
const placed = (matters: readonly Matter[], at: number) => homeInWindow(matters, at, 'own', within);

describe('a post', () => {
  test.each<[string, number, string, Matter[]]>([
    ['of an author unheard of begins a matter', 50, 'own', [{ from: 50, address: 'own' }]],
    ['of the very time at which a matter began is of it', 100, 'a', [{ from: 100, address: 'a' }]],
    ['belongs to a matter up to the last moment', 220, 'a', [{ from: 100, address: 'a' }]],
    ['that comes later begins another', 221, 'own', [...[{ from: 100, address: 'a' }], { from: 221, address: 'own' }]],
    ['that was overtaken began the matter', 90, 'a', [{ from: 90, address: 'a' }]],
    ['long before is another matter', -21, 'own', [...[{ from: -21, address: 'own' }], { from: 100, address: 'a' }]],
  ])('%s', (name, at, home, matters) => {
    const before = name.includes('unheard') ? [] : [{ from: 100, address: 'a' }];
    expect(placed(before, at)).toEqual({ home, matters });
  });

  test('between two matters goes into the one that had begun, and into the later of two', () => {
    const matters = [
      { from: 100, address: 'a' },
      { from: 150, address: 'b' },
    ];
    expect(placed(matters, 120).home).toBe('a');
    expect(placed(matters, 160).home).toBe('b');
  });

  test('that was overtaken by two matters began the earlier one', () => {
    const matters = [
      { from: 150, address: 'b' },
      { from: 100, address: 'a' },
    ];
    expect(placed(matters, 50)).toEqual({
      home: 'a',
      matters: [
        { from: 50, address: 'a' },
        { from: 150, address: 'b' },
      ],
    });
  });
});

test('where nothing is new, nobody has to write anything', () => {
  const matters = [{ from: 100, address: 'a' }];
  expect(placed(matters, 130).matters).toBe(matters);
});

test('the latest eight are remembered', () => {
  const many = Array.from({ length: 8 }, (_, i) => ({ from: i * 1_000, address: `a${i}` }));
  const { matters } = placed(many, 8_000);
  expect(matters.map(({ from }) => from)).toEqual([1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000]);
});

/** A post, and how long after it was written it comes. */
interface Heard {
  readonly at: number;
  readonly delay: number;
}
const heard = fc.record({ at: fc.integer({ min: 0, max: 500 }), delay: fc.integer({ min: 0, max: within - 1 }) });

/** The posts in an order, each with its home. */
function place(posts: readonly Heard[], time: (post: Heard) => number) {
  let matters: readonly Matter[] = [];
  const homes = new Map<Heard, string>();
  for (const post of posts.toSorted((a, b) => time(a) - time(b))) {
    const placement = homeInWindow(matters, post.at, addressOf(posts, post), within);
    matters = placement.matters;
    homes.set(post, placement.home);
  }
  return { matters, homes };
}
const addressOf = (posts: readonly Heard[], post: Heard): string => `post ${posts.indexOf(post)}`;
const asHeard = ({ at, delay }: Heard): number => at + delay;

test('posts that come less than the window late make the same matters as those that come in order', () => {
  /** For each post, the first one that is of the same matter. */
  const partition = (posts: readonly Heard[], homes: ReadonlyMap<Heard, string>) =>
    posts.map((post) => posts.findIndex((other) => homes.get(other) === homes.get(post)));
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 8 }), (posts) => {
      const inOrder = place(posts, ({ at }) => at).homes;
      expect(partition(posts, place(posts, asHeard).homes)).toEqual(partition(posts, inOrder));
    }),
    { numRuns: 2_000 },
  );
});

test('a post that is placed again stays where it was, whatever came between', () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 8 }), (posts) => {
      const { matters, homes } = place(posts, asHeard);
      for (const post of posts) {
        expect(homeInWindow(matters, post.at, addressOf(posts, post), within).home).toBe(homes.get(post));
      }
    }),
  );
});
