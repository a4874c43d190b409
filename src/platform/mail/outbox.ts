import type { EntityManager } from 'typeorm';

/** What a mail is about: which kind, for whom, and the ids that its text is made from when it is sent. */
export interface MailRequest {
  /** A declared mail kind, such as `invitation`; an unknown one is refused. */
  kind: string;
  recipientPersonId: string;
  /** Ids and counts only: what is personal or secret is looked up, or made, when the mail is sent. */
  data: Record<string, string | number>;
}

/** Where a business transaction puts its mail: sent only if the transaction commits, and then once. */
export abstract class Outbox {
  /** Adds a mail within the caller's transaction and returns the delivery's id. */
  abstract enqueue(manager: EntityManager, mail: MailRequest): Promise<string>;
}
