import type { Slots } from './grammar.ts';
import { slotNames } from './slot-names.ts';
import { slotTalk } from './slot-talk.ts';
import { slotThings } from './slot-things.ts';

/** All that a template may name in curly brackets. */
export const slots: Slots = { ...slotNames, ...slotTalk, ...slotThings };
