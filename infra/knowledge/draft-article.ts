import type { Ticket } from '../../functions/contracts/ticket.ts';

export interface ArticleDraft {
  /** In the folder of the knowledge base. */
  readonly path: string;
  readonly text: string;
}

export interface ResolvedQuestion {
  readonly ticket: Pick<Ticket, 'number' | 'brand' | 'verdict'>;
  /** The resolution in the words of whoever gave it. */
  readonly note: string;
  /** @default 'Answer from ACME-12', to be rewritten */
  readonly title?: string;
  /** When it was resolved, ISO 8601. */
  readonly at: string;
}

const longestName = 60;

/**
 * A draft of an article out of a resolved ticket, for somebody to finish: no draft is suggested to anybody. Nothing of the
 * post goes into it, whose text lies in its row alone and has to be gone when its author deletes it.
 */
export function draftArticle({ ticket, note, title, at }: ResolvedQuestion): ArticleDraft {
  const { number, brand, verdict } = ticket;
  const heading = oneLine(title ?? '') || `Answer from ${number}`;
  const text = `---
title: ${JSON.stringify(heading)}
brand: ${JSON.stringify(brand)}
draft: true
ticket: ${number}
date: ${at.slice(0, 10)}
kind: ${verdict.intent}
tags: []
---

<!-- Write here, in your own words, what people ask; then take out "draft: true". Leave out who asked, and the post. -->

${note.trim()}
`;
  return { path: `${nameOf(heading) || number.toLowerCase()}.md`, text };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A file name that every system takes: `Wohin mit dem Päckchen?` is `wohin-mit-dem-packchen`. */
function nameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return [...words]
    .slice(0, longestName)
    .join('')
    .replace(/^-+|-+$/g, '');
}
