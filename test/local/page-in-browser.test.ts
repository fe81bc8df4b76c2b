import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedPage, servePage } from '../../infra/local/page/serve.ts';
import { Browser, browserPath } from '../fixtures/browser.ts';
import { shownDesk } from '../fixtures/shown-desk.ts';

describe.skipIf(browserPath === undefined)('in headless Chromium', () => {
  let page: ServedPage;
  let browser: Browser;

  beforeAll(async () => {
    page = await servePage(shownDesk(), 0);
    browser = new Browser(String(browserPath));
  });
  afterAll(async () => {
    await browser?.close();
    await page?.close();
  });

  test.for([
    ['', 'Overview', '1 h overdue'],
    ['timeline', 'Timeline', 'gnp.exe'],
    ['tickets', 'Tickets', 'ACME-1'],
    ['tickets/ACME-1', 'Ticket ACME-1', '<script>alert(1)</script>'],
    ['cards', 'Cards', 'Open on X'],
    ['mails', 'Mails', 'onerror=alert(2)'],
    ['executions', 'Executions', 'handle-ticket'],
    ['executions/handle-ticket/acme-1001-1', 'handle-ticket: acme-1001-1', 'NotifierUnavailable'],
    ['bill', 'Bill', '$0.625 a million'],
  ] as const)(
    '/%s is styled, complains of nothing and fits a narrow and a wide window',
    async ([path, title, words]) => {
      for (const width of [400, 1200]) {
        const look = await browser.look(`${page.url}${path}`, width);
        expect(look).toMatchObject({ isStyled: true, scripts: 0, overflow: 0, complaints: [] });
        expect(look.title).toBe(`${title} · Overheard's local desk`);
        expect(look.text).toContain(words);
      }
    },
  );

  test('tables have their rows', async () => {
    const rowsOf = async (path: string) => (await browser.look(`${page.url}${path}`, 400)).rows;
    expect(await rowsOf('tickets')).toBe(1);
    expect(await rowsOf('executions')).toBe(2);
    expect(await rowsOf('executions/handle-ticket/acme-1001-1')).toBe(4);
  });

  test('a complaint of the browser would be noticed', async () => {
    expect((await browser.look(`${page.url}nowhere`, 400)).complaints.join()).toContain('404');
  });
});
