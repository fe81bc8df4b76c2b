import { complaintMild, complaintMoney } from './complaint-money.ts';
import { complaintService } from './complaint-service.ts';
import { complaintTravel } from './complaint-travel.ts';
import type { TemplateSet } from './grammar.ts';

/** Dissatisfaction and blame, with no fault named that somebody could put right. */
export const complaint: readonly TemplateSet[] = [complaintService, complaintTravel, complaintMoney, complaintMild];
