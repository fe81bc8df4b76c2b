import { isBy } from '../contracts/authors.ts';
import type { Desk } from '../contracts/desk.ts';
import type { Mention } from '../contracts/mention.ts';
import type { RoutingFacts } from '../contracts/routing-facts.ts';
import { foldWords, holdsWord } from '../contracts/words.ts';

/** What of a mention its author and its text decide, so that its row need not be read again for routing. */
export function factsOf(
  desk: Desk,
  mention: Pick<Mention, 'source' | 'authorId' | 'authorHandle' | 'authorFollowers' | 'text'>,
): RoutingFacts {
  const author = authorOf(desk, mention);
  const words = wordsIn(desk, mention.text);
  const { authorFollowers: followers } = mention;
  return {
    ...(author === undefined ? {} : { author }),
    ...(words.length === 0 ? {} : { words }),
    ...(followers === undefined ? {} : { followers }),
  };
}

function authorOf(desk: Desk, mention: Parameters<typeof isBy>[1]): RoutingFacts['author'] {
  const { own = [], muted = [], vip = [] } = desk.authors ?? {};
  if (isBy(own, mention) || isByBrand(desk, mention)) return 'own';
  if (isBy(muted, mention)) return 'muted';
  return isBy(vip, mention) ? 'vip' : undefined;
}

/** An account that a brand's watch on X names is ours, whichever watch hears it. */
const isByBrand = ({ watches }: Desk, mention: Parameters<typeof isBy>[1]): boolean =>
  mention.source === 'x' &&
  Object.values(watches).some(
    (watch) =>
      'handle' in watch &&
      watch.kind === 'brand' &&
      isBy([`@${watch.handle}`, ...(watch.accountId === undefined ? [] : [`x:${watch.accountId}`])], mention),
  );

function wordsIn({ ignore = [], routes }: Desk, text: string): string[] {
  const wanted = new Set([...ignore, ...routes].flatMap(({ when }) => when.words ?? []));
  if (wanted.size === 0) return [];
  const folded = foldWords(text);
  return [...wanted].filter((word) => holdsWord(folded, foldWords(word)));
}
