import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { answerForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { NoticeLinks } from '../notice-links.service.js';
import { noticeHead, noticesOf, signaturesOfNotice } from '../notices.queries.js';
import { ObjectionsService } from '../objections.service.js';
import { linkOverPage, noticePage, type NoticeQuery } from './notice.page.js';
import { noticesPage } from './notices.page.js';
import { ObjectionForm } from './objection.form.js';

/** Which notice, and how its reader came: signed in as its signer, or by the mailed link. */
interface Reached {
  noticeId: string;
  path: string;
  byLink: boolean;
}

/** The pages on which signers see what an import brought in their name, and object. */
@Injectable()
export class NoticePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: NoticeLinks,
    private readonly objections: ObjectionsService,
    private readonly clock: Clock,
  ) {}

  /** What somebody who signed in was told of. */
  async list(personId: string): Promise<Page> {
    return noticesPage(await noticesOf(this.dataSource.manager, personId));
  }

  /** @throws DomainError `signatures.not-found` (404) for another's */
  async showOwn(personId: string, noticeId: string, query: NoticeQuery): Promise<Page> {
    const reached = await this.own(personId, noticeId);
    await recordInAudit(this.dataSource.manager, {
      actor: actorOf.person(personId),
      action: 'signatures.viewed',
      subjectKind: 'signature-notice',
      subjectId: noticeId,
    });
    return this.show(reached, query);
  }

  /** @throws DomainError `signatures.not-found` (404) for another's */
  async objectOwn(
    personId: string,
    noticeId: string,
    body: unknown,
    query: NoticeQuery,
  ): Promise<Page | SeeOther> {
    return this.object(await this.own(personId, noticeId), body, query);
  }

  /** By the mailed link. Programs that scan mail open it too, so that who opened it nobody knows, and nothing is kept. */
  async showByLink(token: string, query: NoticeQuery): Promise<Page> {
    const noticeId = await this.links.noticeOf(token);
    return noticeId ? this.show(byLink(noticeId, token), query) : linkOverPage();
  }

  async objectByLink(token: string, body: unknown, query: NoticeQuery): Promise<Page | SeeOther> {
    const noticeId = await this.links.noticeOf(token);
    return noticeId ? this.object(byLink(noticeId, token), body, query) : linkOverPage();
  }

  private async own(personId: string, noticeId: string): Promise<Reached> {
    const head = isId(noticeId) ? await noticeHead(this.dataSource.manager, noticeId) : undefined;
    if (head?.signerId !== personId) throw new DomainError('signatures.not-found', {}, 'not-found');
    return { noticeId, path: `/overgenomen/${noticeId}`, byLink: false };
  }

  private async show({ noticeId, path, byLink: linked }: Reached, query: NoticeQuery, filled?: FilledForm) {
    const { manager } = this.dataSource;
    const head = (await noticeHead(manager, noticeId))!;
    const signatures = await signaturesOfNotice(manager, noticeId);
    const back = linked ? null : '/overgenomen';
    return noticePage({ head, signatures, path, back, query, today: this.clock.today() }, filled);
  }

  private object(reached: Reached, body: unknown, query: NoticeQuery): Promise<Page | SeeOther> {
    const { noticeId, path } = reached;
    return answerForm<ObjectionForm, Page | SeeOther>(ObjectionForm, body, {
      accept: async ({ claim, reason }) => {
        const { signerId } = (await noticeHead(this.dataSource.manager, noticeId))!;
        const objecting = { claimIds: claim, reason };
        await this.objections.object({ id: noticeId, signerId }, objecting, { byLink: reached.byLink });
        return seeOther(`${path}?gedaan=bezwaar`);
      },
      again: (filled) => this.show(reached, query, filled),
    });
  }
}

function byLink(noticeId: string, token: string): Reached {
  return { noticeId, path: `/bezwaar/${token}`, byLink: true };
}
