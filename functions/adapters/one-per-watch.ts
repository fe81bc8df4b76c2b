import type { Watch } from '../contracts/watch.ts';
import type { MentionSource, SourceFor } from '../ports/mention-source.ts';

/** Makes the source of each watch once, because some remember what they gave. */
export function onePerWatch(make: SourceFor): SourceFor {
  const made = new Map<Watch, MentionSource>();
  return (watch) => {
    const source = made.get(watch) ?? make(watch);
    made.set(watch, source);
    return source;
  };
}
