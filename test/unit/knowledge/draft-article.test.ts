import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draftArticle } from '../../../infra/knowledge/draft-article.ts';
import { readArticle } from '../../../infra/knowledge/read-article.ts';
import { saveDraft } from '../../../infra/knowledge/save-draft.ts';
import { aVerdict } from '../../fixtures/mentions.ts';

const ticket = {
  number: 'ACME-12',
  brand: 'Acme Parcels',
  verdict: aVerdict({ intent: 'question', reasons: ['asks: where is my stuff, Sesame Street 4'] }),
};
const resolved = {
  ticket,
  note: '\nIt can be moved until eight in the evening.\n\n## For shops\nNever.\n',
  title: 'Moving a delivery: "when" & how?',
  at: '2026-11-22T10:01:00.000Z',
};

describe('a draft', () => {
  test('holds the note, where it comes from, and a line for the question', () => {
    expect(draftArticle(resolved)).toEqual({
      path: 'moving-a-delivery-when-how.md',
      text: `---
title: "Moving a delivery: \\"when\\" & how?"
brand: "Acme Parcels"
draft: true
ticket: ACME-12
date: 2026-11-22
kind: question
tags: []
---

<!-- Write here, in your own words, what people ask; then take out "draft: true". Leave out who asked, and the post. -->

It can be moved until eight in the evening.

## For shops
Never.
`,
    });
  });

  test('has nothing of the post in it, not even what the verdict quotes', () => {
    expect(draftArticle(resolved).text).not.toMatch(/sesame|my stuff/i);
  });

  test('is no article before somebody says so, and one with that line taken out', () => {
    const { path, text } = draftArticle(resolved);
    const read = (of: string) => readArticle(path, new TextEncoder().encode(of));
    expect(read(text)).toBeUndefined();
    expect(read(text.replace('draft: true\n', ''))).toMatchObject({
      title: resolved.title,
      brand: 'Acme Parcels',
      headings: ['For shops'],
      text: 'It can be moved until eight in the evening. Never.',
    });
  });

  test.each([
    [undefined, 'answer-from-acme-12.md', 'Answer from ACME-12'],
    ['  ', 'answer-from-acme-12.md', 'Answer from ACME-12'],
    ['../../etc/passwd', 'etc-passwd.md', '../../etc/passwd'],
    ['Wohin mit dem Päckchen?', 'wohin-mit-dem-packchen.md', 'Wohin mit dem Päckchen?'],
    ['店舗の営業時間', '店舗の営業時間.md', '店舗の営業時間'],
    ['🙃', 'acme-12.md', '🙃'],
    ['two\nlines\n---\ndraft: false', 'two-lines-draft-false.md', 'two lines --- draft: false'],
    ['a '.repeat(200), `${'a-'.repeat(29)}a.md`, 'a '.repeat(200).trim()],
  ])('called %j lies in %s', (title, path, heading) => {
    const { title: _, ...untitled } = resolved;
    const draft = draftArticle({ ...untitled, ...(title !== undefined && { title }) });
    expect(draft.path).toBe(path);
    expect(draft.text).toContain(`---\ntitle: ${JSON.stringify(heading)}\nbrand:`);
  });
});

describe('saving', () => {
  const folder = mkdtempSync(join(tmpdir(), 'overheard-drafts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('never takes the place of another article', () => {
    const notes = ['one', 'two', 'three'];
    const paths = notes.map((note) => saveDraft(folder, { ...resolved, note, title: 'Same' }));
    expect(paths).toEqual(['same.md', 'same-2.md', 'same-3.md'].map((name) => join(folder, name)));
    expect(paths.map((path) => readFileSync(path, 'utf8').trim().split('\n').at(-1))).toEqual(notes);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('tells what the file system says', () => {
    expect(() => saveDraft(join(folder, 'not-there'), resolved)).toThrow(/ENOENT/);
  });
});
