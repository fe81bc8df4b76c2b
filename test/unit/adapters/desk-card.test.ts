import { expect, test } from 'vitest';
import { deskCard } from '../../../functions/adapters/slack/desk-card.ts';
import { noteOf } from '../../../functions/domain/desk-note.ts';
import { readBlocks } from '../../../infra/local/outside/slack/block-kit.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { hostileText } from '../../fixtures/tickets.ts';

const note = { key: 'k', title: 'acme: budget used up', meaning: 'It is spent.', choices: ['Raise it.', 'Wait.'] };

test('a note is a title, what it means, and the choices one below the other', () => {
  expect(deskCard(note)).toMatchObject({
    text: 'acme: budget used up',
    blocks: [
      { type: 'header', text: { text: 'acme: budget used up' } },
      { type: 'section', text: { text: 'It is spent.' } },
      { type: 'section', text: { text: '• Raise it.\n• Wait.' } },
    ],
  });
});

test.each([hostileText, '&'.repeat(5_000)])(
  'whatever a source says makes a card that Slack takes, and pings nobody',
  (detail) => {
    const until = '2026-11-22T10:15:00.000Z';
    const event = {
      'detail-type': 'SourceStopped',
      detail: { watch: 'acme', reason: 'SourceRefused', detail, until },
    } as const;
    const { text, blocks } = deskCard(noteOf(aDesk(), event));
    expect(readBlocks(blocks)).not.toHaveProperty('problems');
    expect(`${text}${JSON.stringify(blocks)}`).not.toMatch(/<[!@#h]/);
  },
);
