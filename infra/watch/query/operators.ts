import { operatorOf, type Token } from './tokens.ts';

/** What X's recent search knows of one operator. */
interface Operator {
  /** Whether a query may consist of it; the others only narrow what something else finds. */
  readonly alone: boolean;
  readonly value: RegExp;
  /** What belongs after the colon, in words. */
  readonly takes: string;
  /** X kept it for higher access levels once, and its list does not tell any more who may use it. */
  readonly reserved?: true;
  readonly oncePerQuery?: true;
}

const alone = (value: RegExp, takes: string): Operator => ({ alone: true, value, takes });
const narrowing = (value: RegExp, takes: string): Operator => ({ alone: false, value, takes });
const reserved = (operator: Operator): Operator => ({ ...operator, reserved: true });

const account = alone(/^(@?[A-Za-z0-9_]{1,15}|[0-9]{1,19})$/, "an account's name without the @, or its numeric id");
const postId = alone(/^[0-9]{1,19}$/, "a post's numeric id");
const least = alone(/^[0-9]{1,9}$/, 'a whole number');
const number = String.raw`-?\d+(\.\d+)?`;
const box = reserved(
  alone(
    new RegExp(`^\\[${number} ${number} ${number} ${number}\\]$`),
    '[west south east north] in degrees, less than 25 miles wide and high',
  ),
);

/** Values of `is:` and `has:`. */
const kinds = ['retweet', 'reply', 'quote', 'verified', 'nullcast'];
const contents = 'hashtags cashtags links mentions media media_link images video_link videos geo'.split(' ');
const oneOf = (values: readonly string[]): Operator =>
  narrowing(new RegExp(`^(${values.join('|')})$`, 'i'), `one of ${values.join(', ')}`);

/**
 * The operators of `GET /2/tweets/search/recent`: https://docs.x.com/x-api/posts/search/integrate/operators, read in
 * 2026-11, with the aliases given there.
 */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['from', account],
  ['to', account],
  ['retweets_of', account],
  ['url', alone(/./, 'an address or a part of one, in quotes where it has punctuation')],
  ['in_reply_to_tweet_id', postId],
  ['in_reply_to_status_id', postId],
  ['retweets_of_tweet_id', postId],
  ['retweets_of_status_id', postId],
  ['quotes_of_tweet_id', postId],
  ['quotes_of_status_id', postId],
  ['conversation_id', postId],
  ['context', alone(/^[0-9]+\.([0-9]+|\*)$/, 'a domain and an entity, such as 10.799022225751871488')],
  ['entity', alone(/./, 'a name, in quotes where it has several words')],
  ['list', { ...alone(/^[0-9]{1,19}$/, "a list's numeric id"), oncePerQuery: true }],
  ['min_likes', least],
  ['min_replies', least],
  ['min_reposts', least],
  ['place', reserved(alone(/./, "a place's name or id, in quotes where it has several words"))],
  ['place_country', reserved(alone(/^[a-z]{2}$/i, 'a country of two letters, such as GB'))],
  [
    'point_radius',
    reserved(
      alone(new RegExp(`^\\[${number} ${number} ${number}(mi|km)\\]$`), '[longitude latitude radius] with mi or km'),
    ),
  ],
  ['bounding_box', box],
  ['geo_bounding_box', box],
  ['is', oneOf(kinds)],
  ['has', oneOf(contents)],
  ['lang', narrowing(/^[a-z]{2,3}(-[a-z]{2,4})?$/i, 'one language, such as en, pt or zh-TW')],
]);

/** Whether a term only narrows what others find: `lang:en`, `has:media`. */
export const isNarrowing = (token: Token): boolean =>
  token.kind === 'operator' && operators.get(operatorOf(token).name)?.alone === false;

/** `has:` and `is:` values that are reserved as whole operators are. */
export const reservedValues: ReadonlySet<string> = new Set(['has:geo', 'has:cashtags', 'is:nullcast']);

/** Operators of the search page on x.com, of other APIs of X, or of nobody, with what to write instead. */
export const notForTheApi: ReadonlyMap<string, string> = new Map([
  ['since', 'leave it out: a watch goes on from the last post that it has read'],
  ['until', 'leave it out: a watch reads up to now'],
  ['since_id', 'leave it out: a watch goes on from the last post that it has read'],
  ['max_id', 'leave it out: a watch reads up to now'],
  ['filter', 'write has:links, has:media, is:reply, is:quote or is:verified'],
  ['include', 'leave it out: replies are found, retweets are not looked for by their words'],
  ['exclude', 'write -is:retweet or -is:reply'],
  ['min_faves', 'write min_likes:'],
  ['min_retweets', 'write min_reposts:'],
  ['near', 'write place: or point_radius:'],
  ['within', 'write point_radius:[longitude latitude radius]'],
  ['geocode', 'write point_radius:[longitude latitude radius]'],
  ['mention', 'write the name with an @'],
  ['mentions', 'write the name with an @'],
  ['hashtag', 'write the tag with a #'],
  ['contains', 'write the words, in quotes where they belong together'],
  ['url_contains', 'write url:'],
  ['http', 'write url:"…" around the address'],
  ['https', 'write url:"…" around the address'],
  ['language', 'write lang:'],
  ['author', 'write from:'],
]);
