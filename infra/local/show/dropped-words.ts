const words: Readonly<Record<string, string>> = {
  'own-post': 'our own',
  repost: 'retweets',
  muted: 'of muted authors',
  language: 'in other languages',
  'too-short': 'too short',
};

/** What became of posts that were read and dropped: `, less 2 our own, 1 in other languages`. */
export function droppedWords(dropped: Readonly<Record<string, number>>): string {
  const parts = Object.entries(dropped).map(([reason, count]) => `${count} ${words[reason] ?? reason}`);
  return parts.length === 0 ? '' : `, less ${parts.join(', ')}`;
}
