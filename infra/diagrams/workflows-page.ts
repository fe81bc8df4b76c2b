import { join } from 'node:path';
import { flowchart } from './flowchart.ts';
import { introductions } from './introductions.ts';
import type { Machine } from './machine.ts';

export const workflowsPagePath = join(import.meta.dirname, '../../workflows/README.md');

const opening = `# The workflows

Written by \`npm run diagrams\` from the definitions that the app synthesises, and from
[infra/diagrams/introductions.ts](../infra/diagrams/introductions.ts): change those. A dashed arrow is an error that was
caught. Each task tries again first, as [retries.ts](retries.ts) says.
`;

/** A workflow that nobody has introduced, or an introduction of one that is no more. */
export class IntroductionMissing extends Error {
  override readonly name = 'IntroductionMissing';
}

/**
 * The page that explains every workflow, as Markdown.
 * @throws IntroductionMissing
 */
export function workflowsPage(definitions: ReadonlyMap<string, Machine>): string {
  const introduced = Object.keys(introductions);
  const unmatched = [
    ...[...definitions.keys()].filter((name) => !introduced.includes(name)),
    ...introduced.filter((name) => !definitions.has(name)),
  ];
  if (unmatched.length > 0) {
    throw new IntroductionMissing(`infra/diagrams/introductions.ts and the app don't agree on ${unmatched.join(', ')}`);
  }
  const sections = Object.entries(introductions).map(([name, text]) => section(name, text, definitions.get(name)));
  return [opening, ...sections].join('\n');
}

const section = (name: string, text: string, machine: Machine | undefined): string => `## ${name}

${text}

\`\`\`mermaid
${machine === undefined ? '' : flowchart(machine)}
\`\`\`
`;
