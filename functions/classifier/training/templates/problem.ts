import type { TemplateSet } from './grammar.ts';
import { problemAccess } from './problem-access.ts';
import { problemFaults } from './problem-faults.ts';
import { problemOrders } from './problem-orders.ts';
import { problemShort } from './problem-short.ts';

/** Something doesn't work for the one who writes, and somebody could put it right; often with anger. */
export const problem: readonly TemplateSet[] = [...problemAccess, ...problemFaults, ...problemOrders, ...problemShort];
