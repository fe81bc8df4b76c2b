import type { DeskView } from './desk-view.ts';
import { executionTable } from './execution-table.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { choices, countBy, paged, type Query } from './paging.ts';

const perPage = 100;

/** Executions of all workflows, the last started first. */
export function executionsPage({ standard, express }: DeskView, query: Query): Page {
  const all = [...standard, ...express].sort((a, b) => b.startedAt - a.startedAt);
  const workflows = countBy(all, ({ workflow }) => workflow);
  const ofWorkflow = all.filter(({ workflow }) => query.workflow === undefined || workflow === query.workflow);
  const statuses = countBy(ofWorkflow, ({ status }) => status);
  const chosen = ofWorkflow.filter(({ status }) => query.status === undefined || status === query.status);
  const { rows, pager } = paged(chosen, query, perPage);
  return {
    title: 'Executions',
    body: html`<p class="lead">The last started first: every Standard execution, and of the Express ones the latest ${express.length} that have ended.</p>
${choices(query, 'workflow', all.length, workflows)}
${choices(query, 'status', ofWorkflow.length, statuses)}
${executionTable(rows, 'No executions here. Each batch of mentions, each mention that a route picks and each ticket starts one.')}
${pager}`,
  };
}
