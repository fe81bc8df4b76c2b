import { NotPretended } from './answer.ts';
import { postParameters, readSelection, type Selection } from './fields.ts';
import { readNumber, readPageToken, refuseUnknown } from './parameters.ts';
import { type Bounds, readBounds, readQuery, recentWindow } from './recent-window.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A checked request to search recent posts. */
export interface SearchRequest extends Bounds {
  readonly query: string;
  /** The oldest id that this search, with all of its pages, could see. */
  readonly floor: bigint;
  readonly maxResults: number;
  readonly selection: Selection;
}

const parameters = [
  ...['query', 'max_results', 'next_token', 'pagination_token', 'start_time', 'end_time', 'since_id', 'until_id'],
  ...['sort_order', ...postParameters],
];

/** @throws InvalidRequest as X's 400 would say it. */
export function readSearchRequest(params: URLSearchParams, now: number, vocabulary: Vocabulary): SearchRequest {
  refuseUnknown(params, parameters);
  if (params.get('sort_order') === 'relevancy') throw new NotPretended('the pretended X does not sort by relevancy');
  const query = readQuery(params);
  const token = params.has('next_token') ? 'next_token' : 'pagination_token';
  const begun = readPageToken(params, token, query);
  const window = begun ?? recentWindow(now);
  const { after, before } = readBounds(params, now, window);
  return {
    query,
    after,
    // A page token keeps the view of the first page: neither newer posts nor the moving window change what follows.
    before: begun !== undefined && begun.before < before ? begun.before : before,
    floor: window.floor,
    maxResults: readNumber(params, 'max_results', { least: 10, most: 100, unless: 10 }),
    selection: readSelection(params, vocabulary),
  };
}
