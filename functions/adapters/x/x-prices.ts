/** US dollars that X asks (X API pricing, pay per use, checked 2026-11). */
export const xDollars = {
  /** For a post that a search returns. */
  searchedPost: 0.005,
  /** For a post of the mentions timeline of the account that owns the developer app. */
  ownedPost: 0.001,
  /** For a user that a look-up returns. */
  user: 0.01,
  /** For a request for counts, whatever it finds. */
  counts: 0.005,
  /** For a reply to an author who called or quoted the account. */
  reply: 0.01,
  /** For any post of ours with a link in it. */
  replyWithLink: 0.2,
} as const;
