import type { Happening } from '../happening.ts';
import type { DeskView } from './desk-view.ts';
import { happeningWords, kindBadge, kindWords } from './happening-words.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { choices, countBy, paged, type Query } from './paging.ts';
import { clockTime, dayOf } from './times.ts';

const perPage = 100;

/** What happened, the latest first. */
export function timelinePage(view: DeskView, query: Query): Page {
  const { happenings } = view;
  const kindOf = ({ kind }: Happening): string => kindWords[kind];
  const chosen = happenings.filter((happening) => query.kind === undefined || kindOf(happening) === query.kind);
  const { rows, pager } = paged(chosen.toReversed(), query, perPage);
  return {
    title: 'Timeline',
    body: html`<p class="lead">The latest first. Polls that found nothing are left out.</p>
${choices(query, 'kind', happenings.length, countBy(happenings, kindOf))}
${happeningList(rows, view)}
${pager}`,
  };
}

/** Happenings under the day they are of. */
export function happeningList(happenings: readonly Happening[], view: Pick<DeskView, 'team' | 'numberOf'>): Html {
  if (happenings.length === 0) {
    return html`<p class="empty">Nothing yet. What the desk hears, judges, files and tells stands here as it happens.</p>`;
  }
  const days = Map.groupBy(happenings, ({ at }) => dayOf(at));
  return html`${[...days].map(
    ([day, ofDay]) => html`<h3>${day}</h3>
<ol class="timeline">
${ofDay.map((happening) => html`<li>${clockTime(happening.at)} ${kindBadge(happening)} <div>${happeningWords(happening, view.team, (id) => view.numberOf(id))}</div></li>\n`)}
</ol>`,
  )}`;
}
