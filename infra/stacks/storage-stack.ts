import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AuthorTable } from '../constructs/author-table.ts';
import { LedgerTable } from '../constructs/ledger-table.ts';
import { MentionBus } from '../constructs/mention-bus.ts';
import { MentionTable } from '../constructs/mention-table.ts';
import { TicketTable } from '../constructs/ticket-table.ts';

/** What must outlive every deployment: the tables, and the bus with its archive. */
export class StorageStack extends Stack {
  readonly mentions: MentionTable;
  readonly tickets: TicketTable;
  readonly ledger: LedgerTable;
  readonly authors: AuthorTable;
  readonly bus: MentionBus;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.mentions = new MentionTable(this, 'Mentions');
    this.tickets = new TicketTable(this, 'Tickets');
    this.ledger = new LedgerTable(this, 'Ledger');
    this.authors = new AuthorTable(this, 'Authors');
    this.bus = new MentionBus(this, 'Events');
  }
}
