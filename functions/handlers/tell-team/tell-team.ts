import type { Context } from 'aws-lambda';
import type { Desk } from '../../contracts/desk.ts';
import { ListeningEvent } from '../../contracts/listening-events.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import { type DeskNote, noteOf } from '../../domain/desk-note.ts';
import type { Clock } from '../../ports/clock.ts';
import { type NotificationLog, type Notifier, theDesk } from '../../ports/notifier.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { deliverOnce } from '../notify-people/deliver-once.ts';

interface Ports {
  readonly desk: Desk;
  readonly log: NotificationLog;
  readonly slack: Notifier<DeskNote>;
  readonly clock: Clock;
}

/** Tells the team in Slack what the desk has to say about its own listening, the same thing once. */
export const tellTeam = ({ desk, log, slack, clock }: Ports) =>
  stepHandler(ListeningEvent, async (event, context: Context): Promise<void> => {
    if (desk.alarmSlack === undefined) return;
    const note = noteOf(desk, event);
    const from = clock.now();
    // Longer than this attempt can live, by whichever clock.
    const until = from + context.getRemainingTimeInMillis() + clocksDiffer;
    const claim = { by: context.awsRequestId, from, until };
    const delivery = await deliverOnce(note, slack, [desk.alarmSlack], { log, of: theDesk, claim });
    logger.info('team told', { note: note.key, delivery });
  });
