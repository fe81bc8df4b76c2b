import type { Progress } from './desk-view.ts';
import { type Html, html } from './html.ts';
import { moment } from './times.ts';

/** One page, without what all of them share. */
export interface Page {
  readonly title: string;
  readonly body: Html;
}

/** Seconds between two looks at a play that goes on. */
const refreshSeconds = 5;

const sections = [
  ['/', 'Overview'],
  ['/timeline', 'Timeline'],
  ['/tickets', 'Tickets'],
  ['/cards', 'Cards'],
  ['/mails', 'Mails'],
  ['/executions', 'Executions'],
  ['/bill', 'Bill'],
] as const;

export interface Setting {
  readonly progress: Progress;
  /** Of the request. */
  readonly path: string;
  /** Whether the reader asked the page not to follow the play. */
  readonly isStill: boolean;
}

/** The whole document. It follows the play by loading itself again, and is still once the play is over. */
export function layout({ title, body }: Page, { progress, path, isStill }: Setting): Html {
  const { now, isPlaying, isLive = false } = progress;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${isPlaying && !isStill && html`<meta http-equiv="refresh" content="${refreshSeconds}">`}
<title>${title} · Overheard's local desk</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<p class="house"><a href="/">Overheard</a> <span>local desk</span></p>
<nav aria-label="Sections">${sections.map(([to, name]) => html`<a href="${to}"${isIn(path, to) && html` aria-current="page"`}>${name}</a>`)}</nav>
<p class="clock">${moment(now)} UTC · ${isPlaying ? html`${isLive ? 'listening' : 'playing'}, ${isStill ? html`<a href="${path}">follow</a>` : html`<a href="?still=yes">hold this page still</a>`}` : 'the play is over'}</p>
</header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><p>${isLive ? live : pretended}</p></footer>
</body>
</html>`;
}

const template = 'tables, rules, workflows and functions are those of the template';
const pretended = `X, Slack, email, Comprehend and the people are pretended; ${template}. Times are UTC, on a virtual clock.`;
const live = `The sources are real, and what Slack takes does not stand here; email and Comprehend are pretended; ${template}. Times are UTC.`;

const isIn = (path: string, section: string): boolean =>
  path === section || (section !== '/' && path.startsWith(`${section}/`));
