import type { Mention } from './mention.ts';

/** Where the row of a mention lies. */
export type MentionKey = {
  /** `<watch>/<source>`: what is listed together. */
  readonly stream: string;
  /** The id of the post, made as long as the longest, so that text sorts as the numbers do. */
  readonly post: string;
};

/** As long as the ids that the entries of feeds are given; X's have 19. */
const longestId = 25;

/** DynamoDB compares text, so ids of posts are made equally long. */
export const paddedPostId = (postId: string): string => postId.padStart(longestId, '0');

/** @param id of a mention, `<watch>/<source>/<post id>` */
export function mentionKey(id: Mention['id']): MentionKey {
  const end = id.lastIndexOf('/');
  return { stream: id.slice(0, end), post: paddedPostId(id.slice(end + 1)) };
}

/** The id of the mention whose row lies there. No source gives ids that begin with a zero. */
export const idAt = ({ stream, post }: MentionKey): Mention['id'] => `${stream}/${post.replace(/^0+(?=.)/, '')}`;
