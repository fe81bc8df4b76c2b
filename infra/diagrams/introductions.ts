/** What each workflow is for, by its name, in the order in which a post comes through them. */
export const introductions: Readonly<Record<string, string>> = {
  'triage-mentions': `Express. One run for each \`MentionsFound\`, of up to 25 mentions: the embedded classifier judges
them all, Comprehend is asked about those that stay unsure where its answer can change what happens, and \`route-mentions\`
decides who should see them. It publishes \`MentionTriaged\` for those alone. Drawn for a desk that has personal data looked
for.`,
  'file-ticket': `Express. One run for each mention whose route opens tickets: opens a ticket, reopens it, or joins the one of
its conversation, and where one was opened, starts the execution that looks after it. A second delivery finds that
execution's name taken, which is as good.`,
  'answer-question': `Express. As \`file-ticket\`, with the articles of the knowledge base that may answer the question put
beside the ticket. Where the search fails there is a ticket without them.`,
  'handle-ticket': `Standard, the only one that waits for people: one execution for each opening of a ticket. It tells the
people of the route, waits until somebody acknowledges and until somebody resolves, and between those two waits reminds
and escalates by the plan that it was started with: when the times of the route are over on the route's clock, who is told
before, and which links of the chain come after.

Both waits are conditional writes that store a task token on the ticket's row, and last until the next step of the plan.
\`WhatNow\` decides what comes next, and it alone: whether the ticket is resolved, which step is due, for which answer to
wait. Of the steps about one thing that are due together only the last is told. While a ticket is snoozed or waiting
nothing is due; the end of that time is a step of its own.

An escalation is a conditional write too, so that nobody hears of a ticket that was taken at the last moment; where it is
refused, \`ReadTicket\` looks how the ticket stands. A ticket acknowledged and resolved in time costs 6 transitions, and 4
more for each reminder.`,
  'share-praise': 'Express. Shows what somebody likes in a channel for everybody to see.',
  'share-lead': `Express. Shows a rival's unhappy customer to those who sell. It ends there: nothing here writes to anybody
else.`,
  'collect-feedback': 'Express. Counts an idea or a request among the others of its theme.',
  'notify-resolution': `Standard. Tells those who reported something that it is resolved, after a person approved the words:
one after the other, so that it can be stopped half-way, and nobody twice.`,
};
