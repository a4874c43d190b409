import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type ClaimedMail, Deliveries } from './deliveries.service.js';
import { LetterWriter, oneLine } from './letter-writer.service.js';
import { CarrierError, type MailCarrier, type MailMessage } from './mail-carrier.service.js';
import type { MailKinds, Recipients } from './mail-kinds.service.js';

/** What delivering needs. */
export interface PostmanTools {
  dataSource: DataSource;
  kinds: MailKinds;
  recipients: Recipients;
  carrier: MailCarrier;
  /** the sender, as in `Leerpad <leerpad@association.example>` */
  from: string;
  log: Logger;
  /** how long a worker has a mail alone, in seconds */
  leaseSeconds?: number;
}

/** How often the account is written before it is left to the lease, with pauses between. */
const MARKING_PAUSES_MS = [200, 1_000, 5_000];

/**
 * Delivers one mail: takes it, writes it, has it carried, keeps the outcome.
 *
 * Each mail goes out once, whatever the number of workers, with one exception that no outbox can avoid. A mail server
 * that has taken a mail and our row that says so are two places. A worker that is killed between the two leaves a row
 * that is being sent; when its lease has ended, the mail goes out again, with the same Message-ID. The other order would
 * lose mail instead.
 */
export class Postman {
  private readonly deliveries: Deliveries;
  private readonly writer = new LetterWriter();

  constructor(private readonly tools: PostmanTools) {
    this.deliveries = new Deliveries(tools.dataSource);
  }

  /** Delivers a mail if its turn has come and nobody else has it. */
  async deliver(id: string): Promise<void> {
    const mail = await this.deliveries.claim(id, this.tools.leaseSeconds);
    if (!mail) return;
    let answer: string;
    try {
      const message = await this.write(mail);
      if (!message) return await this.deliveries.dropped(mail, 'nothing to tell');
      answer = await this.tools.carrier.carry(message);
    } catch (error) {
      return this.refuse(mail, error);
    }
    // Outside the try: the mail has gone, so whatever fails now must not send it again.
    await persistently(() => this.deliveries.sent(mail, answer));
    this.tools.log.info({ mail: mail.kind, id, attempt: mail.attempt }, 'mail sent');
  }

  /** In a transaction of its own, committed before the mail goes: a link in it works as soon as it is read. */
  private write({ id, kind, recipientPersonId, data }: ClaimedMail): Promise<MailMessage | undefined> {
    const { dataSource, recipients, kinds, from } = this.tools;
    return dataSource.transaction(async (manager) => {
      const recipient = await recipients.find(manager, recipientPersonId);
      const letter = recipient && (await kinds.composerOf(kind)({ recipient, data }, manager));
      if (!letter) return undefined;
      const to = { name: oneLine(recipient.name), address: letter.to ?? recipient.address };
      const { calendar, attachment } = letter;
      return {
        deliveryId: id,
        from,
        to,
        ...this.writer.write(letter, recipient),
        ...(calendar && { calendar }),
        ...(attachment && { attachment }),
      };
    });
  }

  private async refuse(mail: ClaimedMail, error: unknown): Promise<void> {
    const carrier = error instanceof CarrierError ? error : undefined;
    const answer = carrier?.answer ?? `not written: ${(error as Error).name}`;
    const givenUp = await this.deliveries.refused(mail, answer, carrier?.forGood ?? false);
    const line = { mail: mail.kind, id: mail.id, attempt: mail.attempt, answer };
    // What the server says may name the address; its answer is kept without, so it alone is logged.
    const details = carrier ? line : { ...line, err: error };
    this.tools.log[givenUp ? 'error' : 'warn'](details, givenUp ? 'mail given up' : 'mail not sent');
  }
}

async function persistently(work: () => Promise<void>): Promise<void> {
  for (const pause of MARKING_PAUSES_MS) {
    try {
      return await work();
    } catch {
      await sleep(pause);
    }
  }
  await work();
}
