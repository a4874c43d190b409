import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountsService } from '../../accounts/accounts.service.js';
import { MailedLinksService } from '../../accounts/mailed-links.service.js';
import type { Actor } from '../../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Deliveries } from '../../../platform/mail/deliveries.service.js';
import { MailDelivery } from '../../../platform/mail/mail-delivery.entity.js';
import { type MailData, Outbox } from '../../../platform/mail/outbox.service.js';
import { maySendAgain } from './mail-kinds.rules.js';

/** The outcome of the wish to send a mail again. */
export interface SentAgain {
  /** the mail to look at now: the same one, or the new one */
  id: string;
}

/** Has mails sent again; a second click does nothing more. */
@Injectable()
export class ResendingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deliveries: Deliveries,
    private readonly outbox: Outbox,
    private readonly accounts: AccountsService,
    private readonly links: MailedLinksService,
  ) {}

  /**
   * Sends one mail again: what failed or was dropped is tried once more; of what was sent a new one goes out, made from
   * how things stand then. An invitation becomes a new invitation, since the old link may be over.
   *
   * @throws DomainError `office-mail.not-found`; `office-mail.asked-for` for a link that people ask for themselves;
   *   `office-mail.no-account` when there is nothing to be invited to
   */
  again(id: string, actor: Actor): Promise<SentAgain> {
    return this.dataSource.transaction(async (manager) => {
      const mail = await lockedMail(manager, id);
      if (!maySendAgain(mail.kind)) throw new DomainError('office-mail.asked-for', {}, 'conflict');
      // What waits is under way already: the first of two clicks saw to that.
      if (mail.state === 'waiting' || mail.state === 'sending') return { id };
      return mail.state === 'sent' ? this.anew(manager, mail, actor) : this.retry(manager, mail, actor);
    });
  }

  /** Tries several that failed once more. @returns how many will be tried */
  async againAll(ids: readonly string[], actor: Actor): Promise<number> {
    let count = 0;
    for (const id of ids) count += await this.againIfFailed(id, actor);
    return count;
  }

  /** Lets a mail go that failed and that nobody needs any more. @throws DomainError `office-mail.not-found` */
  letGo(id: string, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await lockedMail(manager, id);
      if (await this.deliveries.letGo(manager, id)) await audit(manager, actor, 'mail.let-go', id);
    });
  }

  /** An invitation stays failed when its recipient has no open account any more. */
  private againIfFailed(id: string, actor: Actor): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const mail = await lockedMail(manager, id);
      if (mail.state !== 'failed' || !maySendAgain(mail.kind)) return 0;
      try {
        await this.retry(manager, mail, actor);
        return 1;
      } catch (error) {
        if (error instanceof DomainError) return 0;
        throw error;
      }
    });
  }

  private async retry(manager: EntityManager, mail: MailDelivery, actor: Actor): Promise<SentAgain> {
    const data = mail.kind === 'invitation' ? await this.newInvitation(manager, mail) : null;
    await this.deliveries.retry(manager, [mail.id], data);
    await audit(manager, actor, 'mail.sent-again', mail.id);
    return { id: mail.id };
  }

  /** `once` decides: the second of two clicks finds the mail that the first one promised. */
  private async anew(manager: EntityManager, mail: MailDelivery, actor: Actor): Promise<SentAgain> {
    const once = `again:${mail.id}`;
    const known = await manager.findOneBy(MailDelivery, { once });
    if (known) return { id: known.id };
    const data = mail.kind === 'invitation' ? await this.newInvitation(manager, mail) : mail.data;
    const { kind, recipientPersonId } = mail;
    const id = await this.outbox.enqueue(manager, { kind, recipientPersonId, data, once });
    await audit(manager, actor, 'mail.sent-again', mail.id);
    return { id };
  }

  private async newInvitation(
    manager: EntityManager,
    { recipientPersonId }: MailDelivery,
  ): Promise<MailData> {
    const account = await this.accounts.ofPerson(manager, recipientPersonId);
    if (!account || account.disabled) throw new DomainError('office-mail.no-account', {}, 'conflict');
    return { request: await this.links.inviteWithoutMail(manager, account.id) };
  }
}

async function lockedMail(manager: EntityManager, id: string): Promise<MailDelivery> {
  const mail = await manager.findOne(MailDelivery, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!mail) throw new DomainError('office-mail.not-found', {}, 'not-found');
  return mail;
}

function audit(manager: EntityManager, actor: Actor, action: AuditAction, subjectId: string): Promise<void> {
  return recordInAudit(manager, { actor, action, subjectKind: 'mail', subjectId });
}
