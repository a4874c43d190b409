import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { AddressRefusals } from '../../../platform/mail/address-refusals.service.js';
import { stuckMail } from '../../../platform/mail/deliveries.queries.js';
import { textOfMail } from '../../../platform/mail/mail-texts.service.js';
import { MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { type Asked } from '../../../platform/web/list-filter.form.js';
import { isId } from '../../../platform/text/id.rules.js';
import { LetterPreviewService } from './letter-preview.service.js';
import { maySendAgain } from './mail-kinds.rules.js';
import { type MailFilter, readMailFilter } from './mail-filter.form.js';
import { mailListPage } from './mail-list.page.js';
import { mailPage } from './mail.page.js';
import { countMails, failedMails, mailById, mailsOf, nameOfTrajectory } from './mails.queries.js';

const PAGE_SIZE = 50;
const FAILED_SHOWN = 20;

/** What the secretariat reads about the mail. */
@Injectable()
export class MailReadingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly previews: LetterPreviewService,
    private readonly refusals: AddressRefusals,
  ) {}

  /** The list. @throws DomainError `office-mail.not-found` (404) for a trajectory that there is not */
  async list(asked: Asked): Promise<Page> {
    const { manager } = this.dataSource;
    const filter = readMailFilter(asked, this.kinds.names());
    const offset = (filter.page - 1) * PAGE_SIZE;
    const part = filter.stand === 'mislukt' ? 'failed' : 'others';
    const apart = filter.stand === null && filter.page === 1;
    const failedCount = apart ? await countMails(manager, filter, 'failed') : 0;
    return mailListPage({
      filter,
      rows: await mailsOf(manager, filter, part, { limit: PAGE_SIZE, offset }),
      total: await countMails(manager, filter, part),
      failed:
        failedCount > 0 ? await mailsOf(manager, filter, 'failed', { limit: FAILED_SHOWN, offset: 0 }) : [],
      failedCount,
      retriable: failedCount > 0 ? (await this.retriable(filter)).length : 0,
      kinds: this.kinds.names(),
      person: await this.personOf(filter),
      size: PAGE_SIZE,
      sentAgain: countIn(asked['opnieuw']),
      stuck: await stuckMail(manager),
      today: this.clock.today(),
    });
  }

  /** One mail; that it was looked at is kept, since it tells of somebody's dossier (V3). */
  async show(readerId: string, id: string, done: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const mail = isId(id) ? await mailById(manager, id) : undefined;
    if (!mail) throw new DomainError('office-mail.not-found', {}, 'not-found');
    await recordInAudit(manager, {
      actor: actorOf.person(readerId),
      action: 'mail.viewed',
      subjectKind: 'mail',
      subjectId: id,
    });
    const kept = await textOfMail(manager, id);
    const refusal = await this.refusals.of(manager, mail.recipientPersonId, mail.address);
    return mailPage(mail, { letter: kept ? null : await this.previews.of(mail), kept, refusal, done });
  }

  /** Those that failed under a filter and may be sent again from here. */
  retriable(filter: MailFilter): Promise<string[]> {
    return failedMails(this.dataSource.manager, filter, this.kinds.names().filter(maySendAgain));
  }

  /** Reads the filter of a form, which has the fields of the list's address. */
  filterOf(asked: Asked): MailFilter {
    return readMailFilter(asked, this.kinds.names());
  }

  private async personOf({ trajectoryId }: MailFilter): Promise<string | null> {
    if (trajectoryId === null) return null;
    const name = await nameOfTrajectory(this.dataSource.manager, trajectoryId);
    if (name === null) throw new DomainError('office-mail.not-found', {}, 'not-found');
    return name;
  }
}

function countIn(asked: unknown): number | null {
  return typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : null;
}
