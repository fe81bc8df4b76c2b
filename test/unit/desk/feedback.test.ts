import { expect, test } from 'vitest';
import type { Mention } from '../../../functions/contracts/mention.ts';
import type { FeedbackStore } from '../../../functions/ports/feedback-store.ts';
import { aCommandDesk, type CommandDesk } from '../../fixtures/command-desk.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';

let used = 0;
async function ask({ heard, desk }: CommandDesk, text: string, changes: Partial<Mention> = {}): Promise<void> {
  const mention = aMention({ postId: postId(++used), text, ...changes });
  await heard(mention, { route: 'ideas' });
  const { id: mentionId, watch, createdAt: at } = mention;
  // The desk of a command reads only; what writes is the same store.
  await (desk.feedback as FeedbackStore).collect(
    { mentionId, watch, authorHash: `author ${used}`, at },
    new Date('2099-01-01'),
  );
}

test('people see what most ask for first, each in a line, and programs the whole of it', async () => {
  const command = await aCommandDesk();
  await ask(command, '@AcmeParcels evening delivery please');
  await ask(command, 'a dark mode, jo@example.com');
  await ask(command, 'any plans for a dark mode?\u001b[2J');
  const lines = (await command.says('feedback')).split('\n');
  expect(lines[0]).toBe('Acme Parcels: 3 requests');
  expect(lines[2]).toMatch(/^dark mode +2 +2 .*dark mode/);
  expect(lines[3]).toMatch(/^evening delivery +1 +1 /);
  for (const hidden of ['jo@example', '\u001b']) expect(lines.join()).not.toContain(hidden);
  expect(await command.document('feedback', '--limit', '1')).toMatchObject({
    feedback: [{ brand: 'Acme Parcels', watches: ['acme'], requests: 3, themes: [{ name: 'dark mode', people: 2 }] }],
  });
  expect(JSON.stringify(await command.document('feedback'))).toContain('a dark mode, [email]');
  expect(await command.says('feedback', '--watch', 'rival')).toBe('Nobody has asked for anything.');
});

test('a watch that there is not is named', async () => {
  const command = await aCommandDesk();
  expect(await command.says('feedback', '--watch', 'acmee')).toContain("The desk has no watch 'acmee'");
});

test('a text that was not kept is told as such', async () => {
  const command = await aCommandDesk();
  const at = '2026-11-22T09:00:00.000Z';
  const request = { mentionId: 'acme/x/1', watch: 'acme', authorHash: 'somebody', at };
  await (command.desk.feedback as FeedbackStore).collect(request, new Date('2099-01-01'));
  expect(await command.says('feedback')).toContain('1 request, 1 of which nobody can tell what they are for');
});
