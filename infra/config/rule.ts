import type { Desk } from '../../functions/contracts/desk.ts';
import type { When } from '../../functions/contracts/when.ts';

/** An ignoring rule or a route: what the two have in common, in the order in which they are looked at. */
export interface Rule {
  /** `routes[2]` */
  readonly at: string;
  readonly name: string;
  readonly when: When;
  readonly isIgnoring: boolean;
}

/** All rules of the desk, the first to win first. */
export const rulesOf = ({ ignore = [], routes }: Desk): readonly Rule[] => [
  ...ignore.map(({ name, when }, i) => ({ at: `ignore[${i}]`, name, when, isIgnoring: true })),
  ...routes.map(({ name, when }, i) => ({ at: `routes[${i}]`, name, when, isIgnoring: false })),
];
