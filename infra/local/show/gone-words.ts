/** What stands where the text of a post stood that is gone from its source. */
export const goneWords = 'the post is gone; its text was removed here';
