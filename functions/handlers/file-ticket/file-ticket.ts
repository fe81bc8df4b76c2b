import { FileInput, type FileOutput } from '../../contracts/handling.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { type FilingPorts, fileMention } from './file-mention.ts';

/** Opens, reopens or joins the ticket that a mention belongs to. */
export const fileTicket = (ports: FilingPorts) =>
  stepHandler(FileInput, async (input): Promise<FileOutput> => {
    const filed = await fileMention(ports, input);
    const { outcome, handling } = filed;
    logger.info('mention filed', { mentionId: input.mentionId, ticketId: handling.ticketId, outcome });
    return filed;
  });
