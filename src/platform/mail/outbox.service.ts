import type { EntityManager } from 'typeorm';

/** Ids and counts: what is personal or secret is looked up, or made, when the mail is sent. */
export type MailData = Record<string, string | number>;

/** What a mail is about: which kind, for whom, and the ids that its text is made from when it is sent. */
export interface MailRequest {
  /** A declared mail kind, such as `invitation`; an unknown one is refused. */
  kind: string;
  recipientPersonId: string;
  data: MailData;
  /** names the occasion of a mail that must go out once, from whichever worker: `weekly-letter:2026-11-23:…` */
  once?: string;
}

/** Where a business transaction puts its mail: sent only if the transaction commits. */
export abstract class Outbox {
  /** Adds a mail within the caller's transaction and returns the delivery's id. */
  abstract enqueue(manager: EntityManager, mail: MailRequest): Promise<string>;

  /** Adds any number of mails in one statement; none of them may be one that goes out once (`once`). */
  abstract enqueueAll(manager: EntityManager, mails: readonly Omit<MailRequest, 'once'>[]): Promise<void>;
}
