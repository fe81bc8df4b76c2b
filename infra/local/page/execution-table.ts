import type { ShownExecution } from './desk-view.ts';
import { type Html, html } from './html.ts';
import { executionPath } from './links.ts';
import { badge, table } from './table.ts';
import { moment, span } from './times.ts';

export const executionBadge = ({ status }: Pick<ShownExecution, 'status'>): Html =>
  badge(status.toLowerCase().replaceAll('_', ' '), tones[status] ?? 'bad');

const tones: Readonly<Partial<Record<ShownExecution['status'], 'plain' | 'good'>>> = {
  RUNNING: 'plain',
  SUCCEEDED: 'good',
};

/** An execution of an earlier run of the desk keeps its name and its end, and nothing else. */
export const isOfEarlierRun = ({ startedAt, history }: ShownExecution): boolean =>
  startedAt === 0 && history.length === 0;

/** How long it took, in virtual milliseconds; 0 where nobody knows. */
export const tookMs = ({ startedAt, endedAt = startedAt }: ShownExecution): number => endedAt - startedAt;

export const executionTable = (executions: readonly ShownExecution[], empty: string): Html =>
  table({
    columns: ['Execution', 'Workflow', 'Status', 'Started', 'Took', 'At'],
    rows: executions.map((execution) => [
      html`<a href="${executionPath(execution)}">${execution.name}</a>`,
      html`${execution.workflow} <span class="quiet">${execution.type.toLowerCase()}</span>`,
      html`${executionBadge(execution)} ${execution.error}`,
      isOfEarlierRun(execution) ? 'in an earlier run' : moment(execution.startedAt),
      execution.status === 'RUNNING' ? 'still running' : span(tookMs(execution)),
      execution.history.findLast(({ state }) => state !== undefined)?.state ?? '—',
    ]),
    empty,
  });
