import type { SearchOptions } from 'minisearch';
import type { Suggestion } from '../../contracts/ticket.ts';
import { clip } from '../../domain/clip.ts';
import type { KnowledgeBase } from '../../ports/knowledge-base.ts';
import { type IndexedArticle, readIndex } from './article-index.ts';
import { searchedWords } from './searched-words.ts';

/**
 * The least that the best article scores, in words that only one article has: so it means the same in a small knowledge
 * base and in a large one. Chosen by questions with and without an answer, see `test/unit/adapters/minisearch-knowledge-base.test.ts`.
 */
const goodEnough = 6.5;
/** Further articles are worth a look where they score so much of the best. */
const shareOfBest = 1 / 3;
const mostSuggestions = 3;

/** Posts on X hold up to 25,000 characters; what is asked is said long before this many. */
const longestQuestion = 2_000;
const mostWords = 60;

const searching: SearchOptions = {
  boost: { title: 3, tags: 2, headings: 1.5 },
  // A slip of the finger in five letters, and the beginning of a longer word; short words mean too much else.
  fuzzy: (word) => (word.length > 4 ? 0.2 : false),
  prefix: (word) => word.length > 3,
  weights: { fuzzy: 0.3, prefix: 0.5 },
};

/**
 * Searches by BM25.
 * @param json what `indexOf` made
 * @throws KnowledgeUnreadable
 */
export function minisearchKnowledgeBase(json: string): KnowledgeBase {
  const index = readIndex(json);
  const unit = rarity(index.documentCount);
  return {
    suggest({ text, brand }) {
      const words = askedWords(text, brand);
      const found = index.search(text, {
        ...searching,
        tokenize: () => [...words],
        filter: (article) => article.brand === undefined || article.brand === brand,
      });
      const [best = 0] = found.map(({ score }) => score / unit);
      if (best < goodEnough) return [];
      return found
        .map(({ score, ...article }) => suggestionOf(article as unknown as IndexedArticle, score / unit))
        .filter(({ score }) => score >= best * shareOfBest)
        .slice(0, mostSuggestions);
    },
  };
}

/** How MiniSearch weighs a word that only one of so many articles has (its `calcBM25Score`). */
const rarity = (articles: number): number => Math.log(1 + (articles - 0.5) / 1.5);

/** Everybody who asks names the brand, and so do its articles. */
function askedWords(text: string, brand: string): readonly string[] {
  const named = new Set([...searchedWords(brand), ...searchedWords(brand.replace(/\s+/g, ''))]);
  const asked = searchedWords(clip(text, longestQuestion)).filter((word) => !named.has(word));
  return [...new Set(asked)].slice(0, mostWords);
}

const suggestionOf = ({ path, title }: IndexedArticle, score: number): Suggestion => ({
  article: path,
  title,
  score: Math.round(score * 10) / 10,
});
