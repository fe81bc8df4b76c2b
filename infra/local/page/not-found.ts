import { html } from './html.ts';
import type { Page } from './layout.ts';

/** Says what was asked for, and where it may be found. */
export const notFoundPage = (what: string, list: { readonly path: string; readonly name: string }): Page => ({
  title: 'Not here',
  body: html`<p>There is no ${what}.</p>
<p>Look in <a href="${list.path}">${list.name}</a>, or start at the <a href="/">overview</a>.</p>`,
});
