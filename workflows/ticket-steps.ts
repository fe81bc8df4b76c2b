import { Duration } from 'aws-cdk-lib';

/**
 * JSONata that tells an execution of `handle-ticket` what comes next. It looks at the variables
 *
 * - `ticket`: what the execution was started with, its plan in any case;
 * - `plan`: the steps of it that nobody was told of yet;
 * - `status`: of the ticket, as far as the execution knows;
 * - `quietUntil`: before then nobody is bothered with a ticket that is snoozed or waiting;
 * - `toldAt`: when people were last told, at first the opening;
 * - `reminders`: how many there were.
 */

/** Where a ticket that was escalated for the last time may lie before its execution gives up and raises the alarm. */
export const forgottenAfter = Duration.days(90);

/** Step Functions takes no longer time-out. */
const longestWait = 99_999_999;

/**
 * The moments that matter now, the next one first. A quiet time stands before them all, so that nothing is done until it
 * is over, and then what it held up is; where it held up nothing, its end is a reminder.
 */
const steps = `
  $entered := $toMillis($states.context.State.EnteredTime);
  $isQuiet := $status in ["snoozed", "waiting"] and $toMillis($quietUntil) > $toMillis($toldAt);
  $last := $max([$toMillis($ticket.plan[-1].at), $toMillis($quietUntil)]);
  $steps := [
    $isQuiet ? {"at": $quietUntil, "missed": "resolve", "kind": "remind", "link": $reminders + 1},
    $plan[missed = "resolve" or $status = "open"],
    {"at": $fromMillis($last + ${forgottenAfter.toMilliseconds()}), "missed": "everything", "kind": "give-up"}
  ];`;

/** Of the steps about one thing that are due together only the last is told: nobody needs three cards at once. */
const nextStep = `${steps}
  $due := $toMillis($steps[0].at) <= $entered ? $steps[$toMillis(at) <= $entered];
  $next := $due[missed = $due[0].missed][-1];`;

/** An expression in one line, as the definitions' schema wants it. */
const jsonata = (expression: string): string => `{% (${expression.replace(/\s+/g, ' ')} ) %}`;

/** The seconds until the next step, at least one. */
export const secondsToNextStep = jsonata(`${steps}
  $min([${longestWait}, $max([1, $ceil(($toMillis($steps[0].at) - $entered) / 1000)])])`);

export const dueStep = jsonata(`${nextStep}
  $next`);

export const isDue = (kind: 'remind' | 'escalate' | 'give-up'): string =>
  jsonata(`${nextStep}
  $next.kind = "${kind}"`);

/** What is different when people were told of `$step`. */
export const afterStep = {
  plan: '{% [$plan[missed != $step.missed or $toMillis(at) > $toMillis($step.at)]] %}',
  toldAt: '{% $states.context.State.EnteredTime %}',
};

/** What executions of before there were plans go by. */
const planOfTwoTimes = `[["acknowledge", $states.input.acknowledgeSeconds], ["resolve", $states.input.resolveSeconds]].{
    "at": $fromMillis($toMillis($states.input.openedAt) + $[1] * 1000),
    "missed": $[0], "kind": "escalate", "link": 0
  }`;
const planOfInput = `$exists($states.input.plan) ? $states.input.plan : ${planOfTwoTimes}`;
/** What a ticket of before there were numbers is called; no other is called so. */
const numberOfInput =
  '$exists($states.input.number) ? $states.input.number : "TICKET-" & $split($states.input.ticketId, "-")[-1]';

export const numberAtFirst = `{% ${numberOfInput} %}`;

/** The variables at the opening. */
export const atFirst = {
  ticket: jsonata(`$merge([$states.input, {"number": ${numberOfInput}, "plan": ${planOfInput}}])`),
  plan: jsonata(planOfInput),
  status: 'open',
  quietUntil: '{% $states.input.openedAt %}',
  toldAt: '{% $states.input.openedAt %}',
  escalations: 0,
  reminders: 0,
};

/** What somebody's answer to a wait tells; an earlier release answered nothing. */
export const asAnswered = {
  status: '{% $exists($states.result.status) ? $states.result.status : "acknowledged" %}',
  quietUntil: '{% $exists($states.result.quietUntil) ? $states.result.quietUntil : $ticket.openedAt %}',
};

/** What the ticket's row tells. Another opening than ours means that ours was resolved. */
export const asRead = {
  status: '{% $states.result.Item.opening.N = $string($ticket.opening) ? $states.result.Item.status.S : "resolved" %}',
  quietUntil: '{% $exists($states.result.Item.quietUntil.S) ? $states.result.Item.quietUntil.S : $ticket.openedAt %}',
};
