import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { billPage } from './bill.ts';
import type { DeskView } from './desk-view.ts';
import { executionsPage } from './execution-list.ts';
import { executionPage } from './execution-page.ts';
import { html } from './html.ts';
import { layout, type Page } from './layout.ts';
import { ticketPath } from './links.ts';
import { cardsPage, mailsPage } from './messages.ts';
import { notFoundPage } from './not-found.ts';
import { overviewPage } from './overview.ts';
import { ticketsPage } from './ticket-list.ts';
import { ticketPage } from './ticket-page.ts';
import { timelinePage } from './timeline.ts';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

/** Names by which this machine calls itself. A page elsewhere could have its own name resolved to 127.0.0.1. */
const ownNames = new Set(['127.0.0.1', 'localhost']);

const tickets = { path: '/tickets', name: 'the tickets' };

/** The desk's pages: they are read, and change nothing. */
export function pagesOf(view: DeskView): Hono {
  const app = new Hono();
  const send = (c: Context, page: Page, status: 200 | 404 | 500 = 200) =>
    c.html(
      layout(page, { progress: view.progress, path: c.req.path, isStill: c.req.query('still') !== undefined }),
      status,
    );

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      // There is no TLS on this machine to insist on.
      strictTransportSecurity: false,
    }),
    async (c, next) => {
      if (!ownNames.has(new URL(c.req.url).hostname)) return c.text('This page is for 127.0.0.1 only.', 421);
      // What was shown a moment ago is not what is there now, and posts have no business in a browser's cache.
      c.header('Cache-Control', 'no-store');
      return next();
    },
  );

  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', async (c) => send(c, await overviewPage(view)));
  app.get('/timeline', (c) => send(c, timelinePage(view, c.req.query())));
  app.get('/tickets', async (c) => send(c, await ticketsPage(view, c.req.query())));
  app.get('/cards', (c) => send(c, cardsPage(view, c.req.query())));
  app.get('/mails', (c) => send(c, mailsPage(view, c.req.query())));
  app.get('/executions', (c) => send(c, executionsPage(view, c.req.query())));
  app.get('/bill', (c) => send(c, billPage(view)));

  app.get('/tickets/:name', async (c) => {
    const { name } = c.req.param();
    const file = await view.ticket(name);
    if (file === undefined) return send(c, notFoundPage(`ticket ${name}`, tickets), 404);
    const { number, ticketId } = file.ticket;
    return name === number || name === ticketId ? send(c, ticketPage(file, view)) : c.redirect(ticketPath(number));
  });
  app.get('/mentions/:watch/:source/:post', async (c) => {
    const { watch, source, post } = c.req.param();
    const mentionId = `${watch}/${source}/${post}`;
    const ticketId = await view.ticketOf(mentionId);
    if (ticketId !== undefined) return c.redirect(ticketPath(view.numberOf(ticketId) ?? ticketId));
    return send(c, notFoundPage(`ticket of the mention ${mentionId}`, tickets), 404);
  });
  app.get('/executions/:workflow/:name', (c) => {
    const { workflow, name } = c.req.param();
    const page = executionPage(view, workflow, name, c.req.query());
    if (page !== undefined) return send(c, page);
    const what = `execution ${name} of ${workflow}: of the Express ones only the latest are kept`;
    return send(c, notFoundPage(what, { path: '/executions', name: 'the executions' }), 404);
  });

  app.notFound((c) => send(c, notFoundPage(`page ${c.req.path}`, { path: '/timeline', name: 'the timeline' }), 404));
  app.onError(({ name, message }, c) =>
    send(
      c,
      { title: 'This page could not be made', body: html`<p>${name}: ${message}</p><p><a href="/">Overview</a></p>` },
      500,
    ),
  );
  return app;
}
