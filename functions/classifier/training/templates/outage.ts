import type { TemplateSet } from './grammar.ts';
import { outageConsumer } from './outage-consumer.ts';
import { outageSoftware } from './outage-software.ts';

/** It is down, and for others too, or somebody asks whether it is. */
export const outage: readonly TemplateSet[] = [...outageConsumer, ...outageSoftware];
