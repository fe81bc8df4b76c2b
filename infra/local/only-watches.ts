import type { Desk, Route } from '../../functions/contracts/desk.ts';

/**
 * A desk that listens to these watches alone. Routes forget the others; one that was for others only is left out, for
 * without a name it would take what every watch hears.
 */
export function onlyWatches(desk: Desk, watches: Desk['watches']): Desk {
  const isHeard = (name: string): boolean => Object.hasOwn(watches, name);
  const remaining = ({ when, ...route }: Route): Route[] => {
    if (when.watches === undefined) return [{ ...route, when }];
    const names = when.watches.filter(isHeard);
    return names.length === 0 ? [] : [{ ...route, when: { ...when, watches: names } }];
  };
  return { ...desk, watches, routes: desk.routes.flatMap(remaining) };
}
