import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { knowledgeProblems } from '../../../infra/config/knowledge-problems.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'overheard-knowledge-'));
const [empty, good, broken] = ['empty', 'good', 'broken'].map((name) => mkdtempSync(join(folder, name))) as [
  string,
  string,
  string,
];
writeFileSync(join(empty, 'draft.md'), '---\ndraft: true\n---\n# A\nText');
writeFileSync(join(good, 'a.md'), '---\nbrand: Acme Parcels\n---\n# A\nText');
writeFileSync(join(broken, 'a.md'), '---\nbrand: Acme Parcel\n---\n# A\nText');
writeFileSync(join(broken, 'b.md'), '---\ndraft: perhaps\n---\n# B\nText');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const question = aRoute({ name: 'question', when: { intents: ['question'] }, workflow: 'answer-question' });
const problems = (knowledge: string | undefined, routes = [aRoute(), question]) =>
  knowledgeProblems(aDesk({ routes, ...(knowledge !== undefined && { knowledge }) })).map(
    ({ at, remedy }) => `${at}: ${remedy}`,
  );

test.each([
  ['a folder of articles', good, []],
  [
    'no folder',
    undefined,
    ["knowledge: routes[1] suggests answers: name the folder of their articles, such as 'infra/config/knowledge'"],
  ],
  [
    'a folder that is not there',
    'infra/config/knowlege',
    ["knowledge: there is no folder 'infra/config/knowlege' in the project: make it, or correct the path"],
  ],
  [
    'a file',
    'infra/config/desk.ts',
    ["knowledge: there is no folder 'infra/config/desk.ts' in the project: make it, or correct the path"],
  ],
  [
    'nothing but drafts',
    empty,
    [`knowledge: '${empty}' holds no article: put one there, a Markdown file such as opening-hours.md`],
  ],
  [
    'articles that can’t be read, or are for nobody',
    broken,
    [
      'knowledge: b.md:2: give `draft` as true or false',
      "knowledge: a.md: no watch has the brand 'Acme Parcel': correct it",
    ],
  ],
])('a route that suggests answers, with %s', (_, knowledge, told) => {
  expect(problems(knowledge)).toEqual(told);
});

test('a desk whose routes suggest none needs no folder, and one that it names holds together all the same', () => {
  expect(problems(undefined, [aRoute()])).toEqual([]);
  expect(problems(broken, [aRoute()])).toHaveLength(2);
});
