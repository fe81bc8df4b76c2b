import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKnowledge } from '../../../infra/knowledge/read-knowledge.ts';

const folders: string[] = [];
const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'overheard-articles-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('every Markdown file is an article, in folders below too, by its path', () => {
  const folder = folderWith({
    'z.md': '# Z\nText',
    'a/b/c.MD': '# C\nText',
    'draft.md': '---\ndraft: true\n---\n# D\nText',
    'notes.txt': '# N\nText',
    '.hidden.md': '# H\nText',
    '.obsidian/x.md': '# X\nText',
    'ünï.md': '# U\nText',
  });
  expect(readKnowledge(folder)).toMatchObject({
    articles: [{ path: 'a/b/c.MD' }, { path: 'z.md' }, { path: 'ünï.md' }],
    unreadable: [],
  });
});

test('what can’t be read is told, each, and the others are read', () => {
  const folder = folderWith({ 'a.md': '', 'b.md': Uint8Array.of(35, 32, 0), 'c.md': '# C\nText' });
  const { articles, unreadable } = readKnowledge(folder);
  expect(articles.map(({ title }) => title)).toEqual(['C']);
  expect(unreadable.map(({ message }) => message)).toEqual([
    'a.md:1: it has no title: begin it with a heading such as # Opening hours',
    'b.md:1: it is no text: take it out of the folder',
  ]);
});

test('a link leads nowhere: nothing from outside of the folder gets in', () => {
  const outside = folderWith({ 'secret.md': '# Secret\nText' });
  const folder = folderWith({ 'a.md': '# A\nText' });
  symlinkSync(join(outside, 'secret.md'), join(folder, 'b.md'));
  symlinkSync(outside, join(folder, 'c'));
  expect(readKnowledge(folder).articles.map(({ path }) => path)).toEqual(['a.md']);
});
