import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { AddressCodes } from './address-codes.service.js';
import { type ClaimedMail, Deliveries, type HandedMail, LEASES, type Leases } from './deliveries.service.js';
import { LetterWriter, oneLine, PICTURE_ID } from './letter-writer.service.js';
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
  codes: AddressCodes;
  leases?: Leases;
}

/** A mail that was written. */
interface Written {
  message: MailMessage;
  /** what is kept of it */
  kept: HandedMail;
}

/** The pauses between attempts to keep that a mail went; after the last one the lease decides. */
const MARKING_PAUSES_MS = [200, 1_000, 5_000];

/**
 * Delivers one mail: takes it, writes it, has it carried, keeps the outcome.
 *
 * Each mail goes out once, whatever the number of workers, with one exception that no outbox can avoid. A mail server
 * that has taken a mail and our row that says so are two places. When the server falls silent with all of a mail in its
 * hands, or the worker is killed then, nobody knows whether it arrives. It is sent a second time, with the same Message-ID
 * and the same link, and never a third time by itself. Not trying again would lose mail instead.
 */
export class Postman {
  private readonly deliveries: Deliveries;
  private readonly writer = new LetterWriter();
  private readonly leases: Leases;

  constructor(private readonly tools: PostmanTools) {
    this.deliveries = new Deliveries(tools.dataSource);
    this.leases = tools.leases ?? LEASES;
  }

  /** Delivers a mail if its turn has come and nobody else has it. */
  async deliver(id: string): Promise<void> {
    const mail = await this.deliveries.claim(id, this.leases.beforeEndS);
    if (!mail) return;
    let written: Written | undefined;
    let answer: string;
    try {
      written = await this.write(mail);
      if (!written) return await this.deliveries.dropped(mail, 'nothing to tell');
      const { message, kept } = written;
      const handingOver = () => this.deliveries.handingOver(mail, kept, this.leases.answerS);
      answer = await this.tools.carrier.carry(message, handingOver);
    } catch (error) {
      return this.notSent(mail, error, written?.kept.sentTo ?? null);
    }
    const { kept } = written;
    // Outside the try: the mail has gone, so whatever fails now must not send it again.
    await persistently(() => this.deliveries.sent(mail, answer, kept));
    this.tools.log.info({ mail: mail.kind, id, attempt: mail.attempt }, 'mail sent');
  }

  /** In a transaction of its own, committed before the mail goes: a link in it works as soon as it is read. */
  private write({ id, kind, recipientPersonId, data }: ClaimedMail): Promise<Written | undefined> {
    const { dataSource, recipients, kinds, from, codes } = this.tools;
    return dataSource.transaction(async (manager) => {
      const recipient = await recipients.find(manager, recipientPersonId);
      const letter = recipient && (await kinds.composerOf(kind)({ recipient, data }, manager));
      if (!letter) return undefined;
      const to = { name: oneLine(recipient.name), address: letter.to ?? recipient.address };
      const { calendar, attachment, picture } = letter;
      const bounceTo = codes.bounceAddressOf(id);
      const message = {
        deliveryId: id,
        from,
        to,
        ...this.writer.write(letter, recipient),
        ...(bounceTo !== undefined && { bounceTo }),
        ...(calendar && { calendar }),
        ...(attachment && { attachment }),
        ...(picture && { picture: { contentId: PICTURE_ID, png: picture.png } }),
      };
      const kept = {
        letter: letter.unkept ? null : this.writer.keepable(letter, recipient),
        sentTo: codes.codeOfAddress(to.address),
      };
      return { message, kept };
    });
  }

  private async notSent(mail: ClaimedMail, error: unknown, sentTo: Buffer | null): Promise<void> {
    const carrier = error instanceof CarrierError ? error : undefined;
    const answer = carrier?.answer ?? `not written: ${(error as Error).name}`;
    const forGood = carrier?.judgement === 'refused';
    const silent = carrier?.judgement === 'silent';
    const givenUp = silent
      ? await this.deliveries.unanswered(mail, answer)
      : await this.deliveries.refused(mail, { answer, forGood, sentTo });
    const line = { mail: mail.kind, id: mail.id, attempt: mail.attempt, answer, silent };
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
