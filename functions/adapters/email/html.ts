import { visible } from '../../domain/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A template whose values are all escaped: html`<b>${text}</b>`. */
export const html = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  parts.map((part, i) => part + (i < values.length ? escapeHtml(values[i] ?? '') : '')).join('');
