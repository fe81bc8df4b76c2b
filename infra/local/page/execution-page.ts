import type { HistoryEvent } from '../states/history.ts';
import type { DeskView, ShownExecution } from './desk-view.ts';
import { executionBadge, isOfEarlierRun, tookMs } from './execution-table.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { ticketLink } from './links.ts';
import { paged, type Query } from './paging.ts';
import { facts, table } from './table.ts';
import { moment, span } from './times.ts';

const perPage = 200;

/** One execution, state by state; undefined where none of that name is known any more. */
export function executionPage(
  { standard, express }: DeskView,
  workflow: string,
  name: string,
  query: Query,
): Page | undefined {
  const execution = [...standard, ...express].find((each) => each.workflow === workflow && each.name === name);
  if (execution === undefined) return undefined;
  const { rows, pager } = paged(execution.history, query, perPage);
  return {
    title: `${workflow}: ${name}`,
    body: html`${executionFacts(execution)}
<h2>State by state</h2>
<p class="lead">Virtual time passes only while something waits, so the work of one moment takes none.</p>
${table({
  columns: ['After', 'State', 'Event', 'Details'],
  rows: rows.map((event) => [
    html`<span title="${new Date(event.at).toISOString()}">${span(event.at - execution.startedAt)}</span>`,
    html`${event.type.endsWith('StateEntered') ? html`<strong>${event.state}</strong>` : event.state}${event.index !== undefined && ` [${event.index}]`}`,
    html`<span class="${isTrouble(event) ? 'trouble' : ''}">${event.type}</span>`,
    details(event),
  ]),
  empty: isOfEarlierRun(execution)
    ? 'It ended in an earlier run of the desk, which kept its name and not its history.'
    : 'Nothing yet. Each state that it enters stands here.',
})}
${pager}
<h2>Input</h2>
${json(execution.input)}`,
  };
}

function executionFacts(execution: ShownExecution): Html {
  const { type, startedAt, status, transitions, taskMs, error, cause, input } = execution;
  const { ticketId, number = ticketId } = (input ?? {}) as { ticketId?: unknown; number?: unknown };
  return facts([
    ['Status', executionBadge(execution)],
    ['Type', type === 'STANDARD' ? 'Standard' : 'Express'],
    ...(isOfEarlierRun(execution) ? [] : [['Started', moment(startedAt)] as const]),
    ['Took', status === 'RUNNING' ? 'still running' : span(tookMs(execution))],
    [
      'Billed for',
      type === 'STANDARD' ? `${transitions} state transitions` : `one request, and about ${span(taskMs)} of its tasks`,
    ],
    ...(typeof number === 'string' ? [['Ticket', ticketLink(number)] as const] : []),
    ...(error === undefined ? [] : [['Error', html`<span class="trouble">${error}</span>`] as const]),
    ...(cause === undefined ? [] : [['Cause', cause] as const]),
  ]);
}

const isTrouble = ({ type, error }: HistoryEvent): boolean =>
  error !== undefined || /(Failed|TimedOut|Aborted)$/.test(type);

const details = ({ resource, error, cause, location, assigned }: HistoryEvent): Html =>
  html`${[
    resource !== undefined && html`<div><code>${resource.replace('arn:aws:states:::', '')}</code></div>`,
    error !== undefined && html`<div class="trouble">${error}</div>`,
    location !== undefined && html`<div>at ${location}</div>`,
    cause !== undefined && html`<div>${cause}</div>`,
    assigned !== undefined &&
      html`<details><summary>assigned ${Object.keys(assigned).join(', ')}</summary>${json(assigned)}</details>`,
  ]}`;

const json = (value: unknown): Html => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
